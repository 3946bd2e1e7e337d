package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedFacts;
import bilan.sample.network.InventedNetwork.AccountLine;
import bilan.sample.network.InventedNetwork.Funding;
import bilan.sample.network.InventedNetwork.Grant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The page of each grant, what of closed years moved, and the cash that is ahead. */
final class ExpectedGrantPages {

  private final SampleData data;
  private final Funding funding;
  private final BilanYears years;
  private final LocalDate asOf;
  private final ExpectedGrants grants;
  private final ExpectedGrantTables tables;
  private final ExpectedCash cash;
  private final ExpectedSpending spending;

  ExpectedGrantPages(
      SampleData data, BilanYears years, ExpectedGrantTables tables, ExpectedCash cash) {
    this.data = data;
    this.funding = data.network().funding();
    this.years = years;
    this.asOf = years.asOf();
    this.grants = new ExpectedGrants(funding, years);
    this.spending = new ExpectedSpending(funding, years);
    this.tables = tables;
    this.cash = cash;
  }

  List<ExpectedTable> all() {
    List<ExpectedTable> all = new ArrayList<>(List.of(moved(), ahead()));
    for (Grant grant : tables.known()) {
      all.add(line(grant));
      all.add(steps(grant));
      all.add(instalments(grant));
      all.add(receipts(grant));
      all.add(ExpectedBank.matched(data, grant.code(), asOf));
      all.add(spending.budget(grant));
      all.add(exercises(grant));
      all.add(spending.hours(grant));
      all.add(spending.vouchers(grant, grants.end(grant)));
    }
    return all;
  }

  private ExpectedTable line(Grant g) {
    boolean stands = ExpectedGrantTables.stands(g);
    BigDecimal owed = stands ? grants.owed(g) : BigDecimal.ZERO;
    Object due =
        owed == null ? ExpectedTable.NC : owed.subtract(grants.receivedOf(g)).max(BigDecimal.ZERO);
    return ExpectedTable.of("grant-followed", "awarded", "spent", "received", "due")
        .row(
            stands && g.awarded() != null ? grants.afterAmendments(g) : null,
            spending.isGiven() ? spending.spent(g) : null,
            grants.receivedOf(g),
            due)
        .about(g.code());
  }

  /** What is to be done of a grant that runs, where it says an amount. */
  private ExpectedTable steps(Grant g) {
    ExpectedTable table = ExpectedTable.of("grant-steps", "before", "amount").about(g.code());
    if (!ExpectedGrantTables.RUNNING.contains(g.status())) {
      return table;
    }
    tables.open(g).forEach(open -> step(table, open.instalment().due(), open.expected()));
    step(table, null, grants.unchecked(g));
    LocalDate end = grants.end(g);
    boolean over = end == null || end.isBefore(asOf);
    if (g.basis().equals("reimbursement")) {
      step(table, over ? null : end, spending.offered(g, end));
    } else if (spending.isGiven() && !over) {
      step(table, end, grants.total(g).subtract(spending.spent(g)));
    }
    return table;
  }

  private static void step(ExpectedTable table, @Nullable LocalDate before, BigDecimal amount) {
    if (amount.signum() > 0) {
      table.row(before, amount);
    }
  }

  private ExpectedTable instalments(Grant g) {
    ExpectedTable table =
        ExpectedTable.of("grant-instalments", "due_on", "planned", "received", "expected");
    for (ExpectedGrantTables.Open o : tables.open(g)) {
      BigDecimal planned = o.instalment().amount();
      table.row(o.instalment().due(), planned, planned.subtract(o.expected()), o.expected());
    }
    return table.totalled().about(g.code());
  }

  private ExpectedTable receipts(Grant g) {
    ExpectedTable table =
        ExpectedTable.of("grant-receipts", "received_on", "bank_reference", "amount");
    grants.receipts(g).forEach(r -> table.row(r.on(), r.bank(), r.amount()));
    return table.totalled().about(g.code());
  }

  private ExpectedTable exercises(Grant g) {
    ExpectedTable table =
        ExpectedTable.of(
            "grant-years", "year", "attributed", "spent", "received", "advance", "receivable");
    if (!ExpectedGrantTables.stands(g)) {
      return table;
    }
    int latest = years.of(asOf);
    Map<Integer, BigDecimal> attributed = new TreeMap<>(grants.years(g));
    attributed.keySet().removeIf(year -> year > latest);
    Map<Integer, BigDecimal> received = new TreeMap<>();
    grants.receipts(g).forEach(r -> received.merge(years.of(r.on()), r.amount(), BigDecimal::add));
    TreeSet<Integer> told = new TreeSet<>(attributed.keySet());
    told.addAll(received.keySet());
    spending.parts(g).forEach(part -> told.add(part.voucher().year()));
    BigDecimal balance = BigDecimal.ZERO;
    int first = told.isEmpty() ? latest + 1 : told.first();
    for (int year = first; year <= latest; year++) {
      BigDecimal own = attributed.getOrDefault(year, BigDecimal.ZERO);
      BigDecimal came = received.getOrDefault(year, BigDecimal.ZERO);
      balance = balance.add(came).subtract(own);
      boolean tells = year <= told.last() || balance.signum() != 0;
      if (tells && year >= years.first() && year <= years.last()) {
        table.row(
            years.label(year),
            own,
            spending.isGiven() ? spending.spent(g, year) : null,
            came,
            balance.max(BigDecimal.ZERO),
            balance.negate().max(BigDecimal.ZERO));
      }
    }
    return table.about(g.code());
  }

  /** Closed years whose share an amendment, a closing or a decision of later moved. */
  private ExpectedTable moved() {
    ExpectedTable table =
        ExpectedTable.of("grant-years-moved", "grant", "year", "closed", "attributed", "since");
    for (Grant g : funding.grants()) {
      for (int year : years.all()) {
        BigDecimal closed = share(g, year, until(year));
        BigDecimal now = share(g, year, years);
        BigDecimal since = share(g, year, until(years.last() + 50));
        if (closed.compareTo(now) != 0 || now.compareTo(since) != 0) {
          table.row(g.code(), years.label(year), closed, now, since);
        }
      }
    }
    return table;
  }

  /** What of a grant belongs to a year, by what is known at the end of some years. */
  private BigDecimal share(Grant grant, int year, BilanYears known) {
    Grant then = asOn(grant, known.asOf());
    boolean decided = then.decision() == null || !then.decision().isAfter(known.asOf());
    return decided && ExpectedGrantTables.stands(then)
        ? new ExpectedGrants(funding, known).years(then).getOrDefault(year, BigDecimal.ZERO)
        : BigDecimal.ZERO;
  }

  /** The years up to one, with what is known at its end. */
  private BilanYears until(int year) {
    return new BilanYears(Math.min(years.first(), year), year, years.firstMonth());
  }

  /** A grant before the day on which its file says that it was closed or cancelled. */
  private Grant asOn(Grant g, LocalDate day) {
    LocalDate last = data.scenario().years().asOf();
    LocalDate settled = g.end() == null || g.end().isAfter(last) ? g.decision() : g.end();
    boolean settles = g.status().equals("closed") || g.status().equals("cancelled");
    if (!settles || settled == null || !settled.isAfter(day)) {
      return g;
    }
    return InventedFacts.with(g, "status", g.awarded() == null ? "requested" : "signed");
  }

  /** Twelve months at the pace of the last closed year. */
  private ExpectedTable ahead() {
    ExpectedTable table =
        ExpectedTable.of("cash-ahead", "month", "expected", "own", "costs", "moved", "balance");
    Map<YearMonth, BigDecimal> awaited = awaited();
    if (awaited.isEmpty()) {
      return table;
    }
    BigDecimal own = monthly("7", "74|78|79");
    BigDecimal costs = monthly("6", "68");
    BigDecimal moved = BigDecimal.ZERO;
    BigDecimal held = ExpectedBank.balance(data, asOf);
    YearMonth month = YearMonth.from(asOf.plusDays(1));
    for (int i = 0; i < 12; i++, month = month.plusMonths(1)) {
      BigDecimal expected = awaited.getOrDefault(month, BigDecimal.ZERO);
      boolean known = own != null && costs != null;
      moved = known ? moved.add(expected).add(Objects.requireNonNull(own)).subtract(costs) : moved;
      table.row(
          month.toString(),
          expected,
          own == null ? ExpectedTable.NC : own,
          costs == null ? ExpectedTable.NC : costs,
          known ? moved : ExpectedTable.NC,
          known && held != null ? held.add(moved) : ExpectedTable.NC);
    }
    return table;
  }

  private Map<YearMonth, BigDecimal> awaited() {
    Map<YearMonth, BigDecimal> months = new TreeMap<>();
    for (List<@Nullable Object> row : cash.cash().rows()) {
      if (row.get(0) instanceof LocalDate due && due.isAfter(asOf)) {
        months.merge(
            YearMonth.from(due), (BigDecimal) Objects.requireNonNull(row.get(3)), BigDecimal::add);
      }
    }
    return months;
  }

  /** A twelfth of the accounts of a class but some; null without a closed year. */
  private @Nullable BigDecimal monthly(String of, String but) {
    List<AccountLine> accounts = data.network().accounts();
    int last =
        accounts.stream()
            .filter(line -> line.account().matches("[67].*"))
            .mapToInt(AccountLine::year)
            .filter(year -> !years.to(year).isAfter(asOf))
            .max()
            .orElse(0);
    List<AccountLine> closed = accounts.stream().filter(line -> line.year() == last).toList();
    if (closed.isEmpty()) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (AccountLine line : closed) {
      if (line.account().startsWith(of) && !line.account().matches("(" + but + ").*")) {
        boolean adds = line.side().equals("income") == of.equals("7");
        sum = adds ? sum.add(line.amount()) : sum.subtract(line.amount());
      }
    }
    return sum.divide(new BigDecimal(12), 2, RoundingMode.HALF_UP);
  }
}
