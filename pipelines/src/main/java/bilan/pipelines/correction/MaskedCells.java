package bilan.pipelines.correction;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.Rejection.RawCell;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.row.RawCells;
import bilan.pipelines.sheet.SheetCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A corrected row beside the one that is kept: a masked cell that comes back unchanged stands for
 * what was behind it.
 */
final class MaskedCells {

  private final Map<Integer, TablePlan.Column> byColumn = new HashMap<>();
  private final List<SheetCell> cells = new ArrayList<>();
  private final Map<String, String> known = new HashMap<>();
  private final List<RawCell> shown = new ArrayList<>();
  private @Nullable ColumnHead unchangedPart;
  private boolean changedPart;

  MaskedCells(TablePlan plan, Rejection.Raw kept, List<@Nullable SheetCell> sent) {
    plan.all().forEach(column -> byColumn.put(column.head().column(), column));
    for (int i = 0; i < kept.cells().size(); i++) {
      RawCell before = kept.cells().get(i);
      SheetCell now = sent.get(i) == null ? before.cell() : Objects.requireNonNull(sent.get(i));
      TablePlan.Column column = byColumn.get(before.column());
      boolean masked = before.masked() && same(before.cell(), now);
      boolean part = column != null && RawCells.isPart(column);
      if (masked && column != null) {
        stand(column, kept.hidden());
      }
      if (part && masked && column != null) {
        unchangedPart = column.head();
      }
      changedPart |= part && !masked && !same(before.cell(), now);
      put(before.column(), masked && hides(column, kept.hidden()) ? SheetCell.BLANK : now);
      if (masked) {
        shown.add(before);
      }
    }
    if (changedPart) {
      known.keySet().removeAll(List.of("person_key", "person_key_kind", RawCells.AGE));
    }
  }

  private void stand(TablePlan.Column column, Map<String, String> hidden) {
    List<String> fields =
        RawCells.isPart(column)
            ? List.of("person_key", "person_key_kind", RawCells.AGE)
            : List.of(column.target().key());
    for (String field : fields) {
      String value = hidden.get(field);
      if (value != null) {
        known.put(field, value);
      }
    }
  }

  /** Whether the value is read from behind the mask; any other cell stays as it is kept. */
  private static boolean hides(TablePlan.@Nullable Column column, Map<String, String> hidden) {
    return column != null
        && (RawCells.isPerson(column) || hidden.containsKey(column.target().key()));
  }

  static boolean same(SheetCell one, SheetCell other) {
    return Objects.equals(stripped(one), stripped(other));
  }

  private static String stripped(SheetCell cell) {
    String text = cell.text();
    return text == null ? "" : text.strip();
  }

  private void put(int column, SheetCell cell) {
    while (cells.size() <= column) {
      cells.add(SheetCell.BLANK);
    }
    cells.set(column, cell);
  }

  /** From column A on, without what is masked. */
  List<SheetCell> cells() {
    return cells;
  }

  /** What stands behind the masked cells, by field. */
  Map<String, String> known() {
    return known;
  }

  /**
   * A masked part of a person's name where another part was written anew: whose name that is can't
   * be known. Null if there is none.
   */
  @Nullable ColumnHead halfWritten() {
    return changedPart ? unchangedPart : null;
  }

  /** The rejection with the masked cells, and what is behind them, put back. */
  Rejection shown(Rejection rejection) {
    Rejection.Raw raw = rejection.raw();
    List<RawCell> all = new ArrayList<>();
    for (RawCell cell : raw.cells()) {
      all.add(shown.stream().filter(s -> s.column() == cell.column()).findFirst().orElse(cell));
    }
    Map<String, String> hidden = new HashMap<>(known);
    hidden.putAll(raw.hidden());
    return rejection.with(raw.with(all, hidden));
  }
}
