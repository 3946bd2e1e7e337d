package bilan.sample.expected;

import bilan.sample.SampleData;
import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Grant;
import bilan.sample.network.InventedNetwork.Instalment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instalments that are still to come, at as-of. */
final class ExpectedCash {

  private static final Map<String, String> INSTALMENT =
      Map.of(
          "advance", "Avance",
          "interim", "Acompte",
          "balance", "Solde",
          "single", "Versement unique");

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

  /** What an instalment is called. */
  static String kind(Instalment instalment) {
    return String.valueOf(INSTALMENT.get(instalment.kind()));
  }

  /** What was promised and has not come; money that came settles the oldest first. */
  ExpectedTable cash(boolean whole) {
    ExpectedTable table =
        whole
            ? ExpectedTable.of(
                "cash-calendar",
                "due_on",
                "grant",
                "funder",
                "kind",
                "planned",
                "expected",
                "condition",
                "late")
            : ExpectedTable.of(
                "cash-calendar",
                "due_on",
                "grant",
                "funder",
                "kind",
                "planned",
                "expected",
                "late");
    for (Grant grant : tables.shown()) {
      if (!ExpectedGrantTables.RUNNING.contains(grant.status())) {
        continue;
      }
      BigDecimal left = grants.receivedOf(grant);
      for (Instalment i : tables.instalments(grant)) {
        BigDecimal open = i.amount().subtract(left.max(BigDecimal.ZERO)).max(BigDecimal.ZERO);
        BigDecimal beyond = left.subtract(i.amount());
        if (beyond.signum() < 0) {
          BigDecimal expected = open.min(i.amount());
          String kind = kind(i);
          boolean late = payable.isLate(grant, tables.instalments(grant), i);
          if (whole) {
            table.row(
                i.due(),
                grant.code(),
                grant.funder(),
                kind,
                i.amount(),
                expected,
                i.condition(),
                late);
          } else {
            table.row(i.due(), grant.code(), grant.funder(), kind, i.amount(), expected, late);
          }
        }
        left = beyond;
      }
    }
    return table.totalled();
  }

  /** Why what is expected is not what is due, grant by grant; no rows where it is. */
  ExpectedTable reconciled() {
    ExpectedTable table =
        ExpectedTable.of(
            "cash-reconciled",
            "grant",
            "funder",
            "expected",
            "to_check",
            "undeclared",
            "lost",
            "unplanned",
            "due");
    boolean differs = false;
    for (Grant grant : byEnd()) {
      BigDecimal expected = expected(grant);
      BigDecimal owed = grants.owed(grant);
      BigDecimal due =
          owed == null ? null : owed.subtract(grants.receivedOf(grant)).max(BigDecimal.ZERO);
      if (due == null) {
        table.row(
            grant.code(), grant.funder(), expected, null, null, null, null, ExpectedTable.LEFT_OUT);
        differs = true;
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
        table.row(grant.code(), grant.funder(), expected, check, declare, lost, rest, due);
        differs |=
            due.setScale(2, RoundingMode.HALF_UP)
                    .compareTo(expected.setScale(2, RoundingMode.HALF_UP))
                != 0;
      }
    }
    return differs
        ? table.totalled().without("to_check", "undeclared", "lost", "unplanned")
        : ExpectedTable.of("cash-reconciled");
  }

  /** What each funder still owes by the days of its instalments, in columns by their age. */
  ExpectedTable receivables() {
    ExpectedTable table =
        ExpectedTable.of(
            "receivables", "funder", "upcoming", "recent", "older", "oldest", "undated", "due");
    Map<String, BigDecimal[]> sums = new LinkedHashMap<>();
    for (Grant grant : byEnd()) {
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
    return table.totalled().without("recent", "older", "oldest", "undated");
  }

  private int age(LocalDate due) {
    if (due.isAfter(asOf)) {
      return 0;
    }
    return due.isAfter(asOf.minusMonths(3)) ? 1 : due.isAfter(asOf.minusMonths(12)) ? 2 : 3;
  }

  private List<Grant> byEnd() {
    return tables.shown().stream()
        .filter(ExpectedGrantTables::stands)
        .sorted(
            Comparator.comparing(grants::end, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Grant::code))
        .toList();
  }

  /** What is planned and has not come, of a grant that runs. */
  private BigDecimal expected(Grant grant) {
    BigDecimal expected = BigDecimal.ZERO;
    BigDecimal left = grants.receivedOf(grant);
    boolean runs = ExpectedGrantTables.RUNNING.contains(grant.status());
    for (Instalment i : runs ? tables.instalments(grant) : List.<Instalment>of()) {
      BigDecimal open = i.amount().subtract(left.max(BigDecimal.ZERO));
      expected = expected.add(open.max(BigDecimal.ZERO));
      left = left.subtract(i.amount());
    }
    return expected;
  }
}
