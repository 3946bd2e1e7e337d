package bilan.corpora;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of how LibreOffice reads a sheet and saves it as text. */
final class OfficeRules implements Rules {

  private static final Pattern PERCENT = Pattern.compile("-?[\\d.]+(?:E[+-]?\\d+)?%");
  private static final Pattern TIME =
      Pattern.compile("(-?)(\\d+):(\\d\\d)(?::(\\d\\d(?:\\.\\d+)?))?( [AP]M)?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(?: (.*))?");
  private static final Pattern AMERICAN = Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d{2,4})(?: (.*))?");
  private static final Pattern ERROR = Pattern.compile("#[A-Z/0-9]+[!?]?|Err:\\d+");
  private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
  // It rounds to the second what it writes.
  private static final BigDecimal SECOND = new BigDecimal("0.000018");

  private final Facts facts;

  OfficeRules(Facts facts) {
    this.facts = facts;
  }

  @Override
  public boolean isSame(String mine, String theirs) {
    // The result of a formula of an old workbook is a number to it.
    if (mine.equals("true") || mine.equals("false")) {
      return theirs.equalsIgnoreCase(mine) || theirs.equals(mine.equals("true") ? "1" : "0");
    }
    BigDecimal one = number(mine, false);
    BigDecimal other = number(theirs, false);
    return one != null && other != null && isNear(one, other, theirs);
  }

  private static boolean isNear(BigDecimal one, BigDecimal other, String theirs) {
    BigDecimal apart = one.subtract(other).abs();
    BigDecimal rounding = one.abs().max(BigDecimal.ONE).movePointLeft(9);
    return apart.compareTo(theirs.contains(":") ? SECOND.max(rounding) : rounding) < 0;
  }

  @Override
  public @Nullable Known why(String mine, String theirs) {
    if (theirs.isEmpty() && facts.inlineValue()) {
      return Known.INLINE_VALUE;
    }
    if (ERROR.matcher(theirs).matches() || ERROR.matcher(mine).matches()) {
      return Known.COMPUTED_AGAIN;
    }
    BigDecimal one = number(mine, true);
    BigDecimal other = number(theirs, false);
    if (one != null && other != null && isNear(one, other, theirs)) {
      return Known.EARLY;
    }
    return facts.byChance() ? Known.BY_CHANCE : null;
  }

  @Override
  public String asOurs(String theirs) {
    return theirs;
  }

  @Override
  public @Nullable Known whyMoved() {
    return null;
  }

  /**
   * A number, a percentage, a time or a date as the number that a sheet keeps of it; null if it is
   * none.
   *
   * @param excel whether 1900 has a 29 February, so that the days before it count one more
   */
  private static @Nullable BigDecimal number(String written, boolean excel) {
    if (PERCENT.matcher(written).matches()) {
      return new BigDecimal(written.substring(0, written.length() - 1)).movePointLeft(2);
    }
    Matcher time = TIME.matcher(written);
    if (time.matches()) {
      BigDecimal days = days(time);
      return time.group(1).isEmpty() ? days : days.negate();
    }
    Matcher iso = ISO.matcher(written.replace('T', ' '));
    Matcher american = AMERICAN.matcher(written);
    try {
      if (iso.matches()) {
        return serial(iso.group(1), iso.group(2), iso.group(3), iso.group(4), excel);
      }
      return american.matches()
          ? serial(
              american.group(3), american.group(1), american.group(2), american.group(4), excel)
          : new BigDecimal(written);
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  private static BigDecimal serial(
      String year, String month, String day, @Nullable String hour, boolean excel) {
    String century = year.length() > 2 ? "" : Integer.parseInt(year) < 30 ? "20" : "19";
    LocalDate date = LocalDate.parse(century + year + "-" + month + "-" + day);
    long days = ChronoUnit.DAYS.between(ZERO, date);
    boolean early = excel && LocalDateTime.of(1900, 3, 1, 0, 0).isAfter(date.atStartOfDay());
    Matcher time = TIME.matcher(hour == null ? "00:00" : hour);
    return BigDecimal.valueOf(early ? days - 1 : days)
        .add(time.matches() ? days(time) : BigDecimal.ZERO);
  }

  private static BigDecimal days(Matcher time) {
    int hour = Integer.parseInt(time.group(2));
    String half = time.group(5) == null ? "" : time.group(5).strip();
    hour = half.isEmpty() ? hour : hour % 12 + (half.equals("PM") ? 12 : 0);
    return new BigDecimal(time.group(4) == null ? "0" : time.group(4))
        .add(BigDecimal.valueOf(hour * 3600L + Integer.parseInt(time.group(3)) * 60L))
        .divide(DAY, MathContext.DECIMAL64);
  }
}
