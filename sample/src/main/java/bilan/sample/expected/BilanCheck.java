package bilan.sample.expected;

import bilan.sample.printed.PrintedBilan;
import bilan.sample.printed.PrintedBilan.Table;
import bilan.sample.printed.PrintedFigure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Goes through every figure, table and chart that a bilan prints: each number is the maker's, or
 * nobody answers for it. Order, layout and wording are not looked at.
 */
public final class BilanCheck {

  /** Kinds of columns that hold numbers; the others name the row. */
  private static final Set<String> NUMBERS = Set.of("count", "amount", "rate", "hours", "number");

  /** The rest of a chart, beside the pieces that it names. */
  private static final String OTHERS = "others";

  private final ExpectedBilan expected;
  private final PrintedBilan printed;
  private final ExpectedCells figures;
  private final List<String> found = new ArrayList<>();
  private int numbers;

  /** The check of a printed bilan against the expected one of the same data. */
  public BilanCheck(ExpectedBilan expected, PrintedBilan printed) {
    this.expected = expected;
    this.printed = printed;
    this.figures = new ExpectedCells(expected.figures(), printed);
  }

  /** How many numbers were compared. */
  public int numbers() {
    return numbers;
  }

  /** What differs, or is accounted for by nothing, in words. */
  public List<String> problems() {
    found.addAll(Differences.between(expected.figures(), printed.figures()));
    for (PrintedFigure figure : printed.figures()) {
      numbers += (figure.value() == null ? 0 : 1) + (figure.change() == null ? 0 : 1);
    }
    compare(printed.tables());
    compare(printed.charts());
    found.addAll(expected.moves().problems(printed.paragraphs()));
    return found;
  }

  /** Compares each printed table with that of its id and section which is most like it. */
  private void compare(List<Table> given) {
    for (Table table : given) {
      // What was revised, or said of files, has a test of its own.
      boolean apart = table.id().equals("revised") || table.id().equals(PrintedBilan.WARNINGS);
      if (apart || table.kinds().stream().noneMatch(NUMBERS::contains)) {
        continue;
      }
      ExpectedTable cells = figures.of(table);
      List<ExpectedTable> candidates = cells != null ? List.of(cells) : candidates(table);
      found.addAll(
          candidates.stream()
              .map(one -> differences(one, table))
              .min(Comparator.comparing(List::size))
              .orElse(List.of("table not accounted for: " + table.id() + table.rows())));
      for (List<@Nullable Object> row : table.rows()) {
        for (int i = 0; i < row.size(); i++) {
          numbers += row.get(i) != null && NUMBERS.contains(table.kinds().get(i)) ? 1 : 0;
        }
      }
    }
  }

  /** Those that are about what the table is about; else those about nothing in particular. */
  private List<ExpectedTable> candidates(Table table) {
    List<ExpectedTable> all = expected.tables().stream().filter(one -> one.isOf(table)).toList();
    List<ExpectedTable> own = all.stream().filter(one -> !one.about().isEmpty()).toList();
    return own.isEmpty() ? all : own;
  }

  private static List<String> differences(ExpectedTable expected, Table table) {
    List<String> wrong = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      String column = table.columns().get(i);
      boolean answered = expected.column(column) >= 0 || column.equals(OTHERS);
      if (answered) {
        columns.add(i);
      } else if (NUMBERS.contains(table.kinds().get(i))) {
        wrong.add("column not accounted for: " + table.id() + "." + column);
      }
    }
    Map<String, Integer> rows = new TreeMap<>();
    expected.rows().forEach(row -> add(rows, expectedRow(expected, table, columns, row), 1));
    table.rows().forEach(row -> add(rows, printedRow(table, columns, row), -1));
    rows.forEach(
        (row, times) -> {
          if (times < 0 || (times > 0 && expected.whole())) {
            wrong.add(table.id() + (times > 0 ? " lacks " : " should not have ") + row);
          }
        });
    return wrong;
  }

  /** Rows without a number are titles, or say that nothing is known. */
  private static void add(Map<String, Integer> rows, String row, int times) {
    if (!row.isEmpty()) {
      rows.merge(row, times, Integer::sum);
    }
  }

  private static String expectedRow(
      ExpectedTable expected, Table table, List<Integer> columns, List<@Nullable Object> row) {
    List<String> cells = new ArrayList<>();
    boolean any = false;
    for (int c : columns) {
      String column = table.columns().get(c);
      int at = expected.column(column);
      Object cell = at < 0 ? rest(expected, table, row) : row.get(at);
      any |= cell instanceof BigDecimal;
      // A change may be a difference, which has as many decimals as its figure.
      boolean change = column.startsWith("change_");
      cells.add(
          canonical(change ? cell : rounded(expected, cell, at, table.kinds().get(c)), false));
    }
    return any ? String.join(" | ", cells) : "";
  }

  /** Sum of the pieces that a chart does not name. */
  private static BigDecimal rest(ExpectedTable expected, Table table, List<@Nullable Object> row) {
    BigDecimal rest = BigDecimal.ZERO;
    for (int i = 0; i < row.size(); i++) {
      boolean named = table.columns().contains(expected.columns().get(i));
      rest = !named && row.get(i) instanceof BigDecimal number ? rest.add(number) : rest;
    }
    return rest;
  }

  /** Rounded once, half up, as its kind is printed. */
  private static @Nullable Object rounded(
      ExpectedTable table, @Nullable Object cell, int at, String kind) {
    int decimals =
        switch (kind) {
          case "count" -> 0;
          case "rate" -> 1;
          case "number" -> at >= 0 && table.isDivided(at) ? 2 : 6;
          default -> 2;
        };
    return cell instanceof BigDecimal number
        ? number.setScale(decimals, RoundingMode.HALF_UP)
        : cell;
  }

  private static String printedRow(Table table, List<Integer> columns, List<@Nullable Object> row) {
    List<String> cells = new ArrayList<>();
    boolean any = false;
    for (int c : columns) {
      boolean figure = NUMBERS.contains(table.kinds().get(c));
      any |= figure && row.get(c) != null;
      cells.add(canonical(row.get(c), figure));
    }
    return any ? String.join(" | ", cells) : "";
  }

  private static String canonical(@Nullable Object cell, boolean figure) {
    if (cell == null || cell.equals(ExpectedTable.NC) || cell.equals(ExpectedTable.LEFT_OUT)) {
      return "";
    }
    if (cell instanceof BigDecimal || figure) {
      BigDecimal number = new BigDecimal(cell.toString());
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return PrintedBilan.plain(cell.toString()).replace(" (partielle)", "");
  }
}
