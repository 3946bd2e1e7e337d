package bilan.pipelines.mapping;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.HeaderPeriod;
import bilan.pipelines.layout.TotalRow;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns that are named after days, months or years. */
final class PeriodColumns {

  private PeriodColumns() {}

  /**
   * @param meaning what a column would mean otherwise
   */
  static List<ColumnHead> find(
      DatasetTable table,
      List<ColumnHead> columns,
      Function<ColumnHead, @Nullable Target> meaning) {
    boolean years = table.indexOf("fiscal_year") >= 0;
    List<ColumnHead> days = Days.find(table, columns, meaning);
    if (!days.isEmpty()) {
      return days;
    }
    List<ColumnHead> periods =
        columns.stream()
            .filter(c -> isMonthOrYear(c.period(), years))
            .filter(c -> !TotalRow.isBare(c.parents()))
            .toList();
    // A lone N may number the rows.
    if (periods.stream().filter(c -> isRelative(c.period())).count() == 1) {
      periods = periods.stream().filter(c -> !isRelative(c.period())).toList();
    }
    boolean enough = periods.size() >= (years ? 1 : 3) || areTwo(periods, columns);
    return enough ? periods : List.of();
  }

  /** Two months beside one label, and at most their sum: there is nothing else that they can be. */
  private static boolean areTwo(List<ColumnHead> months, List<ColumnHead> columns) {
    List<ColumnHead> others =
        columns.stream().filter(c -> !months.contains(c) && !TotalRow.isBare(c.own())).toList();
    return months.size() == 2
        && others.size() == 1
        && others.get(0).column() < months.get(0).column();
  }

  /** A month, also one written as its first day; or a year. */
  private static boolean isMonthOrYear(@Nullable HeaderPeriod period, boolean year) {
    return period != null
        && period.day() <= 1
        && !period.isBareDay()
        && (period.month() == 0) == year;
  }

  private static boolean isRelative(@Nullable HeaderPeriod period) {
    return period != null && period.isRelative();
  }

  /** A month without a year takes the one that stands above it, a day its month. */
  static @Nullable HeaderPeriod period(@Nullable HeaderPeriod own, @Nullable HeaderPeriod above) {
    return own != null
            && above != null
            && above.day() == 0
            && (above.month() == 0 || own.isBareDay())
        ? own.in(above.year(), above.month())
        : own;
  }
}
