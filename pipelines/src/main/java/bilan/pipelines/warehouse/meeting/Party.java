package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.delivery.Grain;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Older rows that a new delivery meets together: one source's, or those of one named register.
 *
 * @param older those with rows inside the coverage; {@code reach} all of them, whatever their date
 */
record Party(
    Grain grain,
    List<String> sources,
    boolean keyed,
    List<CodedStream> streams,
    List<Group> newer,
    List<Group> older,
    List<Group> reach,
    @Nullable Integer register) {

  /** Whether all of it is of registers that have a name, and has no keys. */
  boolean isNamed() {
    return !keyed
        && streams.stream().noneMatch(s -> s.register() == null)
        && older.stream().noneMatch(g -> g.stream().register() == null);
  }

  /** Whether some of these rows, or else of the delivery's own, name a register, or name none. */
  boolean isNamed(List<Group> groups, boolean named) {
    List<CodedStream> told =
        groups.isEmpty() ? streams : groups.stream().map(Group::stream).toList();
    return told.stream().anyMatch(s -> (s.register() != null) == named);
  }

  /** Whether all dates of a group lie inside the coverage of one of its streams. */
  boolean covers(Group group) {
    CodedStream there = group.stream();
    return streams.stream()
        .anyMatch(
            s ->
                s.overlaps(there)
                    && !there.from().isBefore(s.from())
                    && !there.to().isAfter(s.to()));
  }

  /** What of it, all keyed, is of one register. */
  Party of(@Nullable Integer only, List<Group> groups) {
    return new Party(grain, sources, true, streams, newer, groups, reach, only);
  }

  /**
   * A version of a register is one of all its sources, also of those that it doesn't meet.
   *
   * @param all the older rows of every source
   */
  Party reachingAll(List<Group> all) {
    List<Group> reached =
        all.stream()
            .filter(g -> g.stream().register() != null && g.grain() == grain)
            .filter(g -> streams.stream().anyMatch(s -> s.overlaps(g.stream())))
            .toList();
    return new Party(grain, sources, false, streams, newer, older, reached, null);
  }

  /** Both as one, without keys. */
  Party with(Party more) {
    return new Party(
        grain,
        both(sources, more.sources),
        false,
        both(streams, more.streams),
        both(newer, more.newer),
        both(older, more.older),
        reach,
        null);
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }
}
