package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.ClaimLine;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Receipt;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was declared of grants that pay on expenses, and what became of those that nobody pays. */
final class ExpectedClaims {

  private final ExpectedGrants grants;
  private final ExpectedGrantTables tables;

  ExpectedClaims(SampleData data, BilanYears years, ExpectedGrantTables tables) {
    this.grants = new ExpectedGrants(data.network().funding(), years);
    this.tables = tables;
  }

  List<ExpectedTable> all() {
    return List.of(claimed(), declined());
  }

  /** From what was declared to what is still due. */
  private ExpectedTable claimed() {
    ExpectedTable table =
        ExpectedTable.of(
            "grants-claimed",
            "grant",
            "declared",
            "set_aside",
            "awaiting",
            "certified",
            "rate",
            "owed",
            "received",
            "due");
    for (Grant g : tables.shown()) {
      List<ClaimLine> lines = grants.lines(g);
      boolean paysOnExpenses = g.basis().equals("reimbursement") || !lines.isEmpty();
      if (ExpectedGrantTables.stands(g) && paysOnExpenses) {
        BigDecimal owed = grants.owed(g);
        BigDecimal came = grants.receivedOf(g);
        table.row(
            g.code(),
            sum(lines, ClaimLine::declared),
            lines.isEmpty() ? null : orZero(sum(lines, ClaimLine::setAside)),
            lines.isEmpty() ? null : grants.unchecked(g),
            sum(lines, ClaimLine::certified),
            g.rate() == null ? null : g.rate().movePointRight(2),
            owed,
            came,
            owed == null ? null : owed.subtract(came).max(BigDecimal.ZERO));
      }
    }
    return table;
  }

  /** Refused and cancelled: what was asked for, awarded, cashed and paid back. */
  private ExpectedTable declined() {
    ExpectedTable table =
        ExpectedTable.of(
            "grants-declined", "grant", "requested", "once_awarded", "cashed", "paid_back", "kept");
    for (Grant g : tables.known()) {
      boolean cancelled = g.status().equals("cancelled");
      if (cancelled || g.status().equals("refused")) {
        List<BigDecimal> came = grants.receipts(g).stream().map(Receipt::amount).toList();
        table.row(
            g.code(),
            g.requested(),
            cancelled ? grants.afterAmendments(g) : null,
            total(came, BigDecimal.ZERO::max),
            total(came, BigDecimal.ZERO::min).negate(),
            total(came, amount -> amount));
      }
    }
    return table;
  }

  private static BigDecimal total(List<BigDecimal> all, Function<BigDecimal, BigDecimal> part) {
    return all.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static @Nullable BigDecimal sum(
      List<ClaimLine> lines, Function<ClaimLine, @Nullable BigDecimal> amount) {
    BigDecimal sum = null;
    for (ClaimLine line : lines) {
      BigDecimal one = amount.apply(line);
      sum = one == null ? sum : orZero(sum).add(one);
    }
    return sum;
  }

  private static BigDecimal orZero(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }
}
