package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.FactStream;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.util.List;
import java.util.Objects;

/**
 * A place of which, in a file without keys, some rows name their register and others don't: a blank
 * one overlaps all those of its place, so nobody could tell later whose rows these are.
 *
 * @param blank how many rows name none, {@code named} how many do
 * @param name for those that name none: the only one that is named, or one to be replaced
 */
record MixedRegisters(BaseTable table, FactStream stream, long blank, long named, String name) {

  /** What rows without a register are called where several others have one. */
  private static final String NAME = "Caisse sans nom";

  /** One command gives one name to all rows that have none, at whatever place. */
  static List<MixedRegisters> of(Statements sql, WordCodes words, BaseTable table, int delivery) {
    if (!table.has("register")) {
      return List.of();
    }
    List<MixedRegisters> mixed =
        sql.list(
            table.script("decide/registers").replace("{{delivery}}", String.valueOf(delivery)),
            row ->
                new MixedRegisters(
                    table,
                    new FactStream(table.declared().name(), words.word(row.getInt(1)), null, null),
                    row.getLong(2),
                    row.getLong(3),
                    Objects.requireNonNullElse(words.word(row.getInt(4)), NAME)));
    boolean one = mixed.stream().map(MixedRegisters::name).distinct().count() <= 1;
    return one
        ? mixed
        : mixed.stream()
            .map(m -> new MixedRegisters(table, m.stream, m.blank, m.named, NAME))
            .toList();
  }
}
