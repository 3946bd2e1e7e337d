package bilan.cli.job;

import bilan.queries.Years;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JobPeriod as a job words it: years, or words that mean others each day. Years are fiscal years.
 */
public record JobPeriod(String words) {

  /** Words that may be written, for whoever wrote others. */
  public static final List<String> EXAMPLES =
      List.of(
          "2022",
          "2020..2022",
          "last 3",
          "current year",
          "current year to date",
          "previous year",
          "previous month");

  private static final Pattern LAST = Pattern.compile("last ([1-9]\\d?)(?: years?)?");

  /**
   * What the words mean on one day.
   *
   * @param years as {@code --years} takes them: {@code 2020..2022}, {@code 2023-2026} or {@code
   *     last 3}
   * @param asOf day up to which; null for the last one that can be known of the years
   * @param month that is meant; null if none is
   */
  public record Meant(String years, @Nullable LocalDate asOf, @Nullable YearMonth month) {}

  /** The period that words mean; null if they mean none. */
  static @Nullable JobPeriod of(String words, int firstMonth) {
    String plain =
        words
            .strip()
            .replaceAll("\\s+", " ")
            .replaceAll("\\s*\\.\\.\\s*", "..")
            .replace("fiscal ", "");
    if (Years.parse(plain, firstMonth) != null) {
      return new JobPeriod(plain);
    }
    Matcher some = LAST.matcher(plain);
    if (some.matches()) {
      return new JobPeriod("last " + some.group(1));
    }
    return EXAMPLES.contains(plain) ? new JobPeriod(plain) : null;
  }

  /**
   * Meaning on a day.
   *
   * @param firstMonth of the fiscal year, 1 to 12
   */
  public Meant on(LocalDate today, int firstMonth) {
    int year = Years.containing(today, firstMonth);
    return switch (words) {
      case "current year" -> new Meant(Years.label(year, firstMonth), null, null);
      case "current year to date" -> new Meant(Years.label(year, firstMonth), today, null);
      case "previous year" -> new Meant(Years.label(year - 1L, firstMonth), null, null);
      case "previous month" -> {
        YearMonth month = YearMonth.from(today).minusMonths(1);
        LocalDate end = month.atEndOfMonth();
        int its = Years.containing(end, firstMonth);
        yield new Meant(Years.label(its, firstMonth), end, month);
      }
      default -> new Meant(words, null, null);
    };
  }
}
