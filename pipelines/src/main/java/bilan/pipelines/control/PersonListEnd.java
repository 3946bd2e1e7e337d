package bilan.pipelines.control;

import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a list of persons ends: behind the last row that fills as much as nearly all do, at a free
 * line or a footer. What stands below and fills less is no person.
 */
final class PersonListEnd {

  /** Of five rows four. */
  private static final int NEARLY = 4;

  private static final int ALL = 5;

  /** Words that names have in small letters. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "du", "des", "d", "la", "le", "les", "et", "dit", "dite", "ben", "bin", "bent",
          "el", "al", "van", "von", "der", "den", "da", "dos", "di", "ould", "née", "ep", "épouse");

  private final int first;
  private final int last;
  private final int usual;

  /** The row that ends the list; none ends it if it is beyond all rows. */
  private final int end;

  private final Set<Integer> ticks;

  private PersonListEnd(int first, int last, int usual, int end, Set<Integer> ticks) {
    this.ticks = ticks;
    this.first = first;
    this.last = last;
    this.usual = usual;
    this.end = end;
  }

  /** As its rows at hand show it: nothing ends a list of which not all rows are at hand. */
  static PersonListEnd of(TablePlan plan) {
    int first = plan.area().firstColumn();
    int last = plan.area().lastColumn();
    Set<Integer> ticks =
        plan.turned().stream().map(t -> t.head().column()).collect(Collectors.toSet());
    List<Row> rows =
        plan.head().stream().filter(r -> r.number() > plan.area().headerLast()).toList();
    int usual = usual(rows, first, last, ticks);
    int full = -1;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (filled(row, first, last, ticks) >= usual && !saysFooter(row, first, last)) {
        full = i;
      }
    }
    PersonListEnd none = new PersonListEnd(first, last, usual, Integer.MAX_VALUE, ticks);
    if (!plan.isWhole() || usual < 2 || full < 0) {
      return none;
    }
    int before = rows.get(full).number();
    for (Row row : rows.subList(full + 1, rows.size())) {
      boolean gap = row.number() > before + 1 || filled(row, first, last, ticks) == 0;
      boolean ends = gap && (isFreeLine(row, first, last) || saysFooter(row, first, last));
      if (ends || Footers.is(row, first, last, true)) {
        return new PersonListEnd(first, last, usual, row.number(), ticks);
      }
      before = filled(row, first, last, ticks) == 0 ? before : row.number();
    }
    return none;
  }

  /** Whether a row stands below the persons, and is none. */
  boolean isBelow(Row row) {
    int filled = row.number() < end ? 0 : filled(row, first, last, ticks);
    return filled > 0 && (filled < usual || saysFooter(row, first, last));
  }

  /** How many cells nearly all persons fill at least, as the rows before the first gap show. */
  private static int usual(List<Row> rows, int first, int last, Set<Integer> ticks) {
    List<Integer> widths = new ArrayList<>();
    int before = 0;
    for (Row row : rows) {
      int filled = filled(row, first, last, ticks);
      boolean gap = !widths.isEmpty() && (filled == 0 || row.number() > before + 1);
      if (gap) {
        break;
      }
      if (filled > 1 && !saysFooter(row, first, last)) {
        widths.add(filled);
      }
      before = row.number();
    }
    Collections.sort(widths);
    int nearly = (widths.size() * NEARLY + ALL - 1) / ALL;
    return widths.isEmpty() ? 0 : widths.get(widths.size() - nearly);
  }

  /**
   * @param ticks the columns of presences, which tell nothing of who stands in a row
   */
  private static int filled(Row row, int first, int last, Set<Integer> ticks) {
    int filled = 0;
    for (int column = first; column <= last && column < row.cells().size(); column++) {
      filled += row.cell(column).isBlank() || ticks.contains(column) ? 0 : 1;
    }
    return filled;
  }

  /** {@code Animatrice;Julie}, {@code Présents;3}: who led it or how many came, and no more. */
  private static boolean saysFooter(Row row, int first, int last) {
    if (TotalRow.column(row, first, last) >= 0) {
      return true;
    }
    List<SheetCell> cells = cells(row, first, last);
    if (cells.size() != 2 || !cells.get(0).isWords()) {
      return false;
    }
    String label = Headers.normalise(text(cells.get(0)));
    return cells.get(1).isWords()
        ? FooterWords.ROLE.matcher(label).matches()
        : FooterWords.COUNTED_ALONE.matcher(label).matches()
            || FooterWords.COUNT.matcher(label).matches();
  }

  /** Words alone that go on in small letters, as no name does: {@code Bonne ambiance}. */
  private static boolean isFreeLine(Row row, int first, int last) {
    List<SheetCell> cells = cells(row, first, last);
    if (cells.size() != 1 || !cells.get(0).isWords()) {
      return false;
    }
    String text = text(cells.get(0)).strip();
    return !text.isEmpty()
        && Character.isUpperCase(text.codePointAt(0))
        && Arrays.stream(text.split("[\\s'’]+", -1))
            .skip(1)
            .filter(w -> !w.isEmpty() && !PARTICLES.contains(w))
            .anyMatch(w -> Character.isLowerCase(w.codePointAt(0)));
  }

  private static List<SheetCell> cells(Row row, int first, int last) {
    List<SheetCell> cells = new ArrayList<>();
    for (int column = first; column <= last && column < row.cells().size(); column++) {
      if (!row.cell(column).isBlank()) {
        cells.add(row.cell(column));
      }
    }
    return cells;
  }

  private static String text(SheetCell cell) {
    String text = cell.text();
    return text == null ? "" : text;
  }
}
