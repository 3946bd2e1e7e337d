package bilan.pipelines.warehouse;

import bilan.pipelines.Plan.Change;
import bilan.pipelines.dataset.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The largest changes of an encounter, with the old and the new value. */
final class Changes {

  private static final int LISTED = 20;

  private final Sql sql;
  private final Encounter encounter;

  Changes(Sql sql, Encounter encounter) {
    this.sql = sql;
    this.encounter = encounter;
  }

  List<Change> largest(int most) {
    String script = encounter.bothKeyed() ? "changed-units" : "changed-days";
    String table = encounter.table().declared().name();
    return sql.list(
        Sql.resource("decide/" + script + ".sql")
            .replace("{{table}}", encounter.table().name())
            .replace("{{name}}", unitName())
            .replace("{{amount}}", MeetingQuery.amount(encounter.table()))
            .replace("{{newer}}", encounter.newer())
            .replace("{{older}}", encounter.older().replace("latest and ", ""))
            .replace("{{most}}", String.valueOf(most)),
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
                    unitName(),
                    encounter.table().name(),
                    encounter.older(),
                    encounter.table().name(),
                    encounter.newer(),
                    LISTED),
            row -> row.getString(1)));
  }

  private String unitName() {
    List<String> names =
        encounter.table().declared().unit().stream()
            .filter(name -> !List.of("place", "register", "channel").contains(name))
            .map(this::text)
            .toList();
    return names.isEmpty()
        ? "period_from::varchar"
        : names.stream().collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
  }

  private String text(String name) {
    BaseTable table = encounter.table();
    Field field = table.declared().fields().get(table.declared().indexOf(name));
    String quoted = BaseTable.quoted(name);
    return table.coded(field) ? Views.word(quoted) : quoted + "::varchar";
  }
}
