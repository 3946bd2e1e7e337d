package bilan.pipelines.interpretation;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement in which some lines are the sums of those below them, or their heading: each heading
 * is taken into the names of its lines, so that nothing counts twice.
 */
final class LinesUnderLines {

  private static final int LEAST_LINES = 4;
  private static final Pattern BULLET = Pattern.compile("^\\s*[-–•*>]+\\s*");
  private static final BigDecimal TOLERANCE = new BigDecimal("0.011");

  private final CellGrid grid;
  private final Forms forms;
  private final Map<List<Integer>, SheetCell> changed = new HashMap<>();

  LinesUnderLines(CellGrid grid, Forms forms) {
    this.grid = grid;
    this.forms = forms;
  }

  /** The statement without its headings; null if it has none, or sums do not agree. */
  @Nullable ListSheet list() {
    int head = head();
    if (head < 0) {
      return null;
    }
    ListSheet list = new ListSheet(grid, "lines", head);
    list.head(head, cells(head));
    List<Integer> sides =
        grid.filled(head).stream().filter(c -> grid.meaning(head, c).side != null).toList();
    for (int i = 0; i < sides.size(); i++) {
      int end = i + 1 < sides.size() ? sides.get(i + 1) : grid.width();
      if (!side(list, head, sides.get(i), end)) {
        return null;
      }
    }
    if (changed.isEmpty()) {
      return null;
    }
    for (int r = head + 1; r < grid.height(); r++) {
      list.add(r, cells(r));
    }
    return list;
  }

  private List<SheetCell> cells(int r) {
    List<SheetCell> cells = new ArrayList<>();
    for (int c = 0; c < grid.width(); c++) {
      cells.add(changed.getOrDefault(List.of(r, c), grid.cell(r, c)));
    }
    return cells;
  }

  /** The row that names both sides. */
  private int head() {
    for (int r = 0; r < Math.min(12, grid.height()); r++) {
      int row = r;
      long sides = grid.filled(r).stream().map(c -> grid.meaning(row, c).side).distinct().count();
      if (sides >= 2
          && grid.filled(r).stream().filter(c -> grid.meaning(row, c).side != null).count() == 2) {
        return r;
      }
    }
    return -1;
  }

  /** Whether each heading of a side is the sum of its lines, or has no amount. */
  private boolean side(ListSheet list, int head, int label, int end) {
    int amount = amount(head, label, end);
    List<Integer> lines = new ArrayList<>();
    for (int r = head + 1; r < grid.height() && grid.meaning(r, label).total == 0; r++) {
      if (!grid.isBlank(r, label)) {
        lines.add(r);
      }
    }
    if (amount < 0 || lines.size() < LEAST_LINES) {
      return amount >= 0;
    }
    int i = 0;
    while (i < lines.size()) {
      int to = i + 1;
      while (to < lines.size() && depth(lines.get(to), label) > depth(lines.get(i), label)) {
        to++;
      }
      to = to > i + 1 ? to : sum(lines, i, amount);
      if (to > i + 1 && !heading(list, lines.subList(i, to), label, amount, end)) {
        return false;
      }
      i = Math.max(to, i + 1);
    }
    return true;
  }

  /** The end of the lines whose sum a line is, where nothing is indented; itself if it is none. */
  private int sum(List<Integer> lines, int i, int amount) {
    BigDecimal whole = grid.meaning(lines.get(i), amount).number;
    BigDecimal sum = BigDecimal.ZERO;
    for (int to = i + 1; whole != null && whole.signum() != 0 && to < lines.size(); to++) {
      BigDecimal number = grid.meaning(lines.get(to), amount).number;
      sum = number == null ? sum : sum.add(number);
      if (to > i + 1 && sum.subtract(whole).abs().compareTo(TOLERANCE) < 0) {
        return to + 1;
      }
    }
    return i + 1;
  }

  private boolean heading(ListSheet list, List<Integer> lines, int label, int amount, int end) {
    int top = lines.get(0);
    BigDecimal whole = grid.meaning(top, amount).number;
    BigDecimal sum = BigDecimal.ZERO;
    for (int r : lines.subList(1, lines.size())) {
      BigDecimal number = grid.meaning(r, amount).number;
      sum = number == null ? sum : sum.add(number);
    }
    if (whole != null && sum.subtract(whole).abs().compareTo(TOLERANCE) >= 0) {
      return false;
    }
    for (int c = label; c < end; c++) {
      changed.put(List.of(top, c), SheetCell.BLANK);
    }
    String name = grid.text(top, label).strip();
    for (int r : lines.subList(1, lines.size())) {
      String own = BULLET.matcher(grid.text(r, label)).replaceFirst("").strip();
      changed.put(List.of(r, label), list.said(r, label, name + " – " + own));
    }
    return true;
  }

  /** How far a line is indented, in blanks. */
  private int depth(int r, int label) {
    String text = grid.text(r, label);
    return text.length() - text.stripLeading().length();
  }

  /** The first column of amounts that are not foreseen; -1 if there is none. */
  private int amount(int head, int label, int end) {
    for (int c = label + 1; c < end; c++) {
      int column = c;
      boolean numbers =
          grid.rowsFrom(head + 1).anyMatch(r -> grid.meaning(r, column).number != null);
      if (numbers && !forms.isPlanned(grid.text(head, c))) {
        return c;
      }
    }
    return -1;
  }
}
