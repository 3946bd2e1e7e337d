package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.warehouse.BaseTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A party that a delivery meets in a table of facts. */
public record MetParty(BaseTable table, LiveDelivery delivery, Party party) {

  /** Whether it is of the delivery's own source. */
  boolean isOwn() {
    return party.sources().contains(delivery.source());
  }

  /** What makes two rows the same: a key that only one side has is none. */
  String identity() {
    boolean here = party.newer().stream().anyMatch(g -> g.keyed() > 0);
    boolean there = party.older().stream().anyMatch(g -> g.keyed() > 0);
    return party.keyed() || here == there || table.declared().unit().isEmpty()
        ? "row_hash"
        : MeetingQuery.withoutKey(table);
  }

  /** Whether neither keys nor names of registers decide, and the source is another. */
  boolean needsEvidence() {
    boolean named =
        party.streams().stream().allMatch(s -> s.register() != null)
            && party.older().stream().allMatch(g -> g.stream().register() != null);
    return !party.keyed() && !named && !isOwn();
  }

  /** The registers that the older rows are limited to, -1 for a blank one; null if they are not. */
  @Nullable List<Integer> registers() {
    boolean parted = party.keyed() && !isOwn();
    if (!parted || !CodedStream.has(table, "register")) {
      return null;
    }
    return party.older().stream()
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
}
