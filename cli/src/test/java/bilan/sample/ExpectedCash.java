package bilan.sample;

import bilan.sample.Network.Grant;
import bilan.sample.Network.Instalment;
import java.math.BigDecimal;
import java.time.LocalDate;
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
  private final LocalDate asOf;

  ExpectedCash(SampleData data, Years years) {
    this.grants = new ExpectedGrants(data.network().funding(), years);
    this.tables = new ExpectedGrantTables(data, years);
    this.asOf = years.asOf();
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
            : ExpectedTable.of("cash-calendar", "due_on", "funder", "kind", "planned", "expected");
    for (Grant grant : tables.shown()) {
      BigDecimal left =
          ExpectedGrantTables.RUNNING.contains(grant.status()) ? grants.receivedOf(grant) : null;
      for (Instalment i : left == null ? List.<Instalment>of() : tables.instalments(grant)) {
        BigDecimal open = i.amount().subtract(left.max(BigDecimal.ZERO)).max(BigDecimal.ZERO);
        BigDecimal beyond = left.subtract(i.amount());
        if (beyond.signum() < 0) {
          BigDecimal expected = open.min(i.amount());
          String kind = INSTALMENT.get(i.kind());
          if (whole) {
            table.row(
                i.due(),
                grant.code(),
                grant.funder(),
                kind,
                i.amount(),
                expected,
                i.condition(),
                !i.due().isAfter(asOf));
          } else {
            table.row(i.due(), grant.funder(), kind, i.amount(), expected);
          }
        }
        left = beyond;
      }
    }
    return table.totalled();
  }
}
