package bilan.queries.words;

import bilan.queries.document.Table;
import java.util.ArrayList;
import java.util.List;

/** Why some cells of a table say nothing, where a reader can't ask. */
public final class BlankCells {

  private BlankCells() {}

  /** The sentences below a table, and what its blank cells mean if it has some. */
  public static List<String> remarks(Table table, Wording wording) {
    List<String> remarks = new ArrayList<>(table.remarks());
    if (has(table)) {
      remarks.add(wording.say("report.blank_cells"));
    }
    return remarks;
  }

  /** A total says nothing of what does not add up. */
  private static boolean has(Table table) {
    return table.rows().stream()
        .filter(row -> row.role().isBody())
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell.value() == null || "".equals(cell.value()));
  }
}
