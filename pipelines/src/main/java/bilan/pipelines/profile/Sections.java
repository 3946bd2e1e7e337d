package bilan.pipelines.profile;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.value.MonthLabel;
import java.util.List;

/** Tables in which a title stands above the rows of each place, instead of a column. */
final class Sections {

  private Sections() {}

  /**
   * Whether the place of each row stands in a title above it: the first row is such a title, and
   * nothing else says the place.
   */
  static boolean givePlaces(TablePlan plan, List<Row> head) {
    if (!plan.lacks("place") || !plan.table().stream().contains("place") || head.isEmpty()) {
      return false;
    }
    return isTitle(head.get(0), plan) && head.stream().anyMatch(r -> !isTitle(r, plan));
  }

  private static boolean isTitle(Row row, TablePlan plan) {
    Cell only = null;
    for (Cell cell : row.cells()) {
      if (!cell.isBlank()) {
        if (only != null) {
          return false;
        }
        only = cell;
      }
    }
    String text = only == null ? null : only.text();
    ColumnHead first = plan.area().columns().get(0);
    boolean words =
        only != null
            && only.type() == Cell.Type.TEXT
            && text != null
            && text.chars().anyMatch(Character::isLetter);
    return words
        && text != null
        && text.length() <= 60
        && TotalRow.of(text) == null
        && MonthLabel.parse(text) == null
        && row.cell(first.column()).type() != Cell.Type.DATE;
  }
}
