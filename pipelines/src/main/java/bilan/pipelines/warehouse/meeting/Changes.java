package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.model.Plan.Change;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.view.RowNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The largest changes of an encounter, with the old and the new value. */
public final class Changes {

  public static final int LISTED = 20;
  private static final int MOST = 10;
  private static final int SUMS = 3;

  private final Statements sql;
  private final Encounter encounter;

  public Changes(Statements sql, Encounter encounter) {
    this.sql = sql;
    this.encounter = encounter;
  }

  /**
   * What changes.
   *
   * @param old what the changed rows came to; {@code now} what they come to; {@code gone} what
   *     those without counterpart came to, null where they have keys
   */
  public record Found(
      Encounter encounter,
      List<Change> largest,
      @Nullable BigDecimal old,
      @Nullable BigDecimal now,
      @Nullable BigDecimal gone) {}

  /** What changes in each of them. */
  public static List<Found> of(Statements sql, List<Encounter> encounters) {
    List<Found> found = new ArrayList<>();
    Map<List<?>, List<Encounter>> kinds = new LinkedHashMap<>();
    for (Encounter e : encounters) {
      if (e.changesRows()) {
        List<?> kind = List.of(e.table(), e.meeting().keyed(), e.rows().identity());
        kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(e);
      } else {
        found.add(new Found(e, List.of(), null, null, null));
      }
    }
    kinds.values().forEach(alike -> found.addAll(read(sql, alike)));
    return found;
  }

  private static List<Found> read(Statements sql, List<Encounter> encounters) {
    Encounter first = encounters.get(0);
    new PartyTable(sql, first.table(), encounters.stream().map(Encounter::rows).toList()).show();
    MeetingQuery query =
        new MeetingQuery(sql, first.table(), first.rows().identity(), "where true");
    String script = first.meeting().keyed() ? "changed-units" : "changed-days";
    BaseTable table = query.table();
    Map<Integer, List<Change>> largest = new HashMap<>();
    Map<Integer, @Nullable BigDecimal[]> sums = new HashMap<>();
    sql.list(
        query
            .script(script)
            .replace("{{name}}", RowNames.inPlan(table))
            .replace("{{most}}", String.valueOf(MOST)),
        row -> {
          @Nullable BigDecimal[] values = new BigDecimal[SUMS];
          for (int i = 0; i < SUMS; i++) {
            values[i] = row.getBigDecimal(i + 5);
          }
          sums.put(row.getInt(1), values);
          return largest
              .computeIfAbsent(row.getInt(1), party -> new ArrayList<>())
              .add(
                  new Change(
                      table.declared().name(),
                      row.getString(2),
                      row.getBigDecimal(3),
                      row.getBigDecimal(4),
                      table.euros()));
        });
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < encounters.size(); i++) {
      @Nullable BigDecimal[] values = sums.getOrDefault(i, new BigDecimal[SUMS]);
      found.add(
          new Found(
              encounters.get(i),
              largest.getOrDefault(i, List.of()),
              values[0],
              values[1],
              values[2]));
    }
    return found;
  }

  /** So many units of the older side, the first twenty of them as a person names them. */
  public record Units(long count, List<String> names) {}

  /** Units that the new delivery lacks on its interior days. */
  public Units absent() {
    return units(
        "not (%1$s) and period_from > date '%2$s' and period_from < date '%3$s'"
            .formatted(unreadable(), encounter.meeting().from(), encounter.meeting().to()));
  }

  /** Units that the new delivery has, but that could not be read. */
  public Units unread() {
    return units(unreadable());
  }

  private String unreadable() {
    return "unit_hash in (select unit_hash from store.reject where delivery_id = %d and table_name = '%s' and unit_hash is not null)"
        .formatted(encounter.meeting().delivery(), encounter.table().declared().name());
  }

  private Units units(String which) {
    new PartyTable(sql, encounter.table(), List.of(encounter.rows())).show();
    String there =
        "met_older where unit_hash not in (select unit_hash from met_newer) and " + which;
    List<String> names =
        sql.list(
            "select distinct %s from %s order by 1 limit %d"
                .formatted(RowNames.of(encounter.table(), ""), there, LISTED),
            row -> row.getString(1));
    return new Units(sql.number("select count(distinct unit_hash) from " + there), names);
  }
}
