package bilan.pipelines.interpretation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the organisation before a file is opened.
 *
 * @param firstMonth of its fiscal year, 1 to 12
 * @param said first day of the period that somebody says the file covers, with {@code to}; null if
 *     nobody does
 * @param placed whether somebody said the place of all rows that name none
 * @param folder name of the file's folder; empty if it is not known
 */
record KnownOrganisation(
    int firstMonth,
    NamedPlaces places,
    boolean placed,
    @Nullable LocalDate said,
    @Nullable LocalDate to,
    String folder) {

  private static final int SEPTEMBER = 9;

  /** Month in which a season begins: that of the fiscal year, September in calendar years. */
  int seasonBegins() {
    return firstMonth == 1 ? SEPTEMBER : firstMonth;
  }

  /** The year, or the season, of the period that somebody says; null if nobody does. */
  Interpretation.@Nullable YearSaid year() {
    return said == null || to == null
        ? null
        : new Interpretation.YearSaid(said.getYear() != to.getYear(), said.getYear());
  }

  /** First calendar year of the fiscal year in which a month lies. */
  int fiscalYear(int year, int month) {
    return month >= firstMonth ? year : year - 1;
  }
}
