package bilan.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * Numbers, amounts and dates as a reader of one language writes them; rounding is half up and
 * happens here only.
 */
public final class Typography {

  /** Narrow no-break space: between thousands, before € and %. */
  public static final char NARROW = '\u202f';

  /** As wide as a plus, which a hyphen is not. */
  private static final String MINUS = "\u2212";

  private static final List<String> MONTHS_FR =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");
  private static final List<String> MONTHS_EN =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private static final Typography FRENCH = new Typography(Lang.FR);
  private static final Typography ENGLISH = new Typography(Lang.EN);

  private final Lang lang;

  private Typography(Lang lang) {
    this.lang = lang;
  }

  public static Typography of(Lang lang) {
    return lang == Lang.FR ? FRENCH : ENGLISH;
  }

  private boolean french() {
    return lang == Lang.FR;
  }

  public String count(long count) {
    return number(BigDecimal.valueOf(count), 0);
  }

  /** A number with exactly {@code decimals} digits after the mark, thousands parted. */
  public String number(BigDecimal number, int decimals) {
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
    String digits = rounded.abs().toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder out = new StringBuilder();
    if (rounded.signum() < 0) {
      out.append(MINUS);
    }
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        out.append(french() ? NARROW : ',');
      }
      out.append(whole.charAt(i));
    }
    if (point >= 0) {
      out.append(french() ? ',' : '.').append(digits, point + 1, digits.length());
    }
    return out.toString();
  }

  /** {@code 1 234,56 €} (narrow no-break spaces). */
  public String euros(BigDecimal amount) {
    return euros(amount, 2);
  }

  /** {@code 1 235 €} without decimals. */
  public String euros(BigDecimal amount, int decimals) {
    return french()
        ? number(amount, decimals) + NARROW + "€"
        : (amount.signum() < 0 ? MINUS + "€" : "€") + number(amount.abs(), decimals);
  }

  /** {@code 12,3 %}. */
  public String percent(BigDecimal percent, int decimals) {
    return number(percent, decimals) + (french() ? NARROW + "%" : "%");
  }

  /** {@code 1er mars 2022}. */
  public String date(LocalDate date) {
    int day = date.getDayOfMonth();
    return french()
        ? (day == 1 ? "1er" : Integer.toString(day))
            + " "
            + month(date.getMonthValue())
            + " "
            + date.getYear()
        : day + " " + month(date.getMonthValue()) + " " + date.getYear();
  }

  /** {@code 01/03/2022}; in English {@code 1 Mar 2022}, which no reader takes for January. */
  public String shortDate(LocalDate date) {
    return french()
        ? twoDigits(date.getDayOfMonth())
            + "/"
            + twoDigits(date.getMonthValue())
            + "/"
            + date.getYear()
        : date.getDayOfMonth()
            + " "
            + month(date.getMonthValue()).substring(0, 3)
            + " "
            + date.getYear();
  }

  /** Western digits whatever the machine's locale is. */
  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  /** Between clauses that are strung together. */
  public String semicolon() {
    return french() ? " ; " : "; ";
  }

  /** Behind what a value is called; no line ends before it. */
  public String colon() {
    return french() ? "\u00a0: " : ": ";
  }

  /** The month's name, 1 to 12. */
  public String month(int month) {
    return (french() ? MONTHS_FR : MONTHS_EN).get(month - 1);
  }
}
