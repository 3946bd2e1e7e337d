package bilan.pipelines.sheet.number;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Number formats by their code: which of them show a date or a time, and the codes of those that
 * files only name by a number.
 */
public final class NumberFormats {

  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          Map.entry(0, "General"),
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(11, "0.00E+00"),
          Map.entry(12, "# ?/?"),
          Map.entry(13, "# ??/??"),
          Map.entry(14, "dd/mm/yyyy"),
          Map.entry(15, "d-mmm-yy"),
          Map.entry(16, "d-mmm"),
          Map.entry(17, "mmm-yy"),
          Map.entry(18, "h:mm AM/PM"),
          Map.entry(19, "h:mm:ss AM/PM"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(22, "dd/mm/yyyy h:mm"),
          Map.entry(45, "mm:ss"),
          Map.entry(46, "[h]:mm:ss"),
          Map.entry(47, "mm:ss.0"),
          Map.entry(49, "@"));

  private NumberFormats() {}

  /**
   * The code of a format that every spreadsheet program has; null if there is none of that number.
   */
  public static @Nullable String builtIn(int id) {
    String code = BUILT_IN.get(id);
    // 27 to 36 and 50 to 58 are dates in East Asian editions.
    return code != null
        ? code
        : (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "yyyy/mm/dd" : null;
  }

  /** Whether a code shows a date, a time or a duration. */
  public static boolean isDate(@Nullable String code) {
    if (code == null || code.isEmpty()) {
      return false;
    }
    String plain = code.toLowerCase(Locale.ROOT);
    if (plain.equals("general") || plain.equals("standard") || plain.equals("@")) {
      return false;
    }
    boolean date = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '"' -> i = end(plain, i, '"');
        case '[' -> {
          int close = end(plain, i, ']');
          date |= isElapsed(plain, i + 1, close);
          i = close;
        }
        case '\\', '_', '*' -> i++;
        case 'y', 'd', 'h', 's', 'm', 'j' -> date = true;
        case ';' -> {
          return date;
        }
        case '#', '?' -> {
          return false;
        }
        default -> {}
      }
    }
    return date;
  }

  private static int end(String code, int from, char close) {
    int at = code.indexOf(close, from + 1);
    return at < 0 ? code.length() : at;
  }

  // [h], [mm], [ss]: hours beyond a day; [Red], [$-40C] and [>0] are not.
  private static boolean isElapsed(String code, int from, int to) {
    for (int i = from; i < to && i < code.length(); i++) {
      if ("hms".indexOf(code.charAt(i)) < 0) {
        return false;
      }
    }
    return from < to;
  }
}
