package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.model.Plan.Change;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.RowNames;
import bilan.pipelines.warehouse.Statements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The largest changes of an encounter, with the old and the new value. */
public final class Changes {

  private static final int MOST = 10;
  private static final int SUMS = 3;

  private Changes() {}

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
    PartyTable.of(sql, encounters).show();
    MeetingQuery query =
        new MeetingQuery(sql, first.table(), first.rows().identity(), "where true");
    String script = first.meeting().keyed() ? "changed-units" : "changed-days";
    BaseTable table = query.table();
    Map<Integer, List<Change>> largest = new HashMap<>();
    Map<Integer, @Nullable BigDecimal[]> sums = new HashMap<>();
    sql.list(
        query
            .script(script)
            .replace("{{row_name}}", RowNames.inPlan(table))
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
}
