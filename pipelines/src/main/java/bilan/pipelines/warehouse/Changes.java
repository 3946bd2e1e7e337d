package bilan.pipelines.warehouse;

import bilan.pipelines.Plan.Change;
import java.math.BigDecimal;
import java.util.List;

/** The largest changes of an encounter, with the old and the new value. */
final class Changes {

  private static final int LISTED = 20;
  private static final int MOST = 10;

  private final Sql sql;
  private final Encounter encounter;

  Changes(Sql sql, Encounter encounter) {
    this.sql = sql;
    this.encounter = encounter;
  }

  List<Change> largest() {
    String script = encounter.bothKeyed() ? "changed-units" : "changed-days";
    String table = encounter.table().declared().name();
    return sql.list(
        Sql.resource("decide/" + script + ".sql")
            .replace("{{table}}", encounter.table().name())
            .replace("{{name}}", Naming.of(encounter.table(), ""))
            .replace("{{label}}", Naming.label(encounter.table()))
            .replace("{{amount}}", MeetingQuery.amount(encounter.table()))
            .replace("{{newer}}", encounter.newer())
            .replace("{{older}}", encounter.older())
            .replace("{{most}}", String.valueOf(MOST)),
        row -> {
          BigDecimal before = row.getBigDecimal(2);
          BigDecimal after = row.getBigDecimal(3);
          return new Change(
              table,
              row.getString(1),
              before == null ? null : before.stripTrailingZeros().toPlainString(),
              after == null ? null : after.stripTrailingZeros().toPlainString(),
              row.getBigDecimal(4));
        });
  }

  /**
   * Units of the older side that the new delivery lacks, as a person names them; the first twenty.
   */
  String goneUnits() {
    return String.join(
        ", ",
        sql.list(
            "select distinct %s from %s where %s and unit_hash not in (select unit_hash from %s where %s) order by 1 limit %d"
                .formatted(
                    Naming.of(encounter.table(), ""),
                    encounter.table().name(),
                    encounter.older(),
                    encounter.table().name(),
                    encounter.newer(),
                    LISTED),
            row -> row.getString(1)));
  }
}
