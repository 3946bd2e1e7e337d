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
            .replace("{{identity}}", encounter.identity())
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

  /** So many units of the older side, the first twenty of them as a person names them. */
  record Units(long count, String names) {}

  /** Units that the new delivery lacks on its interior days. */
  Units absent() {
    return units(
        "not (%1$s) and period_from > date '%2$s' and period_from < date '%3$s'"
            .formatted(unreadable(), encounter.meeting().from(), encounter.meeting().to()));
  }

  /** Units that the new delivery has, but that could not be read. */
  Units unread() {
    return units(unreadable());
  }

  private String unreadable() {
    return "unit_hash in (select unit_hash from store.reject where delivery_id = %d and table_name = '%s' and unit_hash is not null)"
        .formatted(encounter.meeting().delivery(), encounter.table().declared().name());
  }

  private Units units(String which) {
    String there =
        "%s where %s and unit_hash not in (select unit_hash from %s where %s) and %s"
            .formatted(
                encounter.table().name(),
                encounter.older(),
                encounter.table().name(),
                encounter.newer(),
                which);
    List<String> names =
        sql.list(
            "select distinct %s from %s order by 1 limit %d"
                .formatted(Naming.of(encounter.table(), ""), there, LISTED),
            row -> row.getString(1));
    return new Units(
        sql.number("select count(distinct unit_hash) from " + there), String.join(", ", names));
  }
}
