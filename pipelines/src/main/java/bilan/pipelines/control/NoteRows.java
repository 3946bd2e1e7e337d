package bilan.pipelines.control;

import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells the notes that stand between the rows of one table and below them. */
final class NoteRows {

  private static final Pattern FOOTNOTE = Pattern.compile("\\(\\d{1,2}\\)");

  /** Longer than names are. */
  private static final int LONG = 60;

  private final TablePlan plan;
  private final int first;
  private final int last;
  private final int[] required;
  private int lastNumber;

  /**
   * @param required the columns that each row must fill
   */
  NoteRows(TablePlan plan, int[] required) {
    this.plan = plan;
    this.first = plan.area().firstColumn();
    this.last = plan.area().lastColumn();
    this.required = required;
  }

  /** A row of the table was read. */
  void seen(Row row) {
    lastNumber = row.number();
  }

  /** One text alone, where rows need more: a footnote or the title of a section. */
  boolean has(Row row) {
    if (isMarkedNote(row)) {
      return true;
    }
    int column = lone(row);
    if (column < 0) {
      return false;
    }
    SheetCell cell = row.cell(column);
    boolean whole =
        required.length == 1 && column == required[0] && plan.sections().fields().isEmpty();
    boolean narrow = required.length < 2 && (whole || plan.all().size() < 4);
    return cell.isWords() && (!narrow || isFootnote(String.valueOf(cell.text()), row));
  }

  /** The column of the only cell that is filled; -1 if there is none, or more. */
  private int lone(Row row) {
    int lone = -1;
    int end = Math.min(last, row.width() - 1);
    for (int column = first; column <= end; column++) {
      if (!row.cell(column).isBlank()) {
        if (lone >= 0) {
          return -1;
        }
        lone = column;
      }
    }
    return lone;
  }

  /** {@code * provisoire} and more words beside it: no number, and no required cell but its own. */
  private boolean isMarkedNote(Row row) {
    int start = first;
    while (start < last && row.cell(start).isBlank()) {
      start++;
    }
    // First what most rows fail: they are many.
    for (int column : required) {
      if (column != start && !row.cell(column).isBlank()) {
        return false;
      }
    }
    return isMarked(row.cell(start).text())
        && required.length > 0
        && IntStream.rangeClosed(first, last)
            .mapToObj(row::cell)
            .allMatch(c -> c.isBlank() || c.isWords());
  }

  /**
   * Where nothing else is required each row comes here: its first sign tells nearly all of them.
   */
  private static boolean isMarked(@Nullable String text) {
    if (text == null || text.isEmpty() || Character.isLetterOrDigit(text.charAt(0))) {
      return false;
    }
    String marked = text.strip();
    return marked.startsWith("*") || FOOTNOTE.matcher(marked).lookingAt();
  }

  /**
   * In a narrow table, or where nothing else is required, a lone word may be a row; a footnote has
   * its mark, or stands apart and is long.
   */
  private boolean isFootnote(String text, Row row) {
    String name = Headers.normalise(text);
    boolean marked =
        text.strip().startsWith("(")
            || text.strip().startsWith("*")
            || name.startsWith("nb ")
            || name.startsWith("note")
            || name.startsWith("source");
    return marked || (row.number() > lastNumber + 1 && text.length() > LONG);
  }
}
