package bilan.sample.expected;

import bilan.sample.network.BilanYears;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table or chart as it must be printed: its rows in any order.
 *
 * @param id as in the json; {@code figures} stands for any table of key figures, {@code chart:}
 *     goes before that of a chart, whose categories are the column {@code x}
 */
public record ExpectedTable(String id, List<String> columns, List<List<@Nullable Object>> rows) {

  /** What can't be established, nor can a sum of it. */
  static final String NC = "n.c.";

  /** What can't be established, beside a sum of what can. */
  static final String LEFT_OUT = "n.c., hors total";

  static ExpectedTable of(String id, String... columns) {
    return new ExpectedTable(id, List.of(columns), new ArrayList<>());
  }

  static ExpectedTable of(String id, List<String> columns) {
    return new ExpectedTable(id, List.copyOf(columns), new ArrayList<>());
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

  /**
   * Amounts by name and year side by side: null where they can't be established; years of which
   * there is nothing have no column.
   */
  static ExpectedTable pivot(
      String id,
      String name,
      String value,
      Map<String, Map<Integer, @Nullable BigDecimal>> amounts,
      BilanYears years) {
    List<Integer> shown =
        years.all().stream()
            .filter(year -> amounts.values().stream().anyMatch(row -> row.containsKey(year)))
            .toList();
    List<String> columns = new ArrayList<>(List.of(name));
    shown.forEach(year -> columns.add(value + "_" + years.label(year)));
    ExpectedTable table = of(id, columns);
    amounts.forEach(
        (label, row) -> {
          List<@Nullable Object> cells = new ArrayList<>(List.of(label));
          for (int year : shown) {
            boolean unknown = row.containsKey(year) && row.get(year) == null;
            cells.add(unknown ? NC : row.get(year));
          }
          table.row(cells);
        });
    return table;
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

  /** Without those of these columns that hold nothing but zeros. */
  ExpectedTable without(String... optional) {
    List<Integer> kept = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      int at = c;
      boolean some = rows.stream().anyMatch(row -> isSome(row.get(at)));
      if (some || !List.of(optional).contains(columns.get(c))) {
        kept.add(c);
      }
    }
    ExpectedTable table = of(id, kept.stream().map(columns::get).toList());
    rows.forEach(
        row -> {
          List<@Nullable Object> cells = new ArrayList<>();
          kept.forEach(c -> cells.add(row.get(c)));
          table.row(cells);
        });
    return table;
  }

  private static boolean isSome(@Nullable Object cell) {
    boolean zero = cell instanceof BigDecimal number && number.signum() == 0;
    return cell != null && !zero;
  }

  /** Whether a column has so many numbers, of so many that it should have. */
  boolean knows(int known, int all) {
    for (int c = 0; c < columns.size(); c++) {
      int at = c;
      List<Object> cells =
          rows.stream()
              .filter(row -> !"Total".equals(row.get(0)))
              .map(row -> Objects.requireNonNullElse(row.get(at), ""))
              .toList();
      long numbers = cells.stream().filter(BigDecimal.class::isInstance).count();
      long unknown = cells.stream().filter(LEFT_OUT::equals).count();
      if (numbers == known && numbers + unknown == all) {
        return true;
      }
    }
    return false;
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
}
