package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Instalment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instalments that are still to come, at as-of. */
final class ExpectedCash {

  private final ExpectedGrants grants;
  private final ExpectedGrantTables tables;
  private final ExpectedPayable payable;
  private final LocalDate asOf;

  ExpectedCash(SampleData data, BilanYears years) {
    this.grants = new ExpectedGrants(data.network().funding(), years);
    this.tables = new ExpectedGrantTables(data, years);
    this.payable = new ExpectedPayable(data.network().funding(), years);
    this.asOf = years.asOf();
  }

  List<ExpectedTable> all() {
    return List.of(cash(), reconciled(), receivables());
  }

  /** What was promised and has not come; money that came settles the oldest first. */
  ExpectedTable cash() {
    ExpectedTable table =
        ExpectedTable.of("cash-calendar", "due_on", "grant", "planned", "expected");
    for (Grant grant : tables.shown()) {
      for (ExpectedGrantTables.Open o : tables.open(grant)) {
        if (o.expected().signum() > 0) {
          Instalment i = o.instalment();
          table.row(i.due(), grant.code(), i.amount(), o.expected());
        }
      }
    }
    return table.totalled();
  }

  /** Why what is expected is not what is due, grant by grant; no rows where it is. */
  private ExpectedTable reconciled() {
    ExpectedTable table =
        ExpectedTable.of(
            "cash-reconciled",
            "grant",
            "expected",
            "to_check",
            "undeclared",
            "lost",
            "unplanned",
            "due");
    for (Grant grant : standing()) {
      BigDecimal expected = expected(grant);
      BigDecimal owed = grants.owed(grant);
      BigDecimal due =
          owed == null ? null : owed.subtract(grants.receivedOf(grant)).max(BigDecimal.ZERO);
      if (due == null) {
        table.row(grant.code(), expected, null, null, null, null, ExpectedTable.LEFT_OUT);
      } else if (expected.signum() != 0 || due.signum() != 0) {
        boolean awaited =
            grant.basis().equals("reimbursement")
                && ExpectedGrantTables.RUNNING.contains(grant.status());
        BigDecimal check = awaited ? payable.toCheck(grant) : BigDecimal.ZERO;
        BigDecimal left = awaited ? payable.undeclared(grant) : BigDecimal.ZERO;
        LocalDate end = grants.end(grant);
        boolean over = end != null && end.isBefore(asOf);
        BigDecimal declare = over ? BigDecimal.ZERO : left;
        BigDecimal lost = over ? left : BigDecimal.ZERO;
        BigDecimal rest = expected.subtract(check).subtract(left).subtract(due);
        table.row(grant.code(), expected, check, declare, lost, rest, due);
      }
    }
    return table.totalled();
  }

  /** What each funder still owes by the days of its instalments, in columns by their age. */
  private ExpectedTable receivables() {
    ExpectedTable table =
        ExpectedTable.of(
            "receivables", "funder", "upcoming", "recent", "older", "oldest", "undated", "due");
    Map<String, BigDecimal[]> sums = new LinkedHashMap<>();
    for (Grant grant : standing()) {
      BigDecimal owed = grants.owed(grant);
      BigDecimal due = owed == null ? BigDecimal.ZERO : owed.subtract(grants.receivedOf(grant));
      if (due.signum() <= 0) {
        continue;
      }
      due = due.setScale(2, RoundingMode.HALF_UP);
      BigDecimal[] ages =
          sums.computeIfAbsent(
              grant.funder(),
              f -> Collections.nCopies(6, BigDecimal.ZERO).toArray(BigDecimal[]::new));
      ages[5] = ages[5].add(due);
      BigDecimal before = grants.receivedOf(grant).max(BigDecimal.ZERO);
      boolean runs = ExpectedGrantTables.RUNNING.contains(grant.status());
      List<Instalment> planned = runs ? tables.instalments(grant) : List.of();
      for (Instalment i : planned) {
        BigDecimal until = payable.by(grant, planned, i);
        BigDecimal open = until.subtract(before).max(BigDecimal.ZERO).min(due);
        int age = age(i.due());
        ages[age] = ages[age].add(open);
        due = due.subtract(open);
        before = before.max(until);
      }
      ages[4] = ages[4].add(due);
    }
    sums.forEach(
        (funder, ages) -> table.row(funder, ages[0], ages[1], ages[2], ages[3], ages[4], ages[5]));
    return table.totalled();
  }

  private int age(LocalDate due) {
    if (due.isAfter(asOf)) {
      return 0;
    }
    return due.isAfter(asOf.minusMonths(3)) ? 1 : due.isAfter(asOf.minusMonths(12)) ? 2 : 3;
  }

  private List<Grant> standing() {
    return tables.shown().stream().filter(ExpectedGrantTables::stands).toList();
  }

  /** What is planned and has not come, of a grant that runs. */
  private BigDecimal expected(Grant grant) {
    return tables.open(grant).stream()
        .map(ExpectedGrantTables.Open::expected)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
