package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.FactStream;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.util.List;
import java.util.Objects;

/**
 * A file without keys of which some rows name their register and others don't: a blank one overlaps
 * all those of its place, so nobody could tell later whose rows these are.
 */
public final class MixedRegisters {

  /** What rows without a register are called where several others have one. */
  private static final String NAME = "Caisse sans nom";

  private final Statements sql;
  private final WordCodes words;

  public MixedRegisters(Statements sql, WordCodes words) {
    this.sql = sql;
    this.words = words;
  }

  /**
   * One place with both.
   *
   * @param blank how many rows name none, {@code named} how many do
   * @param name for those that name none: the only one that is named, or one to be replaced
   */
  public record Mixed(BaseTable table, FactStream stream, long blank, long named, String name) {}

  public List<Mixed> of(BaseTable table, int delivery) {
    if (!table.has("register")) {
      return List.of();
    }
    List<Mixed> mixed =
        sql.list(
            table.script("decide/registers").replace("{{delivery}}", String.valueOf(delivery)),
            row ->
                new Mixed(
                    table,
                    new FactStream(table.declared().name(), words.word(row.getInt(1)), null, null),
                    row.getLong(2),
                    row.getLong(3),
                    Objects.requireNonNullElse(words.word(row.getInt(4)), NAME)));
    return named(mixed);
  }

  /** One command gives one name to all rows that have none, at whatever place. */
  private static List<Mixed> named(List<Mixed> mixed) {
    boolean one = mixed.stream().map(Mixed::name).distinct().count() <= 1;
    return one
        ? mixed
        : mixed.stream()
            .map(m -> new Mixed(m.table(), m.stream(), m.blank(), m.named(), NAME))
            .toList();
  }
}
