package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.ledger.LedgerMaker;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.AccountLine;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Receipt;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger of the last year says of grants: made of the income statement, the vouchers and
 * the bank, not of its entries.
 */
final class ExpectedLedger {

  /** Grants that have an account of their own. */
  private static final Map<String, String> OWN =
      Map.of("ANCT-FDT", "7411", "HDF-TL", "7412", "FEDER-NUM", "7413");

  /** Grants that share one, each with what is attributed to the year. */
  private static final Set<String> SHARED = Set.of("MEL-2022", "CNFS-01", "NORD-2022");

  private final SampleData data;
  private final BilanYears years;
  private final ExpectedGrants grants;
  private final ExpectedSpending spending;
  private final List<Grant> known;

  /** The year of which a ledger is sent. */
  private final int booked;

  ExpectedLedger(SampleData data, BilanYears years) {
    this.data = data;
    this.booked = data.scenario().years().last();
    this.years = years;
    this.grants = new ExpectedGrants(data.network().funding(), years);
    this.spending = new ExpectedSpending(data.network().funding(), years);
    this.known =
        data.network().funding().grants().stream()
            .filter(ExpectedGrantTables::stands)
            .filter(g -> !g.nature().equals("investment") && !g.nature().equals("in_kind"))
            .toList();
  }

  /** Whether the years shown hold one whose ledger was sent, and closed it. */
  boolean isGiven() {
    return data.isBooked(booked) && years.all().contains(booked);
  }

  /** Whether nothing but years with a ledger is shown: their grants are then those booked. */
  boolean isWhole() {
    return isGiven() && years.all().equals(List.of(booked));
  }

  /** Dedicated funds at the end of a year; null where no ledger tells. */
  @Nullable BigDecimal held(int year) {
    return isGiven() && year == booked
        ? total(a -> a.year() <= year && a.account().equals("689"))
            .subtract(total(a -> a.year() <= year && a.account().equals("789")))
        : null;
  }

  private BigDecimal total(Predicate<AccountLine> which) {
    return data.network().accounts().stream()
        .filter(which)
        .map(AccountLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal booked(String account) {
    return total(a -> a.year() == booked && a.account().startsWith(account));
  }

  /** What the books have of a grant's vouchers: the invoice of two grants once. */
  private BigDecimal costs(Grant grant) {
    return ExpectedSpending.sum(
        spending.parts(grant).stream()
            .filter(part -> part.voucher().year() == booked)
            .filter(part -> !part.voucher().voucher().equals(LedgerMaker.TWICE))
            .toList());
  }

  /** Income that a year's books have of each grant with a key; none where no ledger tells. */
  Map<Grant, BigDecimal> incomeByKey(int year) {
    return isGiven() && year == booked
        ? known.stream()
            .filter(g -> OWN.containsKey(g.code()) || SHARED.contains(g.code()))
            .collect(Collectors.toMap(g -> g, this::income))
        : Map.of();
  }

  private BigDecimal income(Grant grant) {
    String own = OWN.get(grant.code());
    return own != null
        ? booked(own)
        : SHARED.contains(grant.code()) ? attributed(grant) : BigDecimal.ZERO;
  }

  private BigDecimal attributed(Grant grant) {
    return grants.years(grant).getOrDefault(booked, BigDecimal.ZERO);
  }

  /** What is attributed up to the year and not yet here. */
  private BigDecimal toCome(Grant grant, Map<String, BigDecimal> received) {
    BigDecimal sum = received.getOrDefault(grant.code(), BigDecimal.ZERO).negate();
    for (var part : grants.years(grant).entrySet()) {
      sum = part.getKey() <= booked ? sum.add(part.getValue()) : sum;
    }
    return sum;
  }

  /** By grant, what the bank shows. */
  private Map<String, BigDecimal> atTheBank() {
    return ExpectedBank.payments(data, years.asOf()).stream()
        .collect(
            Collectors.toMap(
                ExpectedBank.Payment::grant, ExpectedBank.Payment::amount, BigDecimal::add));
  }

  /** By grant, what the workbook says. */
  private Map<String, BigDecimal> typed() {
    return data.network().funding().receipts().stream()
        .filter(r -> !r.on().isAfter(years.asOf()))
        .collect(Collectors.toMap(Receipt::grant, Receipt::amount, BigDecimal::add));
  }

  List<ExpectedTable> all() {
    List<ExpectedTable> tables = new ArrayList<>(List.of(byGrant(), books()));
    known.forEach(grant -> tables.add(books(grant).about(grant.code())));
    return tables;
  }

  /** Costs and income by grant, then what belongs to none. */
  private ExpectedTable byGrant() {
    ExpectedTable table =
        ExpectedTable.of(
            "ledger-by-grant", "year", "grant", "costs", "income", "carried_forward", "used");
    if (!isGiven()) {
      return table;
    }
    BigDecimal zero = BigDecimal.ZERO;
    BigDecimal costs = booked("6").subtract(booked("689"));
    BigDecimal income = booked("74").add(booked("7551"));
    Map<String, List<BigDecimal>> rows = new TreeMap<>();
    for (Grant grant : known) {
      if (costs(grant).signum() != 0 || income(grant).signum() != 0) {
        rows.put(grant.code(), List.of(costs(grant), income(grant)));
        costs = costs.subtract(costs(grant));
        income = income.subtract(income(grant));
      }
    }
    String year = years.label(booked);
    table.row(year, "(à aucune)", costs, income, booked("689"), booked("789"));
    rows.forEach((grant, row) -> table.row(year, grant, row.get(0), row.get(1), zero, zero));
    return table;
  }

  /** All grants together, against what is reckoned. */
  private ExpectedTable books() {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    if (isGiven()) {
      BigDecimal attributed = sum(known.stream().map(this::attributed));
      compare(rows, "74, subventions", booked("74").add(booked("7551")), attributed);
      compare(
          rows,
          "441 moins 487, à recevoir moins d’avance",
          sum(known.stream().map(g -> toCome(g, atTheBank()))),
          sum(known.stream().map(g -> toCome(g, typed()))));
    }
    return table(rows);
  }

  /** The same of a grant that the sheet of keys names. */
  private ExpectedTable books(Grant grant) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    if (isGiven() && (OWN.containsKey(grant.code()) || SHARED.contains(grant.code()))) {
      compare(rows, "74, subventions", income(grant), attributed(grant));
      compare(rows, "6, charges", costs(grant), spending.spent(grant, booked));
      compare(
          rows,
          "441 moins 487, à recevoir moins d’avance",
          toCome(grant, atTheBank()),
          toCome(grant, typed()));
    }
    return table(rows);
  }

  private static BigDecimal sum(Stream<BigDecimal> amounts) {
    return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void compare(
      List<List<@Nullable Object>> rows, String line, BigDecimal books, BigDecimal reckoned) {
    if (books.signum() == 0 && reckoned.signum() == 0) {
      return;
    }
    BigDecimal apart = books.subtract(reckoned);
    if (apart.signum() < 0) {
      throw new IllegalStateException("books below what is reckoned: " + line);
    }
    rows.add(Arrays.asList(years.label(booked), line, books, reckoned, apart));
  }

  private static ExpectedTable table(List<List<@Nullable Object>> rows) {
    ExpectedTable table =
        ExpectedTable.of("grant-books", "year", "line", "books", "reckoned", "difference");
    rows.forEach(table::row);
    return table;
  }
}
