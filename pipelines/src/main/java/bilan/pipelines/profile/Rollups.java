package bilan.pipelines.profile;

import bilan.pipelines.sheet.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rows of a list of accounts that sum up others of it: {@code 60 Achats} above {@code 601} and
 * {@code 606}, with the same amounts.
 */
final class Rollups {

  private final Set<Integer> rows = new HashSet<>();

  /**
   * @param head the rows of the table, all of them
   */
  Rollups(TablePlan plan, List<Row> head) {
    TablePlan.Column account = plan.column("account");
    if (account == null || plan.column("journal") != null) {
      return;
    }
    List<Row> coded = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    List<List<BigDecimal>> amounts = new ArrayList<>();
    for (Row row : head) {
      String code = CellReaders.text(row.cell(account.head().column()));
      if (code != null && !code.isEmpty() && code.chars().allMatch(Character::isDigit)) {
        coded.add(row);
        codes.add(code);
        amounts.add(amounts(plan, row));
      }
    }
    for (int i = coded.size() - 1; i >= 0; i--) {
      if (isSum(i, coded, codes, amounts)) {
        rows.add(coded.get(i).number());
      }
    }
  }

  boolean contains(Row row) {
    return rows.contains(row.number());
  }

  /** Whether the accounts that follow begin with this one, and add up to it. */
  private boolean isSum(
      int i, List<Row> coded, List<String> codes, List<List<BigDecimal>> amounts) {
    List<BigDecimal> sum = new ArrayList<>();
    amounts.get(i).forEach(a -> sum.add(BigDecimal.ZERO));
    int children = 0;
    for (int j = i + 1; j < coded.size() && isUnder(codes.get(j), codes.get(i)); j++) {
      if (!rows.contains(coded.get(j).number())) {
        for (int k = 0; k < sum.size(); k++) {
          sum.set(k, sum.get(k).add(amounts.get(j).get(k)));
        }
      }
      children++;
    }
    boolean equal = children > 0 && amounts.get(i).stream().anyMatch(a -> a.signum() != 0);
    for (int k = 0; k < sum.size(); k++) {
      equal &= sum.get(k).compareTo(amounts.get(i).get(k)) == 0;
    }
    return equal;
  }

  private static boolean isUnder(String code, String parent) {
    return code.length() > parent.length() && code.startsWith(parent);
  }

  private static List<BigDecimal> amounts(TablePlan plan, Row row) {
    List<BigDecimal> amounts = new ArrayList<>();
    for (String field : List.of("amount", "amount_planned", "debit", "credit")) {
      TablePlan.Column column = plan.column(field);
      if (column != null) {
        amounts.add(number(column.reader().read(row.cell(column.head().column()))));
      }
    }
    CellReader reader = plan.periodReader();
    if (reader != null) {
      plan.turned().forEach(t -> amounts.add(number(reader.read(row.cell(t.head().column())))));
    }
    return amounts;
  }

  private static BigDecimal number(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
  }
}
