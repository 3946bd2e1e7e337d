package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Grain;
import bilan.pipelines.warehouse.BaseTable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Older rows that a new delivery meets together: one source's, or those of one named register.
 *
 * @param older those with rows inside the coverage; {@code reach} all of them, whatever their date
 */
public record Party(
    BaseTable table,
    LiveDelivery delivery,
    Grain grain,
    List<String> sources,
    boolean keyed,
    List<CodedStream> streams,
    List<Group> newer,
    List<Group> older,
    List<Group> reach) {

  private Party with(
      List<String> all,
      boolean keys,
      List<CodedStream> covered,
      List<Group> ours,
      List<Group> theirs,
      List<Group> reached) {
    return new Party(table, delivery, grain, all, keys, covered, ours, theirs, reached);
  }

  /** Whether it is of the delivery's own source. */
  boolean isOwn() {
    return sources.contains(delivery.source());
  }

  /** Whether all of it is of registers that have a name. */
  boolean isNamed() {
    return streams.stream().noneMatch(s -> s.register() == null)
        && older.stream().noneMatch(g -> g.stream().register() == null);
  }

  /** Whether neither keys nor names of registers decide, and the source is another. */
  boolean needsEvidence() {
    return !keyed && !isNamed() && !isOwn();
  }

  /** Whether some of these rows, or else of the streams, name no register. */
  boolean hasBlank(List<Group> groups) {
    List<CodedStream> told =
        groups.isEmpty() ? streams : groups.stream().map(Group::stream).toList();
    return told.stream().anyMatch(s -> s.register() == null);
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

  /** What makes two rows the same, as SQL: a key that only one side has is none. */
  String identity() {
    boolean here = newer.stream().anyMatch(g -> g.keyed() > 0);
    boolean there = older.stream().anyMatch(g -> g.keyed() > 0);
    return keyed || here == there || table.declared().unit().isEmpty()
        ? "row_hash"
        : MeetingQuery.withoutKey(table);
  }

  /** The registers that the older rows are limited to, -1 for a blank one; null if they are not. */
  @Nullable List<Integer> registers() {
    return !keyed || isOwn() || !table.has("register")
        ? null
        : older.stream()
            .map(g -> g.stream().register())
            .distinct()
            .map(r -> r == null ? -1 : r)
            .toList();
  }

  static List<Integer> deliveries(List<Group> groups) {
    return groups.stream().flatMap(g -> g.deliveries().stream()).distinct().toList();
  }

  static List<Integer> grains(List<Group> groups) {
    return groups.stream().map(g -> g.grain().ordinal()).distinct().toList();
  }

  /** What of it, all keyed, is of one register. */
  Party of(List<Group> groups) {
    return with(sources, true, streams, newer, groups, reach);
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
    return with(sources, false, streams, newer, older, reached);
  }

  /** Both as one, without keys. */
  Party with(Party more) {
    return with(
        both(sources, more.sources),
        false,
        both(streams, more.streams),
        both(newer, more.newer),
        both(older, more.older),
        reach);
  }

  private static <T> List<T> both(List<T> some, List<T> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }
}
