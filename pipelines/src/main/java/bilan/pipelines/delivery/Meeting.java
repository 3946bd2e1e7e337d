package bilan.pipelines.delivery;

import java.time.LocalDate;
import java.util.List;

/**
 * A new delivery meets the rows that count of one source, or of one named register, in one stream.
 *
 * @param stream of the new delivery
 * @param source of the new delivery; {@code others} whose rows it meets: one source, or all those
 *     of the same named register
 * @param tickets whether a unit is a ticket: two tills may number theirs alike
 * @param from first day of the new delivery's coverage in the stream, {@code to} its last
 */
public record Meeting(
    FactStream stream,
    int delivery,
    String source,
    List<String> others,
    LocalDate from,
    LocalDate to,
    Side newer,
    Side older,
    boolean tickets,
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
        newer.and(more.newer),
        older.and(more.older),
        tickets,
        comparison.and(more.comparison));
  }

  boolean bothKeyed() {
    return newer.keyed() && older.keyed();
  }

  boolean sameSource() {
    return others.contains(source);
  }

  /** Both name their register: they overlap, so it is the same one. */
  boolean bothNamed() {
    return !newer.registerBlank() && !older.registerBlank();
  }
}
