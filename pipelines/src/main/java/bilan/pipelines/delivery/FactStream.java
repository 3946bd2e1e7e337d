package bilan.pipelines.delivery;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The place where facts follow each other: a table × place × register × channel (receipts, expenses
 * and timesheets: the grant stands as place).
 *
 * @param place canonical name; null for what belongs to no place
 * @param register null if blank, which overlaps every register of its place; {@code channel}
 *     likewise
 */
public record FactStream(
    String table, @Nullable String place, @Nullable String register, @Nullable String channel) {

  /** Whether facts of the two may be the same facts. */
  public boolean overlaps(FactStream other) {
    return table.equals(other.table)
        && Objects.equals(place, other.place)
        && touches(register, other.register)
        && touches(channel, other.channel);
  }

  private static boolean touches(@Nullable String one, @Nullable String other) {
    return one == null || other == null || one.equals(other);
  }
}
