package bilan.pipelines.planning;

import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.mapping.RateColumns;
import bilan.pipelines.mapping.TurnedColumns;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.WordList;
import bilan.pipelines.value.Amounts;
import bilan.pipelines.value.DateRules;
import bilan.pipelines.value.Dates;
import bilan.pipelines.value.DecimalMark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a column that nothing reads holds amounts or days that nothing else says. */
final class UnreadMoney {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** Words of headers over amounts. */
  private static final Set<String> AMOUNTS = WordList.of("amount-headers");

  /** Words of headers over numbers that are none, and of days that only a program needs. */
  private static final Set<String> OTHERS = WordList.of("no-amount-headers");

  /** A year alone over numbers beside what was granted: what came, or is to come, in it. */
  private static final Pattern YEARS = Pattern.compile("(19|20)\\d\\d( ?/ ?| )?((19|20)?\\d\\d)?");

  private final TablePlan plan;
  private final List<Row> head;

  UnreadMoney(TablePlan plan, List<Row> head) {
    this.plan = plan;
    this.head = head;
  }

  boolean holds(ColumnHead column) {
    List<String> words = List.of(Headers.normalise(column.text()).split("[ /]", -1));
    if (words.stream().anyMatch(OTHERS::contains)
        || TotalRow.of(column.own()) != null
        || RateColumns.rate(column) != null
        || isPayment(column)) {
      return false;
    }
    List<SheetCell> cells =
        head.stream()
            .map(r -> r.cell(column.column()))
            .filter(c -> !c.isBlank() && !isHeaderAgain(c, column) && !isDash(c))
            .toList();
    return !cells.isEmpty()
        && (areDays(cells)
            || (areAmounts(words, Headers.normalise(column.text()), cells) && !follows(column)));
  }

  /** What fills a row that says nothing. */
  private static boolean isDash(SheetCell cell) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.TEXT
        && text != null
        && text.chars().noneMatch(Character::isLetterOrDigit);
  }

  private static boolean isHeaderAgain(SheetCell cell, ColumnHead column) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.TEXT
        && text != null
        && column.names().contains(Headers.normalise(text));
  }

  private boolean isPayment(ColumnHead column) {
    return plan.table().is(Trait.SALES)
        && TurnedColumns.choice(plan.table(), "payment_method", column) != null;
  }

  private static boolean areDays(List<SheetCell> cells) {
    return cells.stream()
        .allMatch(
            c ->
                c.type() == SheetCell.Type.DATE
                    || (c.type() == SheetCell.Type.TEXT
                        && Dates.parse(c, DateRules.FRENCH).value() != null
                        && amount(c) == null));
  }

  private static boolean areAmounts(List<String> words, String column, List<SheetCell> cells) {
    boolean numbers =
        cells.stream().allMatch(c -> c.type() != SheetCell.Type.DATE && amount(c) != null);
    boolean named = words.stream().anyMatch(AMOUNTS::contains) || YEARS.matcher(column).matches();
    boolean priced =
        cells.stream()
            .anyMatch(
                c ->
                    String.valueOf(c.text()).indexOf('€') >= 0
                        || String.valueOf(c.format()).indexOf('€') >= 0);
    return numbers
        && (named || priced)
        && cells.stream().map(UnreadMoney::amount).anyMatch(a -> a != null && a.signum() != 0);
  }

  /** Whether it only says again, row by row, what columns say that are read: one, or two. */
  private boolean follows(ColumnHead column) {
    List<ColumnHead> others = new ArrayList<>(plan.area().columns());
    others.removeIf(c -> c.column() == column.column() || plan.mapping().ignored().contains(c));
    for (ColumnHead one : others) {
      if (head.stream().allMatch(r -> is(r, column, one, null, 1))) {
        return true;
      }
      for (ColumnHead two : others) {
        if (two.column() > one.column()
            && head.stream().allMatch(r -> is(r, column, one, two, 1))) {
          return true;
        }
        if (two.column() != one.column()
            && head.stream().allMatch(r -> is(r, column, one, two, -1))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean is(
      Row row, ColumnHead column, ColumnHead one, @Nullable ColumnHead two, int sign) {
    BigDecimal said = amount(row.cell(column.column()));
    BigDecimal first = amount(row.cell(one.column()));
    BigDecimal second = two == null ? null : amount(row.cell(two.column()));
    if (said == null) {
      return row.cell(column.column()).isBlank();
    }
    if (first == null || (two != null && second == null && !row.cell(two.column()).isBlank())) {
      return false;
    }
    BigDecimal sum = second == null ? first : sign > 0 ? first.add(second) : first.subtract(second);
    return sum.subtract(said).abs().compareTo(CENT) <= 0;
  }

  private static @Nullable BigDecimal amount(SheetCell cell) {
    return cell.type() == SheetCell.Type.DATE
        ? null
        : Amounts.parse(cell, DecimalMark.UNKNOWN).value();
  }
}
