package bilan.pipelines.interpretation;

import bilan.pipelines.sheet.SheetCell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A month on a wall: a column a weekday, a row of days of the month, below them what took place.
 */
final class WallCalendar {

  private static final int LEAST_WEEKDAYS = 5;
  private static final int LEAST_DAYS = 14;

  /** The most days of a week that a calendar leaves out: those on which it is closed. */
  private static final int LEFT_OUT = 7 - LEAST_WEEKDAYS;

  /** {@code Belote : 17 pers.}, {@code Belote (17)}. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(\\D*?[^\\W\\d_]{3,}\\D*?)\\s*[:(–-]\\s*(\\d{1,4}(?:\\s*\\p{L}+\\.?)?)\\s*\\)?");

  /** {@code 63 (concert)}. */
  private static final Pattern REMARKED = Pattern.compile("(\\d{1,4})\\s*\\(([^)]*)\\)");

  private static final int LEAST_WEEKS = 3;

  private final CellGrid grid;
  private final Forms forms;
  private final CellMeanings meanings;
  private final List<Integer> columns = new ArrayList<>();

  WallCalendar(CellGrid grid, Forms forms, CellMeanings meanings) {
    this.grid = grid;
    this.forms = forms;
    this.meanings = meanings;
  }

  /** The calendar as a list of what was counted; null if it is none. */
  @Nullable ListSheet list() {
    int head = head();
    if (head < 0) {
      return null;
    }
    List<List<SheetCell>> counted = new ArrayList<>();
    List<Integer> at = new ArrayList<>();
    ListSheet list = new ListSheet(grid, "calendar", head);
    int days = 0;
    int last = 0;
    int r = head + 1;
    while (r < grid.height() && follows(r, last)) {
      int end = r + 1;
      while (end < grid.height() && !follows(end, day(r, last(r))) && !isTotal(end)) {
        end++;
      }
      for (int c : days(r)) {
        days++;
        counted(list, head, r, end, c, counted, at);
      }
      last = day(r, last(r));
      r = end;
    }
    if (days < LEAST_DAYS) {
      return null;
    }
    boolean named = counted.stream().anyMatch(row -> !row.get(1).isBlank());
    list.head(
        head, cells(named, forms.label("activity_date"), forms.label("activity"), measure(head)));
    for (int i = 0; i < counted.size(); i++) {
      List<SheetCell> row = counted.get(i);
      list.add(at.get(i), named ? row : List.of(row.get(0), row.get(2)));
    }
    for (; r < grid.height(); r++) {
      end(list, r, named);
    }
    return list;
  }

  private static List<SheetCell> cells(
      boolean named, String date, String activity, String measure) {
    List<SheetCell> cells = new ArrayList<>(List.of(SheetCell.text(date)));
    if (named) {
      cells.add(SheetCell.text(activity));
    }
    cells.add(SheetCell.text(measure));
    return cells;
  }

  /** What follows the weeks: a total is compared with the days. */
  private void end(ListSheet list, int r, boolean named) {
    List<Integer> filled = grid.filled(r);
    int last = filled.isEmpty() ? -1 : filled.get(filled.size() - 1);
    if (filled.size() == 2 && isTotal(r) && grid.meaning(r, last).number != null) {
      List<SheetCell> cells = new ArrayList<>(List.of(list.cell(r, filled.get(0))));
      if (named) {
        cells.add(SheetCell.BLANK);
      }
      cells.add(list.cell(r, last));
      list.add(r, cells);
    } else {
      list.add(r, filled.isEmpty() ? List.of() : List.of(list.cell(r, filled.get(0))));
    }
  }

  /** Whether a row adds up others: what names the rows of each week does not. */
  private boolean isTotal(int r) {
    return grid.filled(r).stream()
        .anyMatch(c -> grid.meaning(r, c).total > 0 && !isEachWeek(grid.meaning(r, c).key, c));
  }

  private boolean isEachWeek(String name, int c) {
    return grid.rowsFrom(0).filter(r -> grid.meaning(r, c).key.equals(name)).count() >= LEAST_WEEKS;
  }

  /** The row of weekdays in their order; -1 if there is none. */
  private int head() {
    for (int r = 0; r < Math.min(12, grid.height()); r++) {
      columns.clear();
      int before = 0;
      for (int c : grid.filled(r)) {
        CellMeaning it = grid.meaning(r, c);
        if (it.weekday <= before || it.ofMonth > 0 || it.day != null) {
          break; // what stands behind sums a week
        }
        before = it.weekday;
        columns.add(c);
      }
      if (columns.size() >= LEAST_WEEKDAYS) {
        return r;
      }
    }
    return -1;
  }

  /** The first day of a row of days that follow each other; 0 if it is none. */
  private int first(int r) {
    List<Integer> filled = days(r);
    int first = 0;
    int before = 0;
    for (int c : filled) {
      int day = day(r, c);
      if (day == 0 || (before > 0 && day <= before)) {
        return 0;
      }
      first = first == 0 ? day : first;
      before = day;
    }
    boolean closed = first > 0 && before - first == last(r) - filled.get(0);
    return closed ? first : 0;
  }

  /** Whether a row of days begins the week behind a day; one that is always closed may lack. */
  private boolean follows(int r, int last) {
    int first = first(r);
    return first > last && first <= last + LEFT_OUT + 1;
  }

  private int last(int r) {
    List<Integer> filled = days(r);
    return filled.get(filled.size() - 1);
  }

  /** Columns of weekdays that hold something in a row: what stands beside them names it. */
  private List<Integer> days(int r) {
    return grid.filled(r).stream().filter(columns::contains).toList();
  }

  private int day(int r, int c) {
    return InterpretedRows.day(grid.meaning(r, c));
  }

  /** What stands below a day: each number is one, with the words above it. */
  private void counted(
      ListSheet list,
      int head,
      int r,
      int end,
      int c,
      List<List<SheetCell>> rows,
      List<Integer> at) {
    SheetCell date = list.said(r, c, grid.text(head, c) + " " + day(r, c));
    SheetCell words = SheetCell.BLANK;
    for (int line = r + 1; line < end; line++) {
      if (grid.isBlank(line, c)) {
        continue;
      }
      CellMeaning it = grid.meaning(line, c);
      Matcher counted = COUNTED.matcher(grid.text(line, c));
      Matcher remarked = REMARKED.matcher(grid.text(line, c));
      if (it.number != null && it.day == null && !remarked.matches()) {
        rows.add(List.of(date, words, list.cell(line, c)));
        at.add(line);
      } else if (counted.matches() && meanings.of(counted.group(2)).number != null) {
        rows.add(
            List.of(
                date, list.said(line, c, counted.group(1)), list.said(line, c, counted.group(2))));
        at.add(line);
      } else if (remarked.matches()) {
        SheetCell number = list.said(line, c, remarked.group(1));
        rows.add(List.of(date, list.said(line, c, remarked.group(2)), number));
        at.add(line);
      } else if (!it.off && !it.saysNothing()) {
        words = list.cell(line, c);
      }
    }
  }

  /** What is counted, as the titles say it. */
  private String measure(int head) {
    List<String> texts = new ArrayList<>(grid.titles(head));
    texts.add(grid.sheet());
    return forms.measureWord(texts, "attendance", forms.vague());
  }
}
