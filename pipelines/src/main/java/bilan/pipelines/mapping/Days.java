package bilan.pipelines.mapping;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.HeaderPeriod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of a calendar: each is named after a day. */
final class Days {

  /** As many are a calendar; beside the names of people two are. */
  private static final int ENOUGH = 3;

  /** As many numbers from 1 are the days of a month. */
  private static final int MONTH = 28;

  private Days() {}

  private record Day(ColumnHead head, HeaderPeriod period) {}

  /**
   * @param meaning what a column would mean otherwise
   */
  static List<ColumnHead> find(
      DatasetTable table,
      List<ColumnHead> columns,
      Function<ColumnHead, @Nullable Target> meaning) {
    int date = table.date() == null ? -1 : table.indexOf(table.date());
    if (date < 0 || table.fields().get(date).type() != FieldType.DATE) {
      return List.of();
    }
    List<Day> days = new ArrayList<>();
    Set<String> others = new HashSet<>();
    for (ColumnHead column : columns) {
      HeaderPeriod period = column.period();
      if (period != null && period.day() > 0) {
        days.add(new Day(column, period));
        continue;
      }
      Target target = meaning.apply(column);
      if (target != null) {
        others.add(target.key());
      }
    }
    boolean people = others.stream().anyMatch(Mapping.PEOPLE::contains);
    // Without people a bare number may be anything, and 1, 2, 3 may number the sessions.
    boolean numbered = days.size() < MONTH && areNumbered(days);
    days.removeIf(d -> d.period().isBareDay() && (!people || numbered));
    boolean enough = people ? days.size() >= 2 : days.size() >= ENOUGH && !others.isEmpty();
    boolean months = days.stream().allMatch(d -> d.period().day() == 1);
    return enough && !months && isOrdered(days) ? days.stream().map(Day::head).toList() : List.of();
  }

  private static boolean areNumbered(List<Day> days) {
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i).period().day() != i + 1) {
        return false;
      }
    }
    return true;
  }

  /** The dates of a row of values seldom follow each other. */
  private static boolean isOrdered(List<Day> days) {
    for (int i = 1; i < days.size(); i++) {
      if (!days.get(i - 1).period().isBefore(days.get(i).period())) {
        return false;
      }
    }
    return true;
  }
}
