package bilan.queries.render.workbook;

import bilan.queries.document.Table;
import bilan.queries.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The columns of a sheet in which several tables stand below each other: as wide as the figures of
 * all of them need. A sentence that is longer than two lines of its column goes on over the next
 * ones.
 */
final class ChapterColumns {

  /** The names of the rows. */
  private static final int NAMES = 36;

  /** Any other column, unless a figure is longer. */
  private static final int OTHERS = 24;

  /** A column that no table needs for itself. */
  private static final int ADDED = 14;

  /** Of a sentence, at most. */
  private static final int LINES = 2;

  private static final int SENTENCE = 60;

  private final Wording wording;
  private final List<Integer> widths = new ArrayList<>();

  private ChapterColumns(Wording wording) {
    this.wording = wording;
  }

  static ChapterColumns of(List<Table> tables, Wording wording) {
    ChapterColumns columns = new ChapterColumns(wording);
    tables.forEach(columns::fit);
    return columns;
  }

  private void fit(Table table) {
    int[] wanted = SheetWidths.of(table, wording);
    int[] least = SheetWidths.least(table, wording);
    for (int i = 0; i < wanted.length; i++) {
      int most = i == 0 ? NAMES : OTHERS;
      boolean figures = table.heads().get(i).isNumeric();
      int width = Math.max(figures ? least[i] : 0, Math.min(most, wanted[i]));
      if (i == widths.size()) {
        widths.add(width);
      } else {
        widths.set(i, Math.max(widths.get(i), width));
      }
    }
  }

  /** The columns that a table takes; more are made if its sentences go on over all there are. */
  TableColumns columns(Table table) {
    List<Integer> from = new ArrayList<>();
    List<Integer> to = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < table.heads().size(); i++) {
      int last = next;
      int wide = width(last);
      while (!table.heads().get(i).isNumeric() && wide < SENTENCE && isNarrow(table, i, wide)) {
        wide += width(++last);
      }
      from.add(next);
      to.add(last);
      next = last + 1;
    }
    return new TableColumns(from, to);
  }

  /** Whether a sentence takes many lines, or a word is broken. */
  private boolean isNarrow(Table table, int column, int wide) {
    for (Table.Row row : table.rows()) {
      String words = wording.value(row.cells().get(column));
      boolean broken = Stream.of(words.split(" ", -1)).anyMatch(word -> word.length() > wide - 1);
      if (broken || words.length() > LINES * wide) {
        return true;
      }
    }
    return false;
  }

  private int width(int column) {
    while (column >= widths.size()) {
      widths.add(ADDED);
    }
    return widths.get(column);
  }

  /** Gives a sheet these columns. */
  void set(XSSFSheet sheet) {
    for (int i = 0; i < widths.size(); i++) {
      sheet.setColumnWidth(i, widths.get(i) * 256);
    }
  }
}
