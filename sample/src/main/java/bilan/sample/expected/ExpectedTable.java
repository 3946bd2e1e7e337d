package bilan.sample.expected;

import bilan.sample.network.BilanYears;
import bilan.sample.printed.PrintedBilan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a table or chart, with what names them, in any order.
 *
 * @param id as in the json; {@code chart:} goes before that of a chart, whose categories are the
 *     column {@code x}
 * @param about the grant, priority or place that its section or title names; empty if it is none
 * @param whole whether all of its rows are printed
 */
public record ExpectedTable(
    String id,
    String about,
    List<String> columns,
    List<List<@Nullable Object>> rows,
    boolean whole) {

  /** What can't be established, nor can a sum of it. */
  static final String NC = "n.c.";

  /** What can't be established, beside a sum of what can. */
  static final String LEFT_OUT = "n.c., hors total";

  static ExpectedTable of(String id, String... columns) {
    return of(id, List.of(columns));
  }

  static ExpectedTable of(String id, List<String> columns) {
    return new ExpectedTable(id, "", List.copyOf(columns), new ArrayList<>(), true);
  }

  /** This table in the section of a grant, a priority or a place. */
  ExpectedTable about(String section) {
    return new ExpectedTable(id, section, columns, rows, whole);
  }

  /** This table, of which some rows are printed. */
  ExpectedTable some() {
    return new ExpectedTable(id, about, columns, rows, false);
  }

  boolean isOf(PrintedBilan.Table table) {
    return table.id().equals(id)
        && (about.isEmpty()
            || table.section().equals(about)
            || table.section().startsWith(about + " – ")
            || table.title().startsWith(about + " : "));
  }

  ExpectedTable row(@Nullable Object... cells) {
    return row(Arrays.asList(cells));
  }

  ExpectedTable row(List<@Nullable Object> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(id + ": " + cells);
    }
    rows.add(cells);
    return this;
  }

  /** Amounts by name and year side by side: null where they can't be established. */
  static ExpectedTable pivot(
      String id,
      String name,
      String value,
      Map<String, Map<Integer, @Nullable BigDecimal>> amounts,
      BilanYears years) {
    List<String> columns = new ArrayList<>(List.of(name));
    years.all().forEach(year -> columns.add(value + "_" + years.label(year)));
    ExpectedTable table = of(id, columns);
    amounts.forEach(
        (label, row) -> {
          List<@Nullable Object> cells = new ArrayList<>(List.of(label));
          for (int year : years.all()) {
            boolean unknown = row.containsKey(year) && row.get(year) == null;
            cells.add(unknown ? NC : row.get(year));
          }
          table.row(cells);
        });
    return table;
  }

  /** Amounts of a chart: a row for each year, a column for each name. */
  static ExpectedTable stacks(
      String id, Map<String, Map<Integer, @Nullable BigDecimal>> amounts, BilanYears years) {
    List<String> columns = new ArrayList<>(List.of("x"));
    columns.addAll(amounts.keySet());
    ExpectedTable chart = of("chart:" + id, columns);
    for (int year : years.all()) {
      List<@Nullable Object> row = new ArrayList<>(List.of(years.label(year)));
      amounts.values().forEach(of -> row.add(of.get(year)));
      chart.row(row);
    }
    return chart;
  }

  /**
   * This table with the sums of its numbers below; null where a number that was asked for lacks.
   */
  ExpectedTable totalled() {
    List<@Nullable Object> sums = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      sums.add(c == 0 ? "Total" : sum(c));
    }
    return rows.isEmpty() ? this : row(sums);
  }

  private @Nullable Object sum(int column) {
    BigDecimal sum = null;
    for (List<@Nullable Object> row : rows) {
      Object cell = row.get(column);
      if (NC.equals(cell)) {
        return NC;
      }
      if (cell instanceof BigDecimal number) {
        sum = sum == null ? number : sum.add(number);
      }
    }
    return sum;
  }

  /** Position of a column; of one that is told by year, where there is one year; -1 if it lacks. */
  int column(String name) {
    int at = columns.indexOf(name);
    List<String> byYear = columns.stream().filter(c -> c.startsWith(name + "_")).toList();
    return at < 0 && byYear.size() == 1 ? columns.indexOf(byYear.get(0)) : at;
  }

  /** Whether a column has digits that nobody writes. */
  boolean isDivided(int column) {
    return rows.stream()
        .anyMatch(
            row ->
                row.get(column) instanceof BigDecimal number
                    && number.stripTrailingZeros().scale() > 4);
  }
}
