package bilan.pipelines.interpretation;

import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement or table in which some lines are the sums of those below them, or their heading: each
 * heading is taken into the names of its lines, so that nothing counts twice.
 */
final class LinesUnderLines {

  private static final int LEAST_LINES = 4;
  private static final int LEAST_PARTS = 2;
  private static final int MOST_PARTS = 60;
  private static final int SEVERAL = 3;
  private static final Pattern BULLET = Pattern.compile("^\\s*[-–•*>]+\\s*");
  private static final BigDecimal TOLERANCE = new BigDecimal("0.011");

  private final CellGrid grid;
  private final Forms forms;
  private final NamedPlaces places;
  private final Map<List<Integer>, SheetCell> changed = new HashMap<>();

  LinesUnderLines(CellGrid grid, Forms forms, NamedPlaces places) {
    this.grid = grid;
    this.forms = forms;
    this.places = places;
  }

  /** The statement without its headings; null if it has none, or sums do not agree. */
  @Nullable ListSheet list() {
    int head = head();
    if (head < 0) {
      return table();
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
      int to = deeper(grid, label, lines, i);
      to = to > i + 1 ? to : sum(grid, lines, i, List.of(amount), 1);
      if (to > i + 1 && !heading(list, lines.subList(i, to), label, List.of(amount), end)) {
        return false;
      }
      i = Math.max(to, i + 1);
    }
    return true;
  }

  /**
   * The table without the lines that sum those below them in each column, if it has no sides; null
   * if it has none, or a line above lines that are indented is not their sum.
   */
  private @Nullable ListSheet table() {
    int label = grid.first();
    List<Integer> lines = new ArrayList<>();
    for (int r = 0; r < grid.height(); r++) {
      if (!numbers(grid, r, label).isEmpty() && grid.isText(r, label) && !isTotal(r)) {
        lines.add(r);
      }
    }
    int head = lines.isEmpty() ? -1 : lines.get(0) - 1;
    if (head < 0 || grid.filled(head).size() < 2) {
      return null;
    }
    ListSheet list = new ListSheet(grid, "lines", head);
    list.head(head, cells(head));
    int sums = 0;
    int i = 0;
    while (i < lines.size()) {
      int to = deeper(grid, label, lines, i);
      List<Integer> columns = List.copyOf(numbers(grid, lines.get(i), label).keySet());
      to = to > i + 1 ? to : sum(grid, lines, i, columns, SEVERAL);
      if (to > i + 1 && !heading(list, lines.subList(i, to), label, columns, grid.width())) {
        return null;
      }
      sums += to > i + 1 ? 1 : 0;
      i = Math.max(to, i + 1);
    }
    if (sums < 2) {
      return null;
    }
    for (int r = head + 1; r < grid.height(); r++) {
      list.add(r, cells(r));
    }
    return list;
  }

  private boolean isTotal(int r) {
    return grid.filled(r).stream().anyMatch(c -> grid.meaning(r, c).total > 0);
  }

  /** Numbers of a row that are neither shares nor periods, by their columns. */
  private static Map<Integer, BigDecimal> numbers(CellGrid grid, int r, int label) {
    Map<Integer, BigDecimal> numbers = new TreeMap<>();
    for (int c : grid.filled(r)) {
      CellMeaning cell = grid.meaning(r, c);
      boolean share = cell.unit == CellMeaning.Unit.PERCENT;
      if (c > label && cell.number != null && !share && !cell.isPeriod()) {
        numbers.put(c, cell.number);
      }
    }
    return numbers;
  }

  /**
   * Whether a line sums lines below it: those that are indented, or some in several columns.
   *
   * @param lines rows in order
   * @param columns whose numbers count
   */
  static boolean isSum(
      CellGrid grid, int label, List<Integer> lines, int i, List<Integer> columns) {
    int to = deeper(grid, label, lines, i);
    boolean indented = to > i + 1 && agrees(grid, lines.subList(i, to), columns);
    return indented || sum(grid, lines, i, columns, SEVERAL) > i + 1;
  }

  /** How many lines sum lines right below them, whatever stands between and however they begin. */
  static int sums(CellGrid grid, List<Integer> lines, List<Integer> columns) {
    int sums = 0;
    int i = 0;
    while (i < lines.size()) {
      int to = sum(grid, lines, i, columns, 1);
      sums += to > i + 1 ? 1 : 0;
      i = to;
    }
    return sums;
  }

  /** The end of the lines below a line that are further indented. */
  private static int deeper(CellGrid grid, int label, List<Integer> lines, int i) {
    int to = i + 1;
    while (to < lines.size()
        && depth(grid, lines.get(to), label) > depth(grid, lines.get(i), label)) {
      to++;
    }
    return to;
  }

  /**
   * The end of the lines whose sum a line is in each column; itself if it is none.
   *
   * @param least how many columns must hold something
   */
  private static int sum(
      CellGrid grid, List<Integer> lines, int i, List<Integer> columns, int least) {
    long some = columns.stream().filter(c -> grid.number(lines.get(i), c).signum() != 0).count();
    Map<Integer, BigDecimal> rest = new HashMap<>();
    columns.forEach(c -> rest.put(c, grid.number(lines.get(i), c)));
    int last = some < least ? i : Math.min(lines.size() - 1, i + MOST_PARTS);
    for (int to = i + 1; to <= last; to++) {
      int row = lines.get(to);
      columns.forEach(c -> rest.merge(c, grid.number(row, c).negate(), BigDecimal::add));
      boolean agrees = rest.values().stream().allMatch(n -> n.abs().compareTo(TOLERANCE) < 0);
      if (agrees && to - i >= LEAST_PARTS) {
        return to + 1;
      }
    }
    return i + 1;
  }

  /**
   * Whether the first of some lines is the sum of the others in each column, and is not nothing.
   */
  private static boolean agrees(CellGrid grid, List<Integer> lines, List<Integer> columns) {
    boolean some = false;
    for (int c : columns) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int r : lines.subList(1, lines.size())) {
        sum = sum.add(grid.number(r, c));
      }
      BigDecimal whole = grid.number(lines.get(0), c);
      if (sum.subtract(whole).abs().compareTo(TOLERANCE) >= 0) {
        return false;
      }
      some |= whole.signum() != 0;
    }
    return some;
  }

  private boolean heading(
      ListSheet list, List<Integer> lines, int label, List<Integer> columns, int end) {
    int top = lines.get(0);
    boolean none = columns.stream().allMatch(c -> grid.meaning(top, c).number == null);
    boolean more =
        grid.filled(top).stream()
            .filter(c -> c > label && c < end)
            .anyMatch(c -> grid.meaning(top, c).number == null);
    if (more || (!none && !agrees(grid, lines, columns))) {
      return false; // words beside a heading would be lost
    }
    for (int c = label; c < end; c++) {
      changed.put(List.of(top, c), SheetCell.BLANK);
    }
    String name = grid.text(top, label).strip();
    for (int r : lines.subList(1, lines.size())) {
      String own = BULLET.matcher(grid.text(r, label)).replaceFirst("").strip();
      String said = places.find(own) == null ? name + " – " + own : own;
      changed.put(List.of(r, label), list.said(r, label, said));
    }
    return true;
  }

  /** How far a line is indented: by blanks, by a dash. */
  private static int depth(CellGrid grid, int r, int label) {
    String text = grid.text(r, label);
    boolean dash = BULLET.matcher(text).find();
    return text.length() - text.stripLeading().length() + (dash ? 1 : 0);
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
