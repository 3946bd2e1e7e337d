package bilan.pipelines.profile;

import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Row;
import org.jspecify.annotations.Nullable;

/** Tells the rows of one table that sum up others. */
final class TotalRows {

  private final TablePlan plan;
  private final int first;
  private final int last;
  private final int[] required;
  private final int telling;
  private final int account;

  /**
   * @param required the columns that each row must fill; {@code telling} one of dates or numbers
   */
  TotalRows(TablePlan plan, int[] required, int telling) {
    this.plan = plan;
    this.first = plan.area().firstColumn();
    this.last = plan.area().lastColumn();
    this.required = required;
    this.telling = telling;
    TablePlan.Column accounts =
        plan.table().name().equals("accounts") ? plan.column("account") : null;
    this.account = accounts == null ? -1 : accounts.head().column();
  }

  /** The total that a row says it is; null if it is none. */
  TotalRow.@Nullable Kind of(Row row) {
    boolean maybe = mayBeTotal(row);
    TotalRow.Kind named = maybe ? TotalRow.of(row, first, last) : null;
    TotalRow.Kind kind = named == null && maybe ? loneLabel(row) : named;
    return kind == null && isResult(row) ? TotalRow.Kind.OTHER : kind;
  }

  /** {@code Total présents : 12} below a list of persons. */
  boolean countsPeople(Row row) {
    return "participant".equals(plan.grain()) && TotalRow.of(row, first, last) != null;
  }

  /** {@code Recette totale}, {@code Moyenne/jour} beside numbers and no other word. */
  private TotalRow.@Nullable Kind loneLabel(Row row) {
    String label = null;
    boolean number = false;
    for (int column = first; column <= last && column < row.cells().size(); column++) {
      Cell cell = row.cell(column);
      if (cell.isWords() && label != null) {
        return null;
      }
      label = cell.isWords() ? cell.text() : label;
      number |= cell.type() == Cell.Type.NUMBER || cell.type() == Cell.Type.UNCOMPUTED;
      number |= !cell.isBlank() && cell.type() == Cell.Type.TEXT && !cell.isWords();
    }
    return label == null || !number ? null : TotalRow.within(label);
  }

  /** {@code Excédent} below the accounts: it has no number of its own. */
  private boolean isResult(Row row) {
    String code = account < 0 ? "0" : row.cell(account).text();
    if (code != null && code.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    for (int column = first; column <= last && column < row.cells().size(); column++) {
      String text = row.cell(column).text();
      if (row.cell(column).type() == Cell.Type.TEXT && text != null && TotalRow.isResult(text)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A total lacks something that each row of the table must have, or has its label where a date or
   * a number must stand.
   */
  private boolean mayBeTotal(Row row) {
    for (int column : required) {
      Cell cell = row.cell(column);
      String text = cell.text();
      if (cell.isBlank()
          || (cell.type() == Cell.Type.TEXT && text != null && TotalRow.of(text) != null)
          || (column == telling
              && cell.isWords()
              && TotalRow.within(String.valueOf(text)) != null)) {
        return true;
      }
    }
    return required.length == 0;
  }
}
