package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Trait;
import bilan.pipelines.delivery.Answers;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.RowNames;
import bilan.pipelines.warehouse.Statements;
import java.util.ArrayList;
import java.util.List;

/**
 * Entities (grants and their tables, places, indicators…): the latest live delivery that holds one
 * in a table gives all that table's rows for it; of one source only the newest version speaks.
 */
final class Entities {

  private final Statements sql;
  private final List<BaseTable> tables;

  Entities(Statements sql, List<BaseTable> tables) {
    this.sql = sql;
    this.tables = tables;
  }

  /**
   * What changed.
   *
   * @param vanishing entities that counted and no longer do, as a person names them
   * @param shrinking fiscal years of which fewer than half of the accounts are left: a stray line
   *     of another year would stand for all of them
   * @param alike provisional grants that look like another one and were not told apart
   */
  record Result(List<String> vanishing, List<String> shrinking, List<AlikeGrants> alike) {

    static final Result NONE = new Result(List.of(), List.of(), List.of());

    /** What still asks if what vanishes or shrinks may do so. */
    Result answered(boolean replace) {
      return replace ? new Result(List.of(), List.of(), alike) : this;
    }
  }

  Result apply(LiveDelivery delivery, Answers answers) {
    List<String> vanishing = new ArrayList<>();
    List<String> shrinking = new ArrayList<>();
    for (BaseTable table : tables) {
      boolean touched =
          sql.number(
                  "select count(*) from %s where delivery_id in (select delivery_id from store.delivery where source = ? and dataset = ?)"
                      .formatted(table.name()),
                  delivery.source(),
                  delivery.dataset())
              > 0;
      if (touched) {
        vanishing.addAll(settle(table, delivery));
        if (table.declared().is(Trait.ACCOUNTS)) {
          shrinking.addAll(shrinking(table));
        }
      }
    }
    boolean grants = tables.stream().anyMatch(t -> t.declared().is(Trait.GRANTS));
    return new Result(
        vanishing, shrinking, grants ? AlikeGrants.of(sql, delivery, answers) : List.of());
  }

  private List<String> settle(BaseTable table, LiveDelivery delivery) {
    sql.script(
        "create or replace temp table entity_before as select entity_hash, count(*) as n from %s where counts and delivery_id <> %d group by 1"
            .formatted(table.name(), delivery.id()));
    sql.script(
        table
            .script("decide/" + (table.facts() ? "workbook-facts" : "entities"))
            .replace("{{delivery}}", String.valueOf(delivery.id()))
            .replace("{{source}}", Statements.literal(delivery.source())));
    return sql.list(
        table.script("decide/entities-gone").replace("{{row_name}}", RowNames.of(table, "r.")),
        row -> table.declared().label() + " : " + row.getString(1));
  }

  private List<String> shrinking(BaseTable table) {
    return sql.list(
        table.script("decide/shrinking"),
        row -> row.getInt(1) + " (" + row.getLong(2) + " → " + row.getLong(3) + ")");
  }
}
