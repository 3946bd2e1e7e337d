package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.warehouse.BaseTable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of both sides of a party, as conditions on a table of facts. */
public record PartyConditions(BaseTable table, LiveDelivery delivery, Party party) {

  /** The new delivery's rows. */
  String newer() {
    return "delivery_id = %d and grain = %d and %s"
        .formatted(delivery.id(), party.grain().ordinal(), any(s -> s.own(table)));
  }

  /** The rows met, inside the coverage. */
  String older() {
    return theirs(party.older()) + " and " + any(stream -> stream.covered(table));
  }

  /** The rows met, whatever their date. */
  public String anywhere() {
    return theirs(reach()) + " and " + overlapping();
  }

  /** All rows of these streams, of any delivery. */
  public String overlapping() {
    return any(stream -> stream.overlapping(table));
  }

  /** Rows of the whole reach that are the latest, whatever their stream. */
  String reached() {
    return theirs(party.reach());
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
    return !party.keyed() && !named && !party.sources().contains(delivery.source());
  }

  List<Group> reach() {
    return party.keyed() ? party.reach() : party.older();
  }

  /** The registers that the older rows are limited to, -1 for a blank one; null if they are not. */
  @Nullable List<Integer> registers() {
    boolean parted = party.keyed() && !party.sources().contains(delivery.source());
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

  private String theirs(List<Group> groups) {
    List<Integer> registers = registers();
    return "latest and delivery_id in (%s) and grain in (%s)%s"
        .formatted(
            joined(deliveries(groups)),
            joined(grains(groups)),
            registers == null ? "" : " and coalesce(register, -1) in (" + joined(registers) + ")");
  }

  private String any(Function<CodedStream, String> condition) {
    return party.streams().stream()
        .map(stream -> "(" + condition.apply(stream) + ")")
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private static String joined(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
