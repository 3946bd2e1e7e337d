package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.ledger.BankFiles;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.AccountLine;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Instalment;
import bilan.sample.network.InventedNetwork.Receipt;
import bilan.sample.printed.JsonReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Findings on the grants at as-of: the rule, the grants, the amount, the money at risk. */
public final class ExpectedAnomalies {

  private static final String OWN = "";

  private final SampleData data;
  private final Funding funding;
  private final List<AccountLine> accounts;
  private final ExpectedGrants grants;
  private final ExpectedGrantTables tables;
  private final ExpectedPayable payable;
  private final ExpectedSpending spending;
  private final BilanYears years;
  private final LocalDate asOf;
  private final List<String> findings = new ArrayList<>();
  private final Set<String> named = new TreeSet<>();
  private final Map<String, Map<String, BigDecimal>> lost = new TreeMap<>();

  /** Findings in the data of a network at the end of some years. */
  public ExpectedAnomalies(SampleData data, BilanYears years) {
    this.data = data;
    this.funding = data.network().funding();
    this.accounts = data.network().accounts();
    this.grants = new ExpectedGrants(funding, years);
    this.payable = new ExpectedPayable(funding, years);
    this.spending = new ExpectedSpending(funding, years);
    this.tables = new ExpectedGrantTables(data, years);
    this.years = years;
    this.asOf = years.asOf();
    find();
  }

  /**
   * Differences from the json of the query of anomalies, in words.
   *
   * @param json with the columns anomaly, grant, amount and at_risk
   */
  @SuppressWarnings("unchecked")
  public List<String> differences(String json) {
    var answer = (Map<String, Object>) Objects.requireNonNull(JsonReader.read(json));
    List<String> columns = new ArrayList<>();
    for (var column : (List<Map<String, Object>>) answer.getOrDefault("columns", List.of())) {
      columns.add(String.valueOf(column.get("key")));
    }
    List<String> left = new ArrayList<>(findings);
    List<String> wrong = new ArrayList<>();
    Map<String, BigDecimal> risks = new TreeMap<>();
    for (var row : (List<List<@Nullable Object>>) answer.getOrDefault("rows", List.of())) {
      String code = String.valueOf(row.get(columns.indexOf("anomaly")));
      Object grant = row.get(columns.indexOf("grant"));
      BigDecimal amount = number(row.get(columns.indexOf("amount")));
      String said = finding(code.substring(0, code.lastIndexOf('-')), (String) grant, amount);
      if (!left.remove(said)) {
        wrong.add("finding not accounted for: " + said);
      }
      if (grant != null) {
        String first = grant.toString().split(" / ", 2)[0];
        BigDecimal risk = number(row.get(columns.indexOf("at_risk")));
        risks.merge(first, risk == null ? BigDecimal.ZERO : risk, BigDecimal::add);
      }
    }
    left.forEach(finding -> wrong.add("finding lacks: " + finding));
    atRisk()
        .forEach(
            (grant, risk) -> {
              BigDecimal other = risks.getOrDefault(grant, BigDecimal.ZERO);
              if (risk.setScale(2, RoundingMode.HALF_UP).compareTo(other) != 0) {
                wrong.add("at risk of " + grant + ": " + other + ", not " + risk);
              }
            });
    return wrong;
  }

  private static @Nullable BigDecimal number(@Nullable Object cell) {
    return cell == null ? null : new BigDecimal(cell.toString());
  }

  private static String finding(String code, @Nullable String grant, @Nullable BigDecimal amount) {
    BigDecimal cents = amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    return code + " | " + Objects.requireNonNullElse(grant, "") + " | " + cents;
  }

  /**
   * What may be lost or must be paid back, by the code of each grant that something is wrong with:
   * each voucher with the most that is said of it, and the most that is said of the grant's own
   * money, up to what the grant comes to or was received of it.
   */
  private Map<String, BigDecimal> atRisk() {
    Map<String, BigDecimal> atRisk = new TreeMap<>();
    named.forEach(grant -> atRisk.put(grant, BigDecimal.ZERO));
    lost.forEach(
        (code, things) ->
            atRisk.put(code, things.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    for (Grant g : tables.known()) {
      if (ExpectedGrantTables.stands(g)) {
        BigDecimal most = grants.total(g).max(grants.receivedOf(g));
        atRisk.computeIfPresent(g.code(), (code, sum) -> sum.min(most));
      }
    }
    return atRisk;
  }

  /** Money of a grant that may be lost: its own if the thing is not a voucher. */
  private void lose(String grant, String thing, BigDecimal amount) {
    lost.computeIfAbsent(grant, g -> new TreeMap<>()).merge(thing, amount, BigDecimal::max);
  }

  private void lose(Grant grant, BigDecimal amount) {
    lose(grant.code(), OWN, amount);
  }

  private void find() {
    for (Grant g : tables.known()) {
      money(g);
      plan(g);
      dates(g);
      spent(g);
    }
    vouchers();
    for (Receipt r : ExpectedBank.mistyped(data, asOf)) {
      say("BANK-14", BankFiles.LESS, r.grant());
    }
    tables
        .lost()
        .forEach(
            (code, came) -> {
              lose(code, OWN, came);
              say("GRANT-03", came, code);
            });
    books();
  }

  private void say(String code, BigDecimal amount, @Nullable String grants) {
    findings.add(finding(code, grants, amount));
    if (grants != null) {
      named.add(grants.split(" / ", 2)[0]);
    }
  }

  private void money(Grant g) {
    BigDecimal came = grants.receivedOf(g);
    if (!ExpectedGrantTables.stands(g)) {
      if (came.signum() > 0) {
        lose(g, came);
        say("GRANT-02", came, g.code());
      }
      return;
    }
    BigDecimal owed = grants.owed(g);
    if (owed == null) {
      BigDecimal awarded = grants.afterAmendments(g);
      say("GRANT-08", awarded.subtract(came).max(BigDecimal.ZERO), g.code());
      return;
    }
    boolean running = g.basis().equals("reimbursement") && !g.status().equals("closed");
    boolean advanced = running && came.compareTo(grants.afterAmendments(g)) <= 0;
    if (!advanced && came.subtract(owed).compareTo(new BigDecimal("0.01")) >= 0) {
      lose(g, came.subtract(owed));
      say("GRANT-01", came.subtract(owed), g.code());
    }
  }

  private void plan(Grant g) {
    if (!ExpectedGrantTables.stands(g)) {
      return;
    }
    boolean closed = g.status().equals("closed");
    List<Instalment> planned = tables.instalments(g);
    BigDecimal came = grants.receivedOf(g);
    List<Instalment> late =
        closed ? List.of() : planned.stream().filter(i -> payable.isLate(g, planned, i)).toList();
    if (!late.isEmpty()) {
      BigDecimal missing =
          late.stream()
              .map(i -> payable.by(g, planned, i))
              .max(Comparator.naturalOrder())
              .orElseThrow()
              .subtract(came);
      lose(g, missing);
      say("GRANT-04", missing, g.code());
    }
    BigDecimal all =
        planned.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal awarded = g.awarded() == null ? null : grants.afterAmendments(g);
    if (!closed && !planned.isEmpty() && awarded != null && all.compareTo(awarded) != 0) {
      say("GRANT-05", all.subtract(awarded).abs(), g.code());
    }
    if (grants.isGivenOtherwise(g)) {
      BigDecimal told = grants.years(g).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal total = grants.total(g);
      say("GRANT-06", told.subtract(total).abs(), g.code());
    }
    if (grants.years(g).isEmpty()) {
      say("GRANT-07", grants.total(g), g.code());
    }
  }

  private void dates(Grant g) {
    early(g);
    if (!ExpectedGrantTables.RUNNING.contains(g.status())) {
      return;
    }
    BigDecimal open = grants.total(g).subtract(grants.receivedOf(g)).max(BigDecimal.ZERO);
    LocalDate end = grants.end(g);
    if (end != null && end.isBefore(asOf) && open.signum() > 0) {
      lose(g, open);
      say("GRANT-09", open, g.code());
    }
    report(g, end, open);
    if (end != null && !end.isAfter(asOf) && tables.isBelowCeiling(g)) {
      BigDecimal undeclared = payable.undeclared(g);
      lose(g, undeclared);
      say("GRANT-12", undeclared, g.code());
    }
  }

  /** Money that nobody spent before the end, or spent outside of the agreement or its budget. */
  private void spent(Grant g) {
    List<ExpectedSpending.Part> parts = spending.parts(g);
    if (parts.isEmpty() || !ExpectedGrantTables.stands(g)) {
      return;
    }
    LocalDate end = grants.end(g);
    BigDecimal spent = ExpectedSpending.sum(parts);
    BigDecimal total = grants.total(g);
    boolean closed = g.status().equals("closed");
    boolean over = end != null && end.isBefore(asOf) && !closed;
    if (over && !g.basis().equals("reimbursement") && spent.compareTo(total) < 0) {
      lose(g, total.subtract(spent));
      say("GRANT-13", total.subtract(spent), g.code());
    }
    List<ExpectedSpending.Part> outside =
        parts.stream()
            .filter(part -> isOutside(part.voucher().invoiced(), g.start(), end))
            .toList();
    if (!outside.isEmpty()) {
      BigDecimal sum = ExpectedSpending.sum(outside);
      outside.forEach(part -> lose(g.code(), part.voucher().voucher(), part.amount()));
      say("GRANT-26", sum, g.code());
    }
  }

  private static boolean isOutside(
      LocalDate day, @Nullable LocalDate start, @Nullable LocalDate end) {
    return (start != null && day.isBefore(start)) || (end != null && day.isAfter(end));
  }

  /** Vouchers that were claimed and not paid, and those that two grants are charged with. */
  private void vouchers() {
    for (ExpectedSpending.Claimed c : spending.unpaid()) {
      lose(c.claim().grant(), c.voucher().voucher(), c.kept());
      say("GRANT-40", c.kept(), c.claim().grant());
    }
    for (ExpectedSpending.Twice t : spending.twice()) {
      BigDecimal amount = t.second().amount();
      String second = Objects.requireNonNull(t.second().grant());
      lose(second, t.second().voucher(), amount);
      say("GRANT-24", amount, second + " / " + t.first().grant());
    }
  }

  private void report(Grant g, @Nullable LocalDate end, BigDecimal open) {
    LocalDate due = g.reportDue();
    if (due == null && end != null && g.nature().equals("project")) {
      due = years.to(years.of(end)).plusMonths(6);
    }
    if (due == null) {
      return;
    }
    if (due.isBefore(asOf)) {
      lose(g, open);
      say("GRANT-10", open, g.code());
    } else if (!due.isAfter(asOf.plusMonths(2))) {
      say("GRANT-11", open, g.code());
    }
  }

  /** What came before anybody had decided. */
  private void early(Grant g) {
    LocalDate decision = g.decision();
    if (decision == null) {
      return;
    }
    List<Receipt> early =
        funding.receipts().stream()
            .filter(r -> r.grant().equals(g.code()) && r.on().isBefore(decision))
            .toList();
    if (!early.isEmpty()) {
      BigDecimal sum = early.stream().map(Receipt::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
      say("GRANT-16", sum, g.code());
    }
  }

  private void books() {
    Map<Integer, BigDecimal> booked = new TreeMap<>();
    for (AccountLine line : accounts) {
      if (line.account().startsWith("74") || line.account().startsWith("7551")) {
        BigDecimal income = line.side().equals("income") ? line.amount() : line.amount().negate();
        booked.merge(line.year(), income, BigDecimal::add);
      }
    }
    Map<Integer, BigDecimal> attributed = new TreeMap<>();
    for (Grant g : tables.known()) {
      if (ExpectedGrantTables.stands(g) && !Set.of("investment", "in_kind").contains(g.nature())) {
        grants.years(g).forEach((year, part) -> attributed.merge(year, part, BigDecimal::add));
      }
    }
    Set<Integer> given = new TreeSet<>();
    accounts.forEach(line -> given.add(line.year()));
    for (int year : given) {
      BigDecimal one = booked.getOrDefault(year, BigDecimal.ZERO);
      BigDecimal other = attributed.getOrDefault(year, BigDecimal.ZERO);
      // Grants with a key are compared one by one, and the rest as a whole.
      for (var key : new ExpectedLedger(data, years).incomeByKey(year).entrySet()) {
        BigDecimal part = grants.years(key.getKey()).getOrDefault(year, BigDecimal.ZERO);
        one = one.subtract(key.getValue());
        other = other.subtract(part);
        if (isApart(key.getValue(), part)) {
          say("GRANT-75", key.getValue().subtract(part).abs(), key.getKey().code());
        }
      }
      BigDecimal apart = one.subtract(other).abs();
      if (!years.to(year).isAfter(asOf) && isApart(one, other)) {
        say("GRANT-60", apart, null);
      }
    }
  }

  private static boolean isApart(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(BigDecimal.ONE) > 0;
  }
}
