package bilan.queries;

import java.time.LocalDate;

/** The last day that the warehouse knows of: {@code last 3} counts back from its year. */
final class LatestDay {

  private static final Sql LATEST =
      Sql.of("select max(period_to) from coverage", "bilan:LatestDay");

  private LatestDay() {}

  /** That day; {@code today} if nothing was delivered yet, and never later than it. */
  static LocalDate of(Database database, LocalDate today) {
    Object latest = database.ask(LATEST).single();
    return latest instanceof LocalDate day && day.isBefore(today) ? day : today;
  }
}
