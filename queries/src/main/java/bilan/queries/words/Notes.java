package bilan.queries.words;

import bilan.queries.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The marks that lead from a cell to a note under its table. */
public final class Notes {

  private Notes() {}

  /** {@code (1)} or {@code (1, 3)}, which nobody takes for a power; empty without notes. */
  public static String marks(List<Integer> notes) {
    return notes.isEmpty() ? "" : "(" + plain(notes) + ")";
  }

  /** {@code 1, 3}; empty without notes. */
  public static String plain(List<Integer> notes) {
    return notes.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /**
   * The sentences below a table: its notes behind their numbers, its remarks, why cells are blank.
   */
  public static List<String> below(Table table, Wording wording) {
    List<String> notes = new ArrayList<>();
    for (String note : table.notes()) {
      notes.add(marks(List.of(notes.size() + 1)) + " " + note);
    }
    notes.addAll(remarks(table, wording));
    return notes;
  }

  /** The remarks below a table, and what its blank cells mean, since a reader can't ask. */
  public static List<String> remarks(Table table, Wording wording) {
    List<String> remarks = new ArrayList<>(table.remarks());
    // A total says nothing of what does not add up.
    boolean blank =
        table.rows().stream()
            .filter(row -> row.role().isBody())
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> cell.value() == null || "".equals(cell.value()));
    if (blank) {
      remarks.add(wording.say("report.blank_cells"));
    }
    return remarks;
  }
}
