package bilan.cli.warehouse;

import bilan.cli.session.Session;
import bilan.queries.database.Database;
import bilan.queries.database.Rows;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates after the day on which their file came: they open no year, and a warning names them. */
public final class FarDates {

  private FarDates() {}

  /** Tells the warning, or nothing if there is no such date. */
  public static void tell(Database database, Session session) {
    Rows rows = CommandQueries.in(database, "far-dates");
    for (List<@Nullable Object> row : rows.rows()) {
      if (row.get(1) instanceof LocalDate day) {
        session.tell("cli.far_date", String.valueOf(row.get(0)), day);
      }
    }
  }
}
