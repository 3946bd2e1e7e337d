package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.CellGrid.Change;
import bilan.pipelines.lexicon.FileLexicon.Theme;
import bilan.pipelines.lexicon.Folded;
import bilan.pipelines.mapping.Ages;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes of grid that keep every cell in its row and column: two header rows become one, a part of
 * the columns stands alone.
 */
final class Shapes {

  private static final double NAMED = 0.8;

  private final Forms forms;
  private final CellMeanings meanings;

  Shapes(Forms forms, CellMeanings meanings) {
    this.forms = forms;
    this.meanings = meanings;
  }

  /**
   * The grid with a row and the one below it as one header: a parent that is a period stands for
   * its columns, other parents are joined to their children. Null if they are no such header.
   */
  @Nullable CellGrid joined(CellGrid sheet, int head) {
    if (head + 2 >= sheet.height()) {
      return null;
    }
    List<Integer> parents = sheet.filled(head);
    List<Integer> children = sheet.filled(head + 1);
    boolean days =
        parents.stream().anyMatch(c -> sheet.meaning(head, c).month != null)
            && children.stream().allMatch(c -> InterpretedRows.day(sheet.meaning(head + 1, c)) > 0);
    boolean words =
        days
            || children.stream()
                .map(c -> sheet.meaning(head + 1, c))
                .noneMatch(
                    it ->
                        it.number != null
                            && it.year == null
                            && it.unit != CellMeaning.Unit.PERCENT
                            && Ages.of(it.folded) == null);
    boolean bands =
        children.stream().allMatch(c -> Ages.of(sheet.meaning(head + 1, c).folded) != null);
    long over = children.stream().filter(c -> sheet.isBlank(head, c)).count();
    boolean few = parents.size() >= children.size() + 2 && over < 2;
    if (children.size() < 2 || !words || over == 0 || (!bands && few)) {
      return null;
    }
    List<SheetCell> cells = new ArrayList<>();
    SheetCell parent = SheetCell.BLANK;
    for (int c = 0; c < sheet.width(); c++) {
      SheetCell above = sheet.cell(head, c);
      SheetCell below = sheet.cell(head + 1, c);
      parent = above.isBlank() ? parent : above;
      if (below.isBlank()) {
        cells.add(above);
      } else if (parent.isBlank()
          || saysNothing(parent)
          || (above.isBlank() && sheet.meaning(head + 1, c).total == 2)) {
        cells.add(below);
      } else {
        CellMeaning of = meanings.of(parent);
        boolean day =
            of.month != null
                && (meanings.of(below).ofMonth > 0 || InterpretedRows.day(meanings.of(below)) > 0);
        cells.add(
            day
                ? SheetCell.text(below.text() + " " + parent.text())
                : of.isPeriod() ? parent : SheetCell.text(parent.text() + " " + below.text()));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < sheet.height(); r++) {
      if (r == head + 1) {
        rows.add(new Row(sheet.row(r).number(), cells, false));
      } else if (r != head) {
        rows.add(sheet.row(r));
      }
    }
    return new CellGrid(sheet.sheet(), rows, meanings, new Change(Change.JOINED, head), sheet);
  }

  /** Whether a header has only words that tell nothing: {@code dont}. */
  private boolean saysNothing(SheetCell header) {
    return Folded.words(String.valueOf(header.text())).stream()
        .allMatch(word -> meanings.lexicon().is(Theme.STOP, word));
  }

  /**
   * The tables that stand side by side under one header row: the same headers twice, each part with
   * a column that is no number. Empty if there are none.
   */
  List<CellGrid> beside(CellGrid sheet, int head) {
    List<Integer> columns = sheet.filled(head);
    for (int width = 2; width <= columns.size() / 2; width++) {
      if (columns.size() % width == 0 && repeats(sheet, head, columns, width)) {
        List<CellGrid> parts = new ArrayList<>();
        for (int at = 0; at < columns.size(); at += width) {
          parts.add(part(sheet, head, columns.get(at), columns.get(at + width - 1)));
        }
        return parts;
      }
    }
    List<CellGrid> apart = apart(sheet, head, columns);
    return apart.isEmpty() ? blocks(sheet, head, columns) : apart;
  }

  /**
   * The tables that stand side by side with blank columns between them, and begin with the same
   * header or each under a title of its own. Empty if there are none.
   */
  private List<CellGrid> apart(CellGrid sheet, int head, List<Integer> columns) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int c = columns.get(i);
      boolean begins = i == 0 || isBlank(sheet, head, c - 1);
      boolean wide = i + 1 < columns.size() && columns.get(i + 1) == c + 1;
      if (begins && !wide) {
        return List.of();
      }
      if (begins) {
        starts.add(c);
      }
    }
    boolean same = starts.stream().map(c -> sheet.meaning(head, c).key).distinct().count() == 1;
    boolean titled = head > 0 && sheet.filled(head - 1).equals(starts);
    if (starts.size() < 2 || (!same && !titled)) {
      return List.of();
    }
    List<CellGrid> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : sheet.width();
      parts.add(part(sheet, head, starts.get(i), end - 1));
    }
    return parts;
  }

  /** Whether a column holds nothing from a row on. */
  private static boolean isBlank(CellGrid sheet, int from, int c) {
    return c >= 0 && sheet.rowsFrom(from).allMatch(r -> sheet.isBlank(r, c));
  }

  /**
   * The lists that stand one below the other under the same header, each with titles of its own.
   * Empty if there is one.
   */
  List<CellGrid> lists(CellGrid sheet, int head) {
    List<Integer> heads = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (int r = head; r < sheet.height(); r++) {
      int start = r;
      while (start > 0 && !sheet.isParted(start)) {
        start--;
      }
      boolean titled = start < r && (heads.isEmpty() || start > heads.get(heads.size() - 1));
      if (r == head || (titled && Area.repeats(sheet, r, head) == 1)) {
        heads.add(r);
        starts.add(start);
      }
    }
    List<CellGrid> lists = new ArrayList<>();
    for (int i = 0; i < heads.size() && heads.size() > 1; i++) {
      int end = i + 1 < heads.size() ? starts.get(i + 1) : sheet.height();
      lists.add(sheet.list(starts.get(0), starts.get(i), heads.get(i), end, meanings));
    }
    return lists;
  }

  private boolean repeats(CellGrid sheet, int head, List<Integer> columns, int width) {
    boolean words = false;
    for (int i = 0; i < width; i++) {
      Set<String> keys = new HashSet<>();
      for (int at = i; at < columns.size(); at += width) {
        keys.add(sheet.meaning(head, columns.get(at)).key);
      }
      if (keys.size() != 1 || forms.known(sheet.text(head, columns.get(i))) < NAMED) {
        return false;
      }
      words |= isWords(sheet, head, columns.get(i));
    }
    return words;
  }

  private static boolean isWords(CellGrid sheet, int head, int c) {
    for (int r = head + 1; r < sheet.height(); r++) {
      CellMeaning it = sheet.meaning(r, c);
      if (it.day != null || it.text) {
        return true;
      }
    }
    return false;
  }

  /** Charges and produits, each over columns without a header. */
  private List<CellGrid> blocks(CellGrid sheet, int head, List<Integer> columns) {
    List<Integer> sides =
        columns.stream().filter(c -> sheet.meaning(head, c).side != null).toList();
    int half = columns.size() / 2;
    int at = sides.isEmpty() ? -1 : columns.indexOf(sides.get(0));
    if (sides.size() != 2
        || columns.size() % 2 != 0
        || at >= half
        || columns.indexOf(sides.get(1)) != at + half
        || sides.get(1) - sides.get(0) < 2) {
      return List.of();
    }
    int second = columns.get(half);
    return List.of(
        part(sheet, head, columns.get(0), second - 1),
        part(sheet, head, second, sheet.width() - 1));
  }

  /** The columns from one to another, under their own titles. */
  private CellGrid part(CellGrid sheet, int head, int first, int last) {
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < sheet.height(); r++) {
      List<SheetCell> cells = new ArrayList<>();
      for (int c = 0; c <= last; c++) {
        boolean shared = r < head && sheet.filled(r).size() == 1;
        cells.add(c >= first || shared ? sheet.cell(r, c) : SheetCell.BLANK);
      }
      rows.add(new Row(sheet.row(r).number(), cells, sheet.row(r).hidden()));
    }
    return new CellGrid(sheet.sheet(), rows, meanings, new Change(Change.PART, first), sheet);
  }
}
