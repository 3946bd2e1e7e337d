package bilan.pipelines.warehouse;

import bilan.pipelines.Plan.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The largest changes of an encounter, with the old and the new value. */
final class Changes {

  private static final int LISTED = 20;
  private static final int MOST = 10;
  private static final int SUMS = 3;

  private final Sql sql;
  private final Encounter encounter;

  Changes(Sql sql, Encounter encounter) {
    this.sql = sql;
    this.encounter = encounter;
  }

  /**
   * What changes.
   *
   * @param old what the changed rows came to; {@code now} what they come to; {@code gone} what
   *     those without counterpart came to, null where they have keys
   */
  record Found(
      Encounter encounter,
      List<Change> largest,
      @Nullable BigDecimal old,
      @Nullable BigDecimal now,
      @Nullable BigDecimal gone) {}

  Found find() {
    String script = encounter.bothKeyed() ? "changed-units" : "changed-days";
    BaseTable table = encounter.table();
    List<Change> largest = new ArrayList<>();
    @Nullable BigDecimal[] sums = new BigDecimal[SUMS];
    sql.list(
        Sql.resource("decide/" + script + ".sql")
            .replace("{{table}}", table.name())
            .replace("{{name}}", Naming.inPlan(table))
            .replace("{{amount}}", MeetingQuery.amount(table))
            .replace("{{newer}}", encounter.newer())
            .replace("{{older}}", encounter.older())
            .replace("{{most}}", String.valueOf(MOST)),
        row -> {
          for (int i = 0; i < SUMS; i++) {
            sums[i] = row.getBigDecimal(i + 4);
          }
          return largest.add(
              new Change(
                  table.declared().name(),
                  row.getString(1),
                  row.getBigDecimal(2),
                  row.getBigDecimal(3),
                  MeetingQuery.euros(table)));
        });
    return new Found(encounter, largest, sums[0], sums[1], sums[2]);
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
