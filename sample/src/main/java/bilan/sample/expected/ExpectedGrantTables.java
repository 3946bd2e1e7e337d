package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.french.CodeWords;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.BudgetLine;
import bilan.sample.network.InventedNetwork.Funder;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Instalment;
import bilan.sample.network.InventedNetwork.Receipt;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every grant at as-of: awarded, received, due, what is wrong, what is still to come. */
final class ExpectedGrantTables {

  static final Set<String> RUNNING = Set.of("notified", "signed");
  static final Map<String, String> LEVEL = CodeWords.of("level");

  private final Funding funding;
  private final ExpectedGrants grants;
  private final ExpectedPayable payable;
  private final ExpectedSpending spending;
  private final LocalDate asOf;

  ExpectedGrantTables(SampleData data, BilanYears years) {
    this.funding = data.network().funding();
    this.grants = new ExpectedGrants(funding, years);
    this.payable = new ExpectedPayable(funding, years);
    this.spending = new ExpectedSpending(funding, years);
    this.asOf = years.asOf();
  }

  List<ExpectedTable> all() {
    return List.of(overview(), reconciled(), byFunder());
  }

  /** Those that were not refused, decided by as-of or still asked for. */
  List<Grant> shown() {
    return known().stream()
        .filter(g -> !g.status().equals("refused") || received(g).signum() != 0)
        .toList();
  }

  /** Decided by as-of, or still asked for. */
  List<Grant> known() {
    return funding.grants().stream().filter(this::isKnown).toList();
  }

  private BigDecimal beyond(Grant grant) {
    BigDecimal beyond = overpaid(grant);
    return beyond == null ? BigDecimal.ZERO : beyond;
  }

  private boolean isKnown(Grant grant) {
    return grant.decision() == null || !grant.decision().isAfter(asOf) || isRequested(grant);
  }

  private static boolean isRequested(Grant grant) {
    return grant.status().equals("requested");
  }

  private @Nullable BigDecimal awarded(Grant grant) {
    return stands(grant) && grant.awarded() != null ? grants.afterAmendments(grant) : null;
  }

  /** What a closed grant came to. */
  private static @Nullable BigDecimal finalOf(Grant grant) {
    return grant.status().equals("closed") ? grant.finalAmount() : null;
  }

  private @Nullable BigDecimal owed(Grant grant) {
    return stands(grant) ? grants.owed(grant) : BigDecimal.ZERO;
  }

  private BigDecimal received(Grant grant) {
    return grants.receivedOf(grant);
  }

  private @Nullable BigDecimal due(Grant grant) {
    BigDecimal owed = owed(grant);
    return owed == null ? null : owed.subtract(received(grant)).max(BigDecimal.ZERO);
  }

  private @Nullable BigDecimal overpaid(Grant grant) {
    BigDecimal owed = owed(grant);
    return owed == null || !stands(grant)
        ? null
        : received(grant).subtract(owed).max(BigDecimal.ZERO);
  }

  private static Object orLeftOut(@Nullable BigDecimal amount) {
    return amount == null ? ExpectedTable.LEFT_OUT : amount;
  }

  private ExpectedTable overview() {
    ExpectedTable table =
        ExpectedTable.of(
            "grants-overview", "funder", "requested", "awarded", "final", "received", "due");
    for (Grant g : shown()) {
      BigDecimal asked = isRequested(g) ? g.requested() : null;
      table.row(g.funder(), asked, awarded(g), finalOf(g), received(g), orLeftOut(due(g)));
    }
    return table.totalled();
  }

  /** What each grant was to cost, is to bring, and brought. */
  private ExpectedTable reconciled() {
    ExpectedTable table =
        ExpectedTable.of(
            "grants-reconciled",
            "grant",
            "requested",
            "awarded",
            "final",
            "budget",
            "spent",
            "received",
            "due",
            "overpaid");
    lost().forEach((code, came) -> table.row(code, null, null, null, null, null, came, null, null));
    for (Grant g : shown()) {
      if (g.status().equals("cancelled") && received(g).signum() == 0) {
        continue;
      }
      table.row(
          g.code(),
          isRequested(g) ? g.requested() : null,
          awarded(g),
          finalOf(g),
          budget(g),
          stands(g) && spending.isGiven() ? spending.spent(g) : null,
          received(g),
          orLeftOut(due(g)),
          beyond(g));
    }
    return table.totalled();
  }

  /** The costs in the budget of the agreement; null if it has none. */
  private @Nullable BigDecimal budget(Grant grant) {
    return funding.budget().stream()
        .filter(line -> line.grant().equals(grant.code()) && line.side().equals("cost"))
        .map(BudgetLine::planned)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  /** Money that came for grants nobody had decided by as-of, by their codes. */
  Map<String, BigDecimal> lost() {
    Set<String> known =
        funding.grants().stream()
            .filter(this::isKnown)
            .map(Grant::code)
            .collect(Collectors.toSet());
    Map<String, BigDecimal> lost = new TreeMap<>();
    for (Receipt receipt : funding.receipts()) {
      if (!receipt.on().isAfter(asOf) && !known.contains(receipt.grant())) {
        lost.merge(receipt.grant(), receipt.amount(), BigDecimal::add);
      }
    }
    return lost;
  }

  /** Whether all that was declared of it makes less than it may come to. */
  boolean isBelowCeiling(Grant g) {
    boolean awaited = RUNNING.contains(g.status()) && g.basis().equals("reimbursement");
    return awaited
        && owed(g) != null
        && payable.undeclared(g).setScale(2, RoundingMode.HALF_UP).signum() > 0;
  }

  List<Instalment> instalments(Grant grant) {
    return funding.instalments().stream()
        .filter(i -> i.grant().equals(grant.code()))
        .sorted(Comparator.comparing(Instalment::due).thenComparing(Instalment::kind))
        .toList();
  }

  /** An instalment with what is still expected of it. */
  record Open(Instalment instalment, BigDecimal expected) {}

  /** Instalments of a grant that runs, with what each still expects: receipts settle the oldest. */
  List<Open> open(Grant grant) {
    List<Open> open = new ArrayList<>();
    BigDecimal left = received(grant);
    for (Instalment i : RUNNING.contains(grant.status()) ? instalments(grant) : NONE) {
      open.add(new Open(i, i.amount().subtract(left.max(BigDecimal.ZERO)).max(BigDecimal.ZERO)));
      left = left.subtract(i.amount());
    }
    return open;
  }

  private static final List<Instalment> NONE = List.of();

  /** By who pays, of grants that stand. */
  private ExpectedTable byFunder() {
    ExpectedTable table =
        ExpectedTable.of(
            "grants-by-funder",
            "funder",
            "grants",
            "awarded",
            "final",
            "received",
            "due",
            "overpaid");
    for (Funder funder : funding.funders()) {
      List<Grant> own =
          shown().stream()
              .filter(g -> g.funder().equals(funder.name()))
              .filter(g -> stands(g) || received(g).signum() != 0)
              .toList();
      if (!own.isEmpty()) {
        table.row(
            funder.name(),
            BigDecimal.valueOf(own.stream().filter(ExpectedGrantTables::stands).count()),
            sum(own, this::awarded),
            sum(own, ExpectedGrantTables::finalOf),
            sum(own, this::received),
            dueOf(own),
            sum(own, this::overpaid));
      }
    }
    Map<String, BigDecimal> lost = lost();
    if (!lost.isEmpty()) {
      BigDecimal sum = lost.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal none = BigDecimal.ZERO;
      table.row("(subventions absentes de la liste)", none, null, null, sum, null, null);
    }
    return table.totalled();
  }

  /** Null where nothing stands. */
  private @Nullable Object dueOf(List<Grant> own) {
    List<Grant> standing = own.stream().filter(ExpectedGrantTables::stands).toList();
    return standing.isEmpty() ? null : orLeftOut(sum(standing, this::due));
  }

  static boolean stands(Grant grant) {
    return RUNNING.contains(grant.status()) || grant.status().equals("closed");
  }

  private interface Amount {
    @Nullable BigDecimal of(Grant grant);
  }

  /** Of those that have it; null if none does. */
  private static @Nullable BigDecimal sum(List<Grant> grants, Amount amount) {
    BigDecimal sum = null;
    for (Grant grant : grants) {
      BigDecimal one = amount.of(grant);
      sum = one == null ? sum : sum == null ? one : sum.add(one);
    }
    return sum;
  }
}
