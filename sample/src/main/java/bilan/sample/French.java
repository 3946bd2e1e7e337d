package bilan.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
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
  private static final List<String> DAYS =
      List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche");

  static final Map<String, String> KIND =
      Map.of(
          "workshop",
          "Atelier",
          "individual",
          "Accompagnement individuel",
          "event",
          "Événement",
          "walk_in",
          "Passage",
          "training",
          "Formation",
          "meeting",
          "Réunion");
  static final Map<String, String> CHANNEL =
      Map.of(
          "till",
          "Caisse",
          "service",
          "Prestation",
          "training",
          "Formation",
          "ticketing",
          "Billetterie",
          "membership",
          "Adhésion",
          "donation",
          "Don");

  private French() {}

  static @Nullable String axis(@Nullable String axis) {
    return axis == null
        ? null
        : Map.of(
                "café",
                "Café",
                "mediation",
                "Médiation",
                "design",
                "Design",
                "structure",
                "Structure")
            .get(axis);
  }

  /** {@code 1 234,50 €} with no-break spaces. */
  static String euros(BigDecimal amount) {
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
  static @Nullable String duration(@Nullable Integer minutes) {
    return minutes == null
        ? null
        : minutes < 60
            ? minutes + " min"
            : minutes / 60 + "h" + (minutes % 60 == 0 ? "" : String.format("%02d", minutes % 60));
  }

  /** {@code 10 %}, {@code 5,5 %}. */
  static @Nullable String rate(@Nullable BigDecimal rate) {
    return rate == null
        ? null
        : rate.movePointRight(2).stripTrailingZeros().toPlainString().replace('.', ',') + " %";
  }

  /** {@code mardi 5 juillet 2022}. */
  static String day(LocalDate day) {
    return DAYS.get(day.getDayOfWeek().getValue() - 1)
        + " "
        + (day.getDayOfMonth() == 1 ? "1er" : String.valueOf(day.getDayOfMonth()))
        + " "
        + month(YearMonth.from(day));
  }

  /** {@code juillet 2022}. */
  static String month(YearMonth month) {
    return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
  }

  /** The month's name with a capital, as on a tab. */
  static String tab(int month) {
    String name = MONTHS.get(month - 1);
    return name.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + name.substring(1);
  }
}
