package bilan.sample.expected;

import bilan.sample.SampleData;
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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every grant at as-of: awarded, received, due, what is wrong, what is still to come. */
final class ExpectedGrantTables {

  static final Set<String> RUNNING = Set.of("notified", "signed");
  private static final Map<String, String> STATUS =
      Map.of(
          "requested", "Demandée",
          "refused", "Refusée",
          "notified", "Notifiée",
          "signed", "Signée",
          "closed", "Soldée",
          "cancelled", "Annulée");
  static final Map<String, String> LEVEL =
      Map.of("other public", "Autre public", "private", "Privé");

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

  /** Those that were not refused, decided by as-of or still asked for. */
  List<Grant> shown() {
    return known().stream()
        .filter(g -> !g.status().equals("refused") || received(g).signum() != 0)
        .toList();
  }

  /** Decided by as-of, or still asked for. */
  List<Grant> known() {
    return funding.grants().stream()
        .filter(this::isKnown)
        .sorted(
            Comparator.comparing(Grant::decision, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Grant::code))
        .toList();
  }

  /**
   * What is wrong first, the most money at risk before less, then what ends first.
   *
   * @param wrong the money at risk by the code of a grant; null where nobody can tell it
   */
  private Comparator<List<@Nullable Object>> worstFirst(
      Map<String, @Nullable BigDecimal> wrong, Map<String, @Nullable LocalDate> ends) {
    Comparator<BigDecimal> most = Comparator.reverseOrder();
    return Comparator.comparing((List<@Nullable Object> row) -> !wrong.containsKey(code(row)))
        .thenComparing(row -> wrong.get(code(row)), Comparator.nullsLast(most))
        .thenComparing(row -> ends.get(code(row)), Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(ExpectedGrantTables::code);
  }

  private static String code(List<@Nullable Object> row) {
    return String.valueOf(row.get(0));
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

  ExpectedTable overview() {
    ExpectedTable table =
        ExpectedTable.of(
            "grants-overview",
            "funder",
            "purpose",
            "status",
            "end_on",
            "awarded",
            "final",
            "received",
            "due");
    for (Grant g : shown()) {
      table.row(
          g.funder(),
          grants.purpose(g),
          STATUS.get(g.status()),
          grants.end(g),
          awarded(g),
          finalOf(g),
          received(g),
          orLeftOut(due(g)));
    }
    return table.totalled().without("final");
  }

  ExpectedTable purposes() {
    ExpectedTable table =
        ExpectedTable.of(
            "grants-overview", "grant", "funder", "purpose", "status", "start_on", "end_on");
    for (Grant g : shown()) {
      table.row(
          g.code(),
          g.funder(),
          grants.purpose(g),
          STATUS.get(g.status()),
          g.start(),
          grants.end(g));
    }
    return table;
  }

  /**
   * What each grant was to cost, is to bring, brought, and until when.
   *
   * @param wrong the money at risk by the code of a grant
   */
  ExpectedTable reconciled(Map<String, @Nullable BigDecimal> wrong) {
    ExpectedTable table =
        ExpectedTable.of(
            "grants-reconciled",
            "grant",
            "funder",
            "requested",
            "awarded",
            "final",
            "budget",
            "spent",
            "received",
            "due",
            "overpaid");
    lost()
        .forEach(
            (code, came) -> table.row(code, null, null, null, null, null, null, came, null, null));
    Map<String, @Nullable LocalDate> ends = new HashMap<>();
    for (Grant g : shown()) {
      if (g.status().equals("cancelled") && received(g).signum() == 0) {
        continue;
      }
      ends.put(g.code(), grants.end(g));
      table.row(
          g.code(),
          g.funder(),
          isRequested(g) ? g.requested() : null,
          awarded(g),
          finalOf(g),
          budget(g),
          stands(g) && spending.isGiven() ? spending.spent(g) : null,
          received(g),
          orLeftOut(due(g)),
          beyond(g));
    }
    table.rows().sort(worstFirst(wrong, ends));
    return table.totalled().without("requested", "final", "spent", "overpaid");
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

  /** As it is printed, such as {@code Signée}. */
  static String statusOf(Grant grant) {
    return STATUS.getOrDefault(grant.status(), grant.status());
  }

  List<Instalment> instalments(Grant grant) {
    return funding.instalments().stream()
        .filter(i -> i.grant().equals(grant.code()))
        .sorted(Comparator.comparing(Instalment::due).thenComparing(Instalment::kind))
        .toList();
  }

  /**
   * By who pays, of grants that stand.
   *
   * @param whole with their number and what was overpaid
   */
  ExpectedTable byFunder(boolean whole) {
    ExpectedTable table =
        whole
            ? ExpectedTable.of(
                "grants-by-funder",
                "funder",
                "level",
                "grants",
                "awarded",
                "final",
                "received",
                "due",
                "overpaid")
            : ExpectedTable.of(
                "grants-by-funder", "funder", "level", "awarded", "final", "received", "due");
    for (Funder funder : funding.funders()) {
      List<Grant> own =
          shown().stream()
              .filter(g -> g.funder().equals(funder.name()))
              .filter(g -> stands(g) || received(g).signum() != 0)
              .toList();
      if (!own.isEmpty()) {
        List<@Nullable Object> row =
            new ArrayList<>(
                Arrays.asList(
                    funder.name(),
                    LEVEL.getOrDefault(funder.level(), funder.level()),
                    sum(own, this::awarded),
                    sum(own, ExpectedGrantTables::finalOf),
                    sum(own, this::received),
                    dueOf(own)));
        if (whole) {
          row.add(2, BigDecimal.valueOf(own.stream().filter(ExpectedGrantTables::stands).count()));
          row.add(sum(own, this::overpaid));
        }
        table.row(row);
      }
    }
    Map<String, BigDecimal> lost = lost();
    if (!lost.isEmpty()) {
      BigDecimal sum = lost.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      List<@Nullable Object> row =
          new ArrayList<>(
              Arrays.asList("(subventions absentes de la liste)", null, null, null, sum, null));
      if (whole) {
        row.add(2, BigDecimal.ZERO);
        row.add(null);
      }
      table.row(row);
    }
    return table.totalled().without("final", "overpaid");
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
