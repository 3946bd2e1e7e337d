package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.RowJudge.Found;
import bilan.pipelines.interpretation.RowJudge.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each row of an area is, and in which section it stands. */
final class RowRoles {

  /** One row: its number in the grid, its role, the section that it stands in. */
  record Judged(int row, Role role, @Nullable String section) {}

  private final List<Judged> rows = new ArrayList<>();
  private final List<Integer> doubtful = new ArrayList<>();
  private final Set<Integer> summed = new HashSet<>();
  private final double typical;

  RowRoles(CellGrid grid, Area area) {
    this.typical = typical(grid, area);
    RowJudge judge = new RowJudge(grid.meanings(area.head()), typical, AccountSections.isOf(grid));
    String section = grid.meaning(area.head(), 0).side == null ? null : grid.text(area.head(), 0);
    for (int r = area.head() + 1; r < area.end(); r++) {
      boolean followed =
          r + 1 < area.end() && grid.filled(r + 1).size() > 1 && !grid.isParted(r + 1);
      Found found = judge.next(grid.meanings(r), followed);
      section = section(grid, area, r, found, section);
      if (found.doubtful()) {
        doubtful.add(rows.size());
      }
      if (found.summed()) {
        summed.add(r);
      }
      rows.add(new Judged(r, found.role(), section));
    }
  }

  /** A title begins a section; a header that comes again may begin one by its first word. */
  private static @Nullable String section(
      CellGrid grid, Area area, int r, Found found, @Nullable String above) {
    if (found.role() == Role.SECTION) {
      return grid.text(r, 0);
    }
    if (found.role() == Role.HEADER) {
      int c = grid.filled(r).get(0);
      boolean own = !grid.meaning(r, c).key.equals(grid.meaning(area.head(), c).key);
      return own && grid.isText(r, c) ? grid.text(r, c) : above;
    }
    return above;
  }

  /** How many cells of a row of several hold something, for the most. */
  double typical() {
    return typical;
  }

  private static double typical(CellGrid grid, Area area) {
    List<Integer> widths = new ArrayList<>();
    for (int r = area.head() + 1; r < area.end(); r++) {
      int n = grid.filled(r).size();
      if (n > 1) {
        widths.add(n);
      }
    }
    widths.sort(null);
    return widths.isEmpty() ? 1 : widths.get(widths.size() / 2);
  }

  List<Judged> rows() {
    return rows;
  }

  /** Rows where each doubtful one is what it might be instead; empty without a doubt. */
  List<Judged> otherwise() {
    if (doubtful.isEmpty()) {
      return List.of();
    }
    List<Judged> other = new ArrayList<>(rows);
    for (int i : doubtful) {
      Judged it = rows.get(i);
      Role role = it.role() == Role.RECORD ? Role.TOTAL : Role.RECORD;
      other.set(i, new Judged(it.row(), role, it.section()));
    }
    return other;
  }

  /** Rows whose numbers are the sums of rows above. */
  Set<Integer> summed() {
    return summed;
  }
}
