package bilan.pipelines.warehouse.checking;

import bilan.pipelines.model.RowSink.ControlTotal;
import bilan.pipelines.warehouse.Statements;
import bilan.text.Catalogue;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Problem.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Warnings about a delivery, kept in both languages with the rows that they are about, so that
 * bilans can repeat those that still hold.
 */
public final class DeliveryWarnings {

  private static final Catalogue FRENCH = new Catalogue(Lang.FR);
  private static final Catalogue ENGLISH = new Catalogue(Lang.EN);

  private final Statements sql;
  private final int delivery;

  /**
   * @param delivery the number of the delivery, whose sheets are stored
   */
  public DeliveryWarnings(Statements sql, int delivery) {
    this.sql = sql;
    this.delivery = delivery;
  }

  /** Keeps what a check found, if it is a warning. */
  void keep(CheckFindings found, Problem problem) {
    if (problem.severity() == Severity.WARNING) {
      for (CheckFindings.Example example : found.examples()) {
        Integer row = example.sheet() == null ? null : example.row();
        keep(problem, found.table().name(), example.sheet(), row);
      }
    }
  }

  /** Keeps that a printed total differs from its rows; it holds as long as any of them counts. */
  public void keep(ControlTotal total, Problem problem) {
    keep(problem, total.table(), null, null);
  }

  private void keep(Problem problem, String table, @Nullable String sheet, @Nullable Integer row) {
    sql.run(
        "insert into store.warning values (?, ?, ?, (select max(sheet_id) from store.sheet where delivery_id = ? and sheet = ?), ?, ?, ?, ?, ?)",
        delivery,
        problem.code(),
        table,
        delivery,
        sheet,
        row,
        FRENCH.say(problem.what()),
        ENGLISH.say(problem.what()),
        said(problem.cure(), FRENCH),
        said(problem.cure(), ENGLISH));
  }

  private static @Nullable String said(@Nullable Message message, Catalogue catalogue) {
    return message == null ? null : catalogue.say(message);
  }
}
