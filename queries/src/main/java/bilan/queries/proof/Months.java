package bilan.queries.proof;

import bilan.text.Lang;
import bilan.text.Typography;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The lines of a bilan that are of one month, and sentences that name it. */
final class Months {

  private static final Pattern LINE =
      Pattern.compile("(\\p{L}{3,5})\\.?[\\s\\u00a0\\u202f](\\d{2})");

  private Months() {}

  /** The name of a line's month (« déc. 22 »); null if it is of none. */
  static @Nullable String name(Grammar grammar, String line) {
    Matcher month = LINE.matcher(line);
    if (!month.matches()) {
      return null;
    }
    String begin = month.group(1).toLowerCase(Locale.FRENCH);
    return IntStream.rangeClosed(1, 12)
        .mapToObj(Typography.of(grammar.lang())::month)
        .filter(name -> name.toLowerCase(Locale.FRENCH).startsWith(begin))
        .findFirst()
        .orElse(null);
  }

  /** The year of a line's month, of this century. */
  static String year(String line) {
    return "20" + line.substring(line.length() - 2);
  }

  /** Whether a sentence names a month; « may » and « march » are other words. */
  static boolean isIn(Grammar grammar, String sentence, String month) {
    boolean capital = grammar.lang() == Lang.EN;
    return Pattern.compile(
            "(?<!\\p{L})(?:"
                + month
                + "|"
                + month.substring(0, Math.min(4, month.length() - 1))
                + "\\.|"
                + month.substring(0, 3)
                + (capital ? "" : "\\.")
                + ")(?!\\p{L})",
            capital ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(sentence)
        .find();
  }
}
