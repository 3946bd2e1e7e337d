package bilan.pipelines.warehouse;

import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.Rejection.Fault;
import bilan.pipelines.model.Rejection.RawCell;
import bilan.pipelines.sheet.SheetCell;
import bilan.text.Catalogue;
import java.util.Locale;

/**
 * Keeps how a rejected row was sent, and how each correction had it: its cells, what stands behind
 * masked ones, its faults.
 */
public final class Attempts implements AutoCloseable {

  private final Catalogue catalogue;
  private final TableAppender cells;
  private final TableAppender values;
  private final TableAppender faults;

  public Attempts(Statements sql, Catalogue catalogue) {
    this.catalogue = catalogue;
    this.cells = new TableAppender(sql, "reject_cell");
    this.values = new TableAppender(sql, "reject_value");
    this.faults = new TableAppender(sql, "fault");
  }

  /**
   * @param attempt 0 as sent, else the correction
   */
  public void keep(int reject, int attempt, Rejection rejection) {
    keep(reject, attempt, rejection.raw());
    for (Fault fault : rejection.faults()) {
      faults.row(
          reject,
          attempt,
          fault.code(),
          fault.field(),
          fault.column(),
          fault.cell(),
          fault.value(),
          catalogue.say(fault.what()),
          catalogue.say(fault.cause()),
          catalogue.say(fault.cure()));
    }
  }

  void keep(int reject, int attempt, Rejection.Raw raw) {
    for (RawCell each : raw.cells()) {
      SheetCell cell = each.cell();
      String kind = cell.type().name().toLowerCase(Locale.ROOT);
      cells.row(
          reject,
          attempt,
          each.column(),
          each.head(),
          kind,
          cell.text(),
          cell.format(),
          each.masked());
    }
    raw.hidden().forEach((field, value) -> values.row(reject, attempt, field, value));
  }

  @Override
  public void close() {
    cells.close();
    values.close();
    faults.close();
  }
}
