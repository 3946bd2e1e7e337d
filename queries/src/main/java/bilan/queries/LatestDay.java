package bilan.queries;

import bilan.files.ResourceFolder;
import bilan.queries.database.Database;
import bilan.queries.database.Sql;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A day of the last year told about, if it can be one that is over: {@code last 3} counts back. */
final class LatestDay {

  private static final ResourceFolder STATEMENTS =
      new ResourceFolder(LatestDay.class, "statements", ".sql");

  private LatestDay() {}

  /** That day; {@code today} if nothing was delivered yet, and never later than it. */
  static LocalDate of(Database database, LocalDate today, int firstMonth) {
    LocalDate told = ask(database, "latest-day", today, firstMonth);
    LocalDate latest = told == null ? ask(database, "latest-day-untold", today, firstMonth) : told;
    return latest == null ? today : latest;
  }

  private static @Nullable LocalDate ask(
      Database database, String name, LocalDate today, int firstMonth) {
    String text = STATEMENTS.text(name);
    if (text == null) {
      throw new IllegalStateException("statements/" + name + ".sql");
    }
    Map<String, Object> values = Map.of("today", today, "first_month", (long) firstMonth);
    Object day = database.ask(Sql.of(text, "bilan:" + name + ".sql"), values).single();
    return day instanceof LocalDate date ? date : null;
  }
}
