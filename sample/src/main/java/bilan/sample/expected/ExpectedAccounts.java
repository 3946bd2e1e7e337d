package bilan.sample.expected;

import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.AccountLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the income statements say. */
final class ExpectedAccounts {

  private final List<AccountLine> lines;

  ExpectedAccounts(List<AccountLine> lines) {
    this.lines = lines;
  }

  /** What was given for nothing, in class 8, makes no income statement. */
  boolean has(int year) {
    return lines.stream().filter(account("6", "7")).anyMatch(line -> line.year() == year);
  }

  /** Income less costs. */
  private BigDecimal sum(int year, Predicate<AccountLine> which) {
    return lines.stream()
        .filter(line -> line.year() == year)
        .filter(which)
        .map(line -> line.side().equals("income") ? line.amount() : line.amount().negate())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Predicate<AccountLine> account(String... prefixes) {
    return line -> List.of(prefixes).stream().anyMatch(line.account()::startsWith);
  }

  /** 74 + 789 − 689. */
  BigDecimal booked(int year) {
    return sum(year, account("74", "789", "689"));
  }

  /**
   * (70 + 75 without 7551 + 76) in percent of class 7 without 78, 79 and 87; null without accounts.
   */
  @Nullable BigDecimal selfFinancing(int year) {
    BigDecimal own = sum(year, account("70", "75", "76").and(account("7551").negate()));
    BigDecimal all = sum(year, account("7").and(account("78", "79").negate()));
    return has(year) && all.signum() > 0
        ? own.movePointRight(2).divide(all, MathContext.DECIMAL64)
        : null;
  }

  /**
   * 689, 789: what is carried forward and used of dedicated funds; what is held at the end of a
   * year is told by a ledger alone.
   */
  ExpectedTable dedicated(BilanYears years, ExpectedLedger ledger) {
    ExpectedTable table =
        ExpectedTable.of("dedicated-funds", "year", "carried_forward", "used", "held");
    for (int year : years.all()) {
      boolean given = has(year) && !years.to(year).isAfter(years.asOf());
      table.row(
          years.label(year),
          given ? sum(year, account("689")).negate() : null,
          given ? sum(year, account("789")) : null,
          ledger.held(year));
    }
    return table;
  }

  /** Class 6 of the mediation axis; 86 stands in class 8. */
  BigDecimal mediationCharges(int year) {
    return sum(year, account("6").and(line -> "mediation".equals(line.axis()))).negate();
  }
}
