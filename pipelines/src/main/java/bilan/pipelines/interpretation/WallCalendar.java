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

  /** The rows in which the first weekdays stand. */
  private static final int FIRST = 12;

  private static final int TITLES = 3;

  private final CellGrid grid;
  private final Forms forms;
  private final CellMeanings meanings;
  private final List<Integer> columns = new ArrayList<>();

  WallCalendar(CellGrid grid, Forms forms, CellMeanings meanings) {
    this.grid = grid;
    this.forms = forms;
    this.meanings = meanings;
  }

  /** What a row of the list holds: what was counted, or a row behind the weeks. */
  private record Line(int row, List<SheetCell> cells) {}

  /** The calendar as a list of what was counted; null if it is none. */
  @Nullable ListSheet list() {
    List<Integer> heads = heads();
    if (heads.isEmpty()) {
      return null;
    }
    int first = heads.get(0);
    ListSheet list = new ListSheet(grid, "calendar", first);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1) : grid.height();
      String month = heads.size() > 1 ? month(heads.get(i)) : "";
      if (month == null || days(list, heads.get(i), end, month, lines) < LEAST_DAYS) {
        return null;
      }
    }
    boolean named =
        lines.stream().anyMatch(line -> !line.cells().isEmpty() && !line.cells().get(1).isBlank());
    list.head(
        first, cells(named, forms.label("activity_date"), forms.label("activity"), measure(first)));
    for (Line line : lines) {
      List<SheetCell> cells = line.cells();
      if (cells.isEmpty()) {
        end(list, line.row(), named);
      } else {
        list.add(line.row(), named ? cells : List.of(cells.get(0), cells.get(2)));
      }
    }
    return list;
  }

  /** Adds what stands below the days of a month, and what follows them; tells how many days. */
  private int days(ListSheet list, int head, int end, String month, List<Line> lines) {
    columns(head);
    int days = 0;
    int last = 0;
    int r = head + 1;
    while (r < end && follows(r, last)) {
      int next = r + 1;
      while (next < end && !follows(next, day(r, last(r))) && !isTotal(next)) {
        next++;
      }
      for (int c : days(r)) {
        days++;
        counted(list, list.said(r, c, said(head, r, c, month)), r, next, c, lines);
      }
      last = day(r, last(r));
      r = next;
    }
    for (; r < end; r++) {
      lines.add(new Line(r, List.of()));
    }
    return days;
  }

  private String said(int head, int r, int c, String month) {
    return (grid.text(head, c) + " " + day(r, c) + " " + month).strip();
  }

  /** The month in the rows right above a head; null if they say none. */
  private @Nullable String month(int head) {
    for (int r = head - 1; r >= Math.max(0, head - TITLES); r--) {
      for (int c : grid.filled(r)) {
        if (grid.meaning(r, c).month != null) {
          return grid.text(r, c);
        }
      }
    }
    return null;
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

  /** Rows of weekdays in their order. */
  private List<Integer> heads() {
    List<Integer> heads = new ArrayList<>();
    for (int r = 0; r < grid.height(); r++) {
      columns(r);
      if (columns.size() >= LEAST_WEEKDAYS) {
        heads.add(r);
      }
    }
    return heads.isEmpty() || heads.get(0) >= FIRST ? List.of() : heads;
  }

  /** Takes the columns of the weekdays in a row. */
  private void columns(int r) {
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
  private void counted(ListSheet list, SheetCell date, int r, int end, int c, List<Line> lines) {
    SheetCell words = SheetCell.BLANK;
    for (int line = r + 1; line < end; line++) {
      if (grid.isBlank(line, c)) {
        continue;
      }
      CellMeaning it = grid.meaning(line, c);
      Matcher counted = COUNTED.matcher(grid.text(line, c));
      Matcher remarked = REMARKED.matcher(grid.text(line, c));
      if (it.number != null && it.day == null && !remarked.matches()) {
        lines.add(new Line(line, List.of(date, words, list.cell(line, c))));
      } else if (counted.matches() && meanings.of(counted.group(2)).number != null) {
        SheetCell number = list.said(line, c, counted.group(2));
        lines.add(new Line(line, List.of(date, list.said(line, c, counted.group(1)), number)));
      } else if (remarked.matches()) {
        SheetCell number = list.said(line, c, remarked.group(1));
        lines.add(new Line(line, List.of(date, list.said(line, c, remarked.group(2)), number)));
      } else if (!it.off && !it.saysNothing()) {
        words = list.cell(line, c);
      }
    }
  }

  /** What is counted, as the titles say it. */
  private String measure(int head) {
    List<String> texts = new ArrayList<>(grid.titles(head));
    texts.add(grid.sheet());
    for (int r = head + 1; r < grid.height(); r++) {
      if (grid.filled(r).size() == 1 && !isTotal(r)) {
        texts.add(grid.text(r, grid.filled(r).get(0))); // a note says what stands below the days
      }
    }
    return forms.measureWord(texts, "attendance", forms.vague());
  }
}
