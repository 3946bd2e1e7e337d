package bilan.pipelines.warehouse.correcting;

import bilan.pipelines.warehouse.Statements;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.List;

/** Tells which corrections came too late: a later version no longer has the bad row. */
final class LateCorrections {

  private final Statements sql;

  LateCorrections(Statements sql) {
    this.sql = sql;
  }

  List<Problem> notes(int correction) {
    return sql.list(
        Statements.resource("correct/superseded.sql"),
        row ->
            Problem.note(
                "FIX-01",
                Message.of("delivery.fix.late", row.getString(1), row.getInt(2), row.getInt(3))),
        correction);
  }
}
