package bilan.pipelines.layout;

import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.WordList;
import java.util.Set;

/**
 * Words that a total says of itself and that name nothing: {@code Total des recettes 2023} is a
 * total, {@code Total Énergies} may be somebody.
 */
public final class TotalWords {

  private static final Set<String> PLAIN = WordList.of("total-words");

  private TotalWords() {}

  /** Whether a label holds none but such words, and numbers. */
  public static boolean only(String label) {
    for (String word : Headers.normalise(label).split("[^\\p{L}]+", -1)) {
      if (!word.isEmpty() && !PLAIN.contains(singular(word))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word of a label means a sum and nothing else, as {@code ensemble} may not. */
  public static boolean named(String label) {
    for (String word : Headers.normalise(label).split("[^\\p{L}]+", -1)) {
      if (word.equals("total") || word.equals("totaux") || word.equals("subtotal")) {
        return true;
      }
    }
    return false;
  }

  /** Without what makes a plural. */
  private static String singular(String word) {
    boolean plural = word.length() > 1 && (word.endsWith("s") || word.endsWith("x"));
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
