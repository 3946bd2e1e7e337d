package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.RowJudge.Role;
import bilan.pipelines.interpretation.RowRoles.Judged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to read a table: where it stands, what its rows, columns and titles say.
 *
 * @param file its name without extension
 * @param crossed what the columns in {@code periods} are; null if rows are records
 * @param swapped whether doubtful totals are records, and doubtful records totals
 * @param summed rows whose numbers are sums
 * @param columns what each column is, in order
 * @param missing groups of what a row must have that nothing gives
 * @param virtual what the sheet gives beside columns: {@code @period}, {@code @count}…
 */
record Interpretation(
    CellGrid grid,
    String file,
    Area area,
    @Nullable AxisKind crossed,
    List<Integer> periods,
    List<Judged> rows,
    boolean swapped,
    Set<Integer> summed,
    Form form,
    List<Column> columns,
    int missing,
    Set<String> virtual,
    Context context) {

  /** A column is written once a group if at least one row of so many leaves it blank. */
  private static final int ONCE = 5;

  /** Slots of names that rows of a group may share. */
  private static final List<String> GROUPS = List.of("purpose", "funder", "activity");

  /** A column and what it is; {@code slot} is null if it is not used, {@code total} if it sums. */
  record Column(int column, @Nullable Slot slot, boolean total) {}

  /**
   * What titles, the sheet, the file and the organisation say of all rows.
   *
   * @param year first year of a season, or a calendar year; 0 if nothing says one
   * @param season whether it is a season
   * @param month 0 if nothing says one
   * @param place null if nothing says one
   * @param years all that are offered, with their weight
   * @param yearFrom who says the year, {@code placeFrom} the place; null if none is said
   */
  record Context(
      int year,
      boolean season,
      int month,
      @Nullable String place,
      @Nullable Source placeFrom,
      @Nullable Source yearFrom,
      Map<YearSaid, Double> years) {

    static final Context NONE = new Context(0, false, 0, null, null, null, Map.of());
  }

  /** Who says something of all rows. */
  enum Source {
    TITLE,
    SHEET,
    FILE,
    FOLDER,
    /** Only one year gives the days the weekdays that they name. */
    WEEKDAYS,
    /** Somebody says it. */
    COMMAND
  }

  /** A season by its first year, or a calendar year. */
  record YearSaid(boolean season, int year) {}

  Interpretation {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    periods = List.copyOf(periods);
  }

  Interpretation with(Context other) {
    return new Interpretation(
        grid, file, area, crossed, periods, rows, swapped, summed, form, columns, missing, virtual,
        other);
  }

  List<Judged> records() {
    return rows.stream().filter(r -> r.role() == Role.RECORD).toList();
  }

  @Nullable String header(int c) {
    return grid.header(area.head(), c);
  }

  /** The column of the first of some slots that has one; -1 if none has. */
  int column(String... names) {
    for (String name : names) {
      for (Column each : columns) {
        if (each.slot() != null && each.slot().name().equals(name)) {
          return each.column();
        }
      }
    }
    return -1;
  }

  /** Columns that are written once a group of rows: blank below. */
  Set<Integer> carried() {
    Set<Integer> carried = new HashSet<>();
    List<Judged> records = records();
    for (int c : List.of(column("place"), column("year"), column(Contexts.date(this)))) {
      long blank = c < 0 ? 0 : records.stream().filter(r -> grid.isBlank(r.row(), c)).count();
      boolean begun = blank > 0 && !grid.isBlank(records.get(0).row(), c);
      if (begun && blank * ONCE >= records.size()) {
        carried.add(c);
      }
    }
    Integer first = columns.isEmpty() ? null : columns.get(0).column();
    if (first != null && GROUPS.stream().anyMatch(n -> column(n) == first) && isOfGroups(first)) {
      carried.add(first);
    }
    return carried;
  }

  /** Whether a column is filled where a group begins, behind the header and each total, alone. */
  private boolean isOfGroups(int c) {
    boolean begins = true;
    int groups = 0;
    boolean blank = false;
    for (Judged row : rows) {
      boolean record = row.role() == Role.RECORD;
      boolean filled = !grid.isBlank(row.row(), c);
      if (record && begins != filled) {
        return false;
      }
      groups += record && begins ? 1 : 0;
      blank |= record && !filled;
      begins = !record && (begins || row.role() != Role.BLANK);
    }
    return blank && groups > 1;
  }

  /** Whether columns are months, and rows their days. */
  boolean hasDaysOfMonth() {
    int c = crossed == AxisKind.MONTH ? column(Contexts.date(this)) : -1;
    return c >= 0
        && records().stream().allMatch(r -> InterpretedRows.day(grid.meaning(r.row(), c)) > 0);
  }

  /** Whether columns are years or seasons, and rows their months. */
  boolean hasMonthsOfYear() {
    int c = crossed == AxisKind.YEAR || crossed == AxisKind.SEASON ? monthColumn() : -1;
    return c >= 0
        && records().stream()
            .map(r -> grid.meaning(r.row(), c).month)
            .allMatch(month -> month != null && month.year() == null);
  }

  /** The column of months where each row is one; -1 if there is none. */
  int monthColumn() {
    return Math.max(column("month"), column(Contexts.date(this)));
  }

  List<Integer> columnsOf(String name) {
    List<Integer> found = new ArrayList<>();
    for (Column each : columns) {
      if (each.slot() != null && each.slot().name().equals(name)) {
        found.add(each.column());
      }
    }
    return found;
  }

  List<String> titles() {
    return grid.titles(area.head());
  }
}
