package bilan.pipelines.mapping;

import bilan.pipelines.sheet.Headers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of a text without what makes a plural, so that {@code ventes} is {@code vente}. */
public final class SingularWords {

  private SingularWords() {}

  public static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    for (String word : List.of(Headers.normalise(text).split("[^\\p{L}]+", -1))) {
      boolean plural = word.length() > 2 && (word.endsWith("s") || word.endsWith("x"));
      String one = plural ? word.substring(0, word.length() - 1) : word;
      if (!one.isEmpty()) {
        words.add(one);
      }
    }
    return words;
  }
}
