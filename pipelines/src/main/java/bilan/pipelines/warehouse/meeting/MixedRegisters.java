package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.delivery.FactStream;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  private record Tally(
      @Nullable Integer place,
      @Nullable Integer channel,
      int grain,
      long blank,
      long named,
      long without,
      @Nullable Integer register) {

    /** Whether they are of one channel, at the same place and grain. */
    boolean touches(Tally other) {
      return channel == null || other.channel == null || channel.equals(other.channel);
    }
  }

  public List<Mixed> of(BaseTable table, int delivery) {
    if (!CodedStream.has(table, "register")) {
      return List.of();
    }
    List<Tally> tallies =
        sql.list(
            Statements.resource("decide/registers.sql")
                .replace("{{table}}", table.name())
                .replace("{{delivery}}", String.valueOf(delivery)),
            row ->
                new Tally(
                    Statements.code(row, 1),
                    Statements.code(row, 2),
                    row.getInt(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    Statements.code(row, 7)));
    List<Mixed> mixed = new ArrayList<>();
    Map<List<?>, List<Tally>> places =
        tallies.stream().collect(Collectors.groupingBy(t -> Arrays.asList(t.place(), t.grain())));
    for (Tally blank : tallies) {
      long named = 0;
      long without = 0;
      Set<Optional<Integer>> names = new HashSet<>();
      for (Tally other :
          Objects.requireNonNull(places.get(Arrays.asList(blank.place(), blank.grain())))) {
        if (blank.touches(other)) {
          named += other.named();
          without += other.without();
          if (other.named() > 0) {
            names.add(Optional.ofNullable(other.register()));
          }
        }
      }
      if (blank.blank() > 0 && named > 0 && without > 0) {
        FactStream stream =
            new FactStream(table.declared().name(), words.word(blank.place()), null, null);
        Integer only = names.size() == 1 ? names.iterator().next().orElse(null) : null;
        String name = only == null ? NAME : String.valueOf(words.word(only));
        mixed.add(new Mixed(table, stream, blank.blank(), named, name));
      }
    }
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
