package bilan.sample.french;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How people here write amounts, durations, days and choices. */
public final class French {

  static final List<String> MONTHS =
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

  /** The names of months as they stand under a chart. */
  public static final List<String> SHORT_MONTHS =
      List.of(
          "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
          "déc.");

  /** A day as {@code 05/07/2022}. */
  public static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static final List<String> DAYS =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

  /** Kinds of activities by their code. */
  public static final Map<String, String> KIND = CodeWords.of("kind");

  private French() {}

  /** A line of work by its code; null for none. */
  public static @Nullable String axis(@Nullable String axis) {
    return CodeWords.of("axis", axis);
  }

  /** {@code 1 234,50 €} with no-break spaces. */
  public static String euros(BigDecimal amount) {
    String digits = amount.setScale(2, RoundingMode.HALF_UP).abs().toPlainString();
    String whole =
        digits.substring(0, digits.length() - 3).replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00a0");
    return (amount.signum() < 0 ? "-" : "")
        + whole
        + ","
        + digits.substring(digits.length() - 2)
        + "\u00a0€";
  }

  /** {@code 1h30}, {@code 45 min}, or null. */
  public static @Nullable String duration(@Nullable Integer minutes) {
    return minutes == null
        ? null
        : minutes < 60
            ? minutes + " min"
            : minutes / 60 + "h" + (minutes % 60 == 0 ? "" : String.format("%02d", minutes % 60));
  }

  /** {@code 10 %}, {@code 5,5 %}. */
  public static @Nullable String rate(@Nullable BigDecimal rate) {
    return rate == null
        ? null
        : rate.movePointRight(2).stripTrailingZeros().toPlainString().replace('.', ',') + " %";
  }

  /** {@code mardi 5 juillet 2022}. */
  public static String day(LocalDate day) {
    return DAYS.get(day.getDayOfWeek().getValue() - 1)
        + " "
        + (day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth()))
        + " "
        + month(YearMonth.from(day));
  }

  /** {@code juillet 2022}. */
  public static String month(YearMonth month) {
    return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
  }

  /** The month's name with a capital, as on a tab. */
  public static String tab(int month) {
    String name = MONTHS.get(month - 1);
    return name.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + name.substring(1);
  }

  /** {@code janv. 21}, as under a chart. */
  public static String shortMonth(YearMonth month) {
    return SHORT_MONTHS.get(month.getMonthValue() - 1)
        + String.format(" %02d", month.getYear() % 100);
  }

  /** As people write them: {@code 1 234,50}. */
  public static String digits(BigDecimal number, int decimals) {
    String plain = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    String[] parts = plain.split("\\.", 0);
    String whole = Objects.requireNonNull(parts[0]).replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
    return parts.length == 1 ? whole : whole + "," + parts[1];
  }
}
