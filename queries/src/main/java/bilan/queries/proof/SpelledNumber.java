package bilan.queries.proof;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a language spells whole numbers below a million.
 *
 * @param small its words below a hundred
 * @param and what joins them and counts nothing
 */
record SpelledNumber(Map<String, Integer> small, String and, Pattern hundred, String thousand) {

  /** The value of words; null if they are no number. */
  @Nullable Long of(String words) {
    long total = 0;
    long group = 0;
    boolean any = false;
    for (String word : words.toLowerCase(Locale.ROOT).split("[\\s\\u00a0\\u202f-]+", -1)) {
      Integer value = small.get(word);
      if (word.isEmpty() || word.equals(and)) {
        continue;
      }
      any = true;
      if (hundred.matcher(word).matches()) {
        group = Math.max(1, group) * 100;
      } else if (word.equals(thousand)) {
        total += Math.max(1, group) * 1000;
        group = 0;
      } else if (value == null) {
        return null;
      } else if (value == 20 && group % 100 == 4) {
        group += 76; // quatre-vingt
      } else {
        group += value;
      }
    }
    return any ? total + group : null;
  }
}
