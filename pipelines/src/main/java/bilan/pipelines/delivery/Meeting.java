package bilan.pipelines.delivery;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new delivery meets the rows that count of one source, or of one named register, in one stream.
 *
 * @param stream of the new delivery
 * @param source of the new delivery; {@code others} whose rows it meets: one source, or all those
 *     of the same named register
 * @param from first day of the new delivery's coverage in the stream, {@code to} its last
 * @param first date of the older side in the stream, also outside the coverage; {@code last}
 *     likewise, without what the last version of the source left out; null without rows
 * @param keyed whether each row of both sides has the true key of a unit
 * @param tickets whether a unit is a ticket: two tills may number theirs alike
 * @param named whether all rows of both sides name their register: they overlap, so it is the same
 * @param register of the older rows; null if they have none, or several
 */
public record Meeting(
    FactStream stream,
    int delivery,
    String source,
    List<String> others,
    LocalDate from,
    LocalDate to,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    boolean keyed,
    boolean tickets,
    boolean named,
    @Nullable String register,
    Comparison comparison) {

  public Meeting {
    others = List.copyOf(others);
  }

  /** This meeting and one of the same files at another place, as one in the stream of this. */
  public Meeting and(Meeting more) {
    return new Meeting(
        stream,
        delivery,
        source,
        others,
        more.from.isBefore(from) ? more.from : from,
        more.to.isAfter(to) ? more.to : to,
        first == null || (more.first != null && more.first.isBefore(first)) ? more.first : first,
        last == null || (more.last != null && more.last.isAfter(last)) ? more.last : last,
        keyed && more.keyed,
        tickets,
        named && more.named,
        register,
        comparison.and(more.comparison));
  }

  public boolean sameSource() {
    return others.contains(source);
  }
}
