package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Claim;
import bilan.sample.network.InventedNetwork.ClaimLine;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Receipt;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was declared of grants that pay on expenses, and what became of those that nobody pays. */
final class ExpectedClaims {

  private final Funding funding;
  private final ExpectedGrants grants;
  private final ExpectedGrantTables tables;
  private final LocalDate asOf;

  ExpectedClaims(SampleData data, BilanYears years, ExpectedGrantTables tables) {
    this.funding = data.network().funding();
    this.grants = new ExpectedGrants(funding, years);
    this.tables = tables;
    this.asOf = years.asOf();
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
      List<ClaimLine> lines = lines(g);
      boolean paysOnExpenses = g.basis().equals("reimbursement") || !lines.isEmpty();
      if (ExpectedGrantTables.stands(g) && paysOnExpenses) {
        BigDecimal owed = grants.owed(g);
        BigDecimal came = grants.receivedOf(g);
        table.row(
            g.code(),
            sum(lines, ClaimLine::declared),
            lines.isEmpty() ? null : orZero(sum(lines, ClaimLine::setAside)),
            lines.isEmpty() ? null : orZero(sum(lines, ExpectedClaims::unchecked)),
            sum(lines, ClaimLine::certified),
            g.rate() == null ? null : g.rate().movePointRight(2),
            owed,
            came,
            owed == null ? null : owed.subtract(came).max(BigDecimal.ZERO));
      }
    }
    return table;
  }

  private static @Nullable BigDecimal unchecked(ClaimLine line) {
    return line.certified() != null ? null : line.declared().subtract(orZero(line.setAside()));
  }

  private List<ClaimLine> lines(Grant grant) {
    List<String> claims =
        funding.claims().stream()
            .filter(c -> c.grant().equals(grant.code()) && !c.submitted().isAfter(asOf))
            .map(Claim::claim)
            .toList();
    return funding.claimLines().stream().filter(l -> claims.contains(l.claim())).toList();
  }

  /** Refused and cancelled: what was asked for, awarded, cashed and paid back. */
  private ExpectedTable declined() {
    ExpectedTable table =
        ExpectedTable.of(
            "grants-declined", "grant", "requested", "once_awarded", "cashed", "paid_back", "kept");
    for (Grant g : tables.known()) {
      boolean cancelled = g.status().equals("cancelled");
      if (cancelled || g.status().equals("refused")) {
        List<BigDecimal> came =
            funding.receipts().stream()
                .filter(r -> r.grant().equals(g.code()) && !r.on().isAfter(asOf))
                .map(Receipt::amount)
                .toList();
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
