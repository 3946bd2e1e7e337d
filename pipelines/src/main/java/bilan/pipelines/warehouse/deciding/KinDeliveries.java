package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Kin;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.TableAppender;
import bilan.pipelines.warehouse.WordCodes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which deliveries took the tickets of other sources for theirs; a place by its present name. */
public final class KinDeliveries {

  private final Statements sql;
  private final WordCodes words;

  public KinDeliveries(Statements sql, WordCodes words) {
    this.sql = sql;
    this.words = words;
  }

  /** Those of live deliveries. */
  public List<Kin> read() {
    if (sql.number("select count(*) from store.kin") == 0) {
      return List.of();
    }
    return sql.list(
        Statements.resource("decide/kin.sql"),
        row ->
            new Kin(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7)));
  }

  /** Keeps what a delivery took, once. */
  public void keep(List<Kin> kin) {
    if (kin.isEmpty()) {
      return;
    }
    try (TableAppender rows = new TableAppender(sql, "kin")) {
      for (Kin each : kin) {
        rows.row(
            each.delivery(),
            each.table(),
            code(each.place()),
            code(each.register()),
            each.otherSource(),
            code(each.otherRegister()));
      }
    }
  }

  private @Nullable Integer code(@Nullable String word) {
    return word == null ? null : words.codeOrNull(word);
  }

  /** Forgets what was taken at these places (all if none is given): it is decided again. */
  void forget(String table, Set<Integer> places) {
    String there = places.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    sql.run(
        "delete from store.kin where table_name = ?"
            + (places.isEmpty()
                ? ""
                : " and coalesce((select any_value(a.place) from store.place_alias a where a.written = kin.place), kin.place, 0) in "
                    + there),
        table);
  }
}
