package bilan.pipelines.planning;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.typing.CellReader;
import bilan.pipelines.typing.CellReaders;
import bilan.text.Message;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list of accounts that sum up others of it: {@code 60 Achats} above {@code 601} and
 * {@code 606}, with the same amounts. Under years as columns, each year is looked at by itself.
 */
public final class Rollups {

  /** Accounts of two figures are classes: nothing is ever booked there. */
  private static final int CLASS = 2;

  private final TablePlan plan;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Set<Integer>> rows = new HashMap<>();
  private final List<Problem> differing = new ArrayList<>();

  /** One account: its amounts by what they stand under, and what else tells it from others. */
  private record Line(
      Row row, String code, List<String> beside, Map<String, List<BigDecimal>> amounts) {

    boolean isUnder(Line parent) {
      return code.length() > parent.code.length()
          && code.startsWith(parent.code)
          && beside.equals(parent.beside);
    }
  }

  /**
   * @param head the rows of the table, all of them
   */
  public Rollups(TablePlan plan, List<Row> head) {
    this.plan = plan;
    TablePlan.Column account = plan.column("account");
    if (account == null || plan.column("journal") != null) {
      return;
    }
    for (Row row : head) {
      String code = CellReaders.text(row.cell(account.head().column()));
      if (code != null && !code.isEmpty() && code.chars().allMatch(Character::isDigit)) {
        lines.add(new Line(row, code, beside(row), amounts(row)));
      }
    }
    for (int i = lines.size() - 1; i >= 0; i--) {
      for (String key : lines.get(i).amounts().keySet()) {
        look(i, key);
      }
    }
  }

  /**
   * @param turned the column under which its amount stands; null if it is a whole row
   */
  public boolean contains(Row row, @Nullable TurnedColumn turned) {
    return !rows.isEmpty() && rows.getOrDefault(key(turned), Set.of()).contains(row.number());
  }

  /**
   * Parents that are not what their accounts come to: an error where counting both can't be right,
   * else a warning.
   */
  List<Problem> differing() {
    return differing;
  }

  /** Whether the accounts that follow begin with this one, and add up to it. */
  private void look(int i, String key) {
    Line parent = lines.get(i);
    List<BigDecimal> whole = parent.amounts().getOrDefault(key, List.of());
    List<BigDecimal> sum = new ArrayList<>(whole);
    sum.replaceAll(a -> BigDecimal.ZERO);
    for (int j = i + 1; j < lines.size() && lines.get(j).isUnder(parent); j++) {
      List<BigDecimal> each = lines.get(j).amounts().getOrDefault(key, List.of());
      if (!contains(lines.get(j).row().number(), key)) {
        for (int k = 0; k < sum.size(); k++) {
          sum.set(k, sum.get(k).add(each.get(k)));
        }
      }
    }
    if (isZero(whole) || isZero(sum)) {
      return;
    }
    if (isSame(whole, sum)) {
      rows.computeIfAbsent(key, k -> new HashSet<>()).add(parent.row().number());
    } else {
      differing.add(problem(parent, total(whole), total(sum)));
    }
  }

  private boolean contains(int row, String key) {
    return rows.getOrDefault(key, Set.of()).contains(row);
  }

  private Problem problem(Line parent, BigDecimal whole, BigDecimal sum) {
    String where = plan.where(plan.area().firstColumn(), parent.row());
    Message what = Message.of("profile.rollup", parent.code(), whole, sum);
    return parent.code().length() > CLASS
        ? Problem.warning("TOTAL-04", what, where, Message.of("profile.rollup.both"))
        : Problem.error("TOTAL-04", what, where, Message.of("profile.rollup.cure", parent.code()));
  }

  private static boolean isZero(List<BigDecimal> amounts) {
    return amounts.stream().allMatch(a -> a.signum() == 0);
  }

  private static boolean isSame(List<BigDecimal> one, List<BigDecimal> other) {
    for (int k = 0; k < one.size(); k++) {
      if (one.get(k).compareTo(other.get(k)) != 0) {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal total(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String key(@Nullable TurnedColumn turned) {
    return turned == null ? "" : String.valueOf(turned.head().column());
  }

  /** Whose account it is: only those of one grant, year or place sum up each other. */
  private List<String> beside(Row row) {
    return Stream.of("fiscal_year", "grant", "side", "axis", "place")
        .map(plan::column)
        .filter(c -> c != null)
        .map(c -> String.valueOf(row.cell(c.head().column()).text()))
        .toList();
  }

  private Map<String, List<BigDecimal>> amounts(Row row) {
    Map<String, List<BigDecimal>> amounts = new HashMap<>();
    List<BigDecimal> own = new ArrayList<>();
    for (String field : List.of("amount", "amount_planned", "debit", "credit")) {
      TablePlan.Column column = plan.column(field);
      if (column != null) {
        own.add(number(column.reader(), row, column.head()));
      }
    }
    if (!own.isEmpty()) {
      amounts.put(key(null), own);
    }
    CellReader reader = plan.periodReader();
    if (reader != null) {
      plan.turned().forEach(t -> amounts.put(key(t), List.of(number(reader, row, t.head()))));
    }
    return amounts;
  }

  private static BigDecimal number(CellReader reader, Row row, ColumnHead head) {
    return reader.read(row.cell(head.column())) instanceof BigDecimal amount
        ? amount
        : BigDecimal.ZERO;
  }
}
