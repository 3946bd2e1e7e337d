package bilan.pipelines.interpretation;

import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.lexicon.FileLexicon;
import bilan.pipelines.lexicon.FileLexicon.Theme;
import bilan.pipelines.lexicon.Folded;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Marks that stand for the cell above, {@code idem}, initials of weekdays as headers, and strokes
 * that are counted: {@code |||| ||}.
 */
public final class Shorthand {

  private static final int LEAST_WEEKDAYS = 5;
  private static final int INITIAL = 2;
  private static final Pattern TALLY = Pattern.compile("\\s*\\|[|\\s]*");

  private static final List<String> DAYS =
      Stream.of(DayOfWeek.values())
          .map(day -> day.getDisplayName(TextStyle.FULL, Locale.FRENCH))
          .toList();

  private Shorthand() {}

  /**
   * A sheet whose marks and initials are written out; the same sheet if it has none, or is not
   * known whole.
   *
   * @param profiles folder with the words of the organisation; null for the program's alone
   */
  public static SheetHead said(SheetHead head, @Nullable Path profiles) {
    FileLexicon lexicon = FileLexicon.of(profiles);
    boolean has = head.rows().stream().anyMatch(r -> has(r, lexicon) || begins(r) >= 0);
    if (!head.complete() || !has) {
      return head;
    }
    Map<Integer, SheetCell> above = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (Row row : head.rows()) {
      List<SheetCell> cells = new ArrayList<>();
      int monday = begins(row);
      for (int c = 0; c < row.width(); c++) {
        SheetCell cell = row.cell(c);
        int day = monday < 0 ? 0 : c - monday + 1;
        if (day >= 1 && day <= DAYS.size() && isInitial(cell, day)) {
          cell = SheetCell.text(DAYS.get(day - 1));
        }
        if (isTally(cell)) {
          long strokes = String.valueOf(cell.text()).chars().filter(sign -> sign == '|').count();
          cell = SheetCell.number(BigDecimal.valueOf(strokes), null);
        }
        if (is(cell, lexicon)) {
          cells.add(above.getOrDefault(c, cell));
        } else {
          cells.add(cell);
          if (!cell.isBlank()) {
            above.put(c, cell);
          }
        }
      }
      rows.add(new Row(row.number(), cells, row.hidden()));
    }
    return new SheetHead(Sheet.Opened.of(head.sheet().name(), rows, List.of()), rows, true);
  }

  private static boolean has(Row row, FileLexicon lexicon) {
    return row.cells().stream().anyMatch(cell -> is(cell, lexicon) || isTally(cell));
  }

  private static boolean isTally(SheetCell cell) {
    return cell.type() == SheetCell.Type.TEXT
        && TALLY.matcher(String.valueOf(cell.text())).matches();
  }

  private static boolean is(SheetCell cell, FileLexicon lexicon) {
    String text = cell.type() == SheetCell.Type.TEXT ? cell.text() : null;
    return text != null && lexicon.is(Theme.DITTO, Folded.text(text));
  }

  /** The column of Monday in a row of initials; -1 if it is no such row. */
  private static int begins(Row row) {
    for (int c = 0; c + LEAST_WEEKDAYS <= row.width(); c++) {
      int from = c;
      int days =
          (int)
              IntStream.rangeClosed(1, DAYS.size())
                  .takeWhile(day -> isInitial(row.cell(from + day - 1), day))
                  .count();
      if (days >= LEAST_WEEKDAYS) {
        return c;
      }
    }
    return -1;
  }

  /** Whether a cell is the first letter of a weekday, or the first two. */
  private static boolean isInitial(SheetCell cell, int day) {
    String text = cell.type() == SheetCell.Type.TEXT ? cell.text() : null;
    String key = text == null ? "" : Folded.key(text);
    return !key.isEmpty() && key.length() <= INITIAL && DAYS.get(day - 1).startsWith(key);
  }
}
