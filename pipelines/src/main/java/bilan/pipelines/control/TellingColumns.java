package bilan.pipelines.control;

import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.MissingMarks;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table that tell its rows from each other: words, dates, codes. What nearly all
 * rows fill there, a printed total leaves blank.
 */
final class TellingColumns {

  /** Of five rows four. */
  private static final int NEARLY = 4;

  private static final int ALL = 5;

  private final List<Integer> telling = new ArrayList<>();
  private final List<Integer> usual = new ArrayList<>();

  /**
   * @param head rows of the table at hand
   */
  TellingColumns(TablePlan plan, List<Row> head) {
    int first = plan.area().firstColumn();
    int last = plan.area().lastColumn();
    List<Row> rows =
        head.stream()
            .filter(r -> TotalRow.column(r, first, last) < 0 && !isAlone(r, first, last))
            .toList();
    for (ColumnHead column : plan.area().columns()) {
      if (!isNumber(plan, column, rows)) {
        telling.add(column.column());
        long filled = rows.stream().filter(r -> isFilled(r.cell(column.column()))).count();
        if (filled > 0 && filled * ALL >= (long) rows.size() * NEARLY) {
          usual.add(column.column());
        }
      }
    }
  }

  /** Whether a row is blank or says one thing: a note between or below the rows. */
  private static boolean isAlone(Row row, int first, int last) {
    int filled = 0;
    for (int column = first; column <= last && column < row.cells().size(); column++) {
      filled += row.cell(column).isBlank() ? 0 : 1;
    }
    return filled < 2;
  }

  private static boolean isNumber(TablePlan plan, ColumnHead head, List<Row> rows) {
    if (plan.mapping().periods().contains(head)) {
      return true;
    }
    for (TablePlan.Column column : plan.all()) {
      if (column.head().equals(head)) {
        return isNumber(column.target());
      }
    }
    return rows.stream().map(r -> r.cell(head.column())).noneMatch(TellingColumns::isTelling);
  }

  private static boolean isTelling(SheetCell cell) {
    return cell.isWords() || cell.type() == SheetCell.Type.DATE;
  }

  private static boolean isNumber(Target target) {
    FieldType type =
        target instanceof Target.ToField to
            ? to.field().type()
            : target instanceof Target.ToInput to ? to.field().type() : FieldType.COUNT;
    return switch (type) {
      case COUNT, DECIMAL, AMOUNT, RATE, DURATION, YEAR -> true;
      default -> false;
    };
  }

  private static boolean isFilled(SheetCell cell) {
    String text = cell.text();
    return !cell.isBlank()
        && cell.type() != SheetCell.Type.UNCOMPUTED
        && !(cell.type() == SheetCell.Type.TEXT && text != null && MissingMarks.isMissing(text));
  }

  /** How many of them a row fills beside its label. */
  int filled(Row row, int label) {
    int filled = 0;
    for (int column : telling) {
      filled += column != label && isFilled(row.cell(column)) ? 1 : 0;
    }
    return filled;
  }

  /**
   * Whether a row leaves none blank that nearly all others fill, and fills one beside its label.
   */
  boolean areFilled(Row row, int label) {
    for (int column : usual) {
      if (!isFilled(row.cell(column))) {
        return false;
      }
    }
    return filled(row, label) > 0;
  }
}
