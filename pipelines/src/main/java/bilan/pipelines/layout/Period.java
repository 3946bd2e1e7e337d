package bilan.pipelines.layout;

import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.value.MonthLabel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A month or a year that a header names.
 *
 * @param year 0 if it is not said
 * @param month 1 to 12; 0 for a whole year
 * @param before how many years before the one that the titles name: {@code N-1} is 1
 */
public record Period(int year, int month, int before) {

  private static final Pattern YEAR =
      Pattern.compile(
          "(?:(?:annee|exercice|realise|montant|solde|total|compte) )?((?:19|20)\\d\\d)");
  private static final Pattern RELATIVE =
      Pattern.compile("(?:(?:annee|exercice|realise|montant|solde|total|compte) )?n(?: (\\d))?");

  private static final int EARLIEST = 1990;

  // What is longer names more than a period.
  private static final int LONGEST = 30;

  public Period(int year, int month) {
    this(year, month, 0);
  }

  /** Whether it is {@code N} or {@code N-1}: a year that stands elsewhere. */
  public boolean isRelative() {
    return year == 0 && month == 0;
  }

  /** What a header cell names; null if it names no month and no year. */
  static @Nullable Period of(Cell cell) {
    MonthLabel label = MonthLabel.of(cell);
    if (label != null) {
      Integer year = label.year();
      return new Period(year == null ? 0 : year, label.month());
    }
    String text = cell.text();
    return text == null || text.length() > LONGEST ? null : ofYear(text);
  }

  /** What a text names; null if it names no month and no year. */
  public static @Nullable Period of(String text) {
    return of(Cell.text(text));
  }

  private static @Nullable Period ofYear(String text) {
    String bare = text.strip();
    if (bare.isEmpty() || "0123456789nN".indexOf(bare.charAt(bare.length() - 1)) < 0) {
      return null;
    }
    String plain = Headers.normalise(bare);
    Matcher named = YEAR.matcher(plain);
    if (named.matches()) {
      int year = Integer.parseInt(named.group(1));
      return year >= EARLIEST ? new Period(year, 0) : null;
    }
    Matcher relative = RELATIVE.matcher(plain);
    if (!relative.matches() || text.indexOf('+') >= 0 || text.indexOf('\u00b0') >= 0) {
      return null;
    }
    return new Period(0, 0, relative.group(1) == null ? 0 : Integer.parseInt(relative.group(1)));
  }
}
