package bilan.pipelines.row;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.Labels;
import bilan.pipelines.layout.Address;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.text.Message;

/** What is said of a row that lacks what it must have. */
final class MissingCells {

  private MissingCells() {}

  static Rejection.Fault fault(TablePlan plan, Field field, Row row) {
    TablePlan.Column column =
        plan.column(
            field.name().equals("sold_on") && plan.column("sold_on") == null
                ? "sold_at"
                : field.name());
    Message what = Message.of("profile.missing", Labels.of(field));
    Message cause = Message.of("profile.missing.cause");
    Message cure = cure(field, column == null);
    return column == null
        ? new Rejection.Fault("CELL-01", field.name(), null, null, null, what, cause, cure)
        : new Rejection.Fault(
            "CELL-01",
            field.name(),
            column.head().text(),
            Address.cell(column.head().column(), row),
            null,
            what,
            cause,
            cure);
  }

  private static Message cure(Field field, boolean noColumn) {
    if (noColumn && field.name().equals("side")) {
      return Message.of("profile.no_side.cure");
    }
    if (field.name().equals("fte")) {
      return Message.of("profile.missing_fte.cure", Labels.of(field));
    }
    return noColumn && field.name().equals("grant")
        ? Message.of("profile.no_grant.cure")
        : Message.of("profile.missing.cure", Labels.of(field));
  }
}
