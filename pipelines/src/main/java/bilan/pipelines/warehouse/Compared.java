package bilan.pipelines.warehouse;

import bilan.pipelines.delivery.Comparison;
import bilan.pipelines.delivery.Comparison.Evidence;
import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.delivery.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sums up how a delivery and one party that it meets agree. */
final class Compared {

  private final Sql sql;
  private final Words words;
  private final BaseTable table;
  private final LiveDelivery delivery;
  private final Party party;
  private final String newer;
  private final String older;
  private final String anywhere;

  Compared(Sql sql, Words words, BaseTable table, LiveDelivery delivery, Party party) {
    this.sql = sql;
    this.words = words;
    this.table = table;
    this.delivery = delivery;
    this.party = party;
    this.newer =
        "delivery_id = %d and grain = %d and %s"
            .formatted(delivery.id(), party.grain().ordinal(), any(s -> s.own(table)));
    this.older = theirs(party.older()) + " and " + any(stream -> stream.covered(table));
    this.anywhere =
        theirs(party.keyed() ? party.reach() : party.older())
            + " and "
            + any(stream -> stream.overlapping(table));
  }

  private String theirs(List<Group> groups) {
    return "latest and delivery_id in (%s) and grain in (%s)%s"
        .formatted(
            joined(groups.stream().flatMap(g -> g.deliveries().stream()).distinct().toList()),
            joined(groups.stream().map(g -> g.grain().ordinal()).distinct().toList()),
            ofRegister());
  }

  private String ofRegister() {
    boolean parted = party.keyed() && !party.sources().contains(delivery.source());
    if (!parted || !CodedStream.has(table, "register")) {
      return "";
    }
    List<Integer> registers =
        party.older().stream()
            .map(g -> g.stream().register())
            .distinct()
            .map(r -> r == null ? -1 : r)
            .toList();
    return " and coalesce(register, -1) in (" + joined(registers) + ")";
  }

  private String any(Function<CodedStream, String> condition) {
    return party.streams().stream()
        .map(stream -> "(" + condition.apply(stream) + ")")
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  private static String joined(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Condition of the older rows, inside the coverage. */
  String older() {
    return older;
  }

  /** Null if no row of the party lies inside the coverage. */
  @Nullable Encounter encounter() {
    long[] there =
        sql.one(
            "select count(*), count(*) filter (counts) from " + table.name() + " where " + older,
            row -> new long[] {row.getLong(1), row.getLong(2)});
    if (there[0] == 0) {
      return null;
    }
    MeetingQuery query = new MeetingQuery(sql, table, newer, older, identity());
    List<DayTally> days = party.keyed() ? query.byUnit() : query.byRow();
    Meeting meeting =
        new Meeting(
            party.streams().get(0).named(table.declared().name(), words),
            delivery.id(),
            delivery.source(),
            party.sources(),
            Encounters.earliest(party.streams()),
            Encounters.latest(party.streams()),
            side(
                party.newer(),
                party.newer(),
                sum(days, DayTally::newer),
                0,
                sumEuros(days, DayTally::newerEuros)),
            side(
                party.older(),
                party.reach(),
                there[0],
                there[1],
                sumEuros(days, DayTally::olderEuros)),
            comparison(query, days));
    List<@Nullable Integer> registers = new ArrayList<>();
    party.older().forEach(g -> registers.add(g.stream().register()));
    boolean one = registers.stream().distinct().count() == 1;
    return new Encounter(
        table,
        meeting,
        newer,
        older,
        anywhere,
        any(s -> s.overlapping(table)),
        one ? registers.get(0) : null,
        party.streams().get(0).place(),
        query.identity(),
        days);
  }

  /** A key that only one side has is no key: rows are the same without it. */
  private String identity() {
    boolean here = party.newer().stream().anyMatch(g -> g.keyed() > 0);
    boolean there = party.older().stream().anyMatch(g -> g.keyed() > 0);
    return party.keyed() || here == there || table.declared().unit().isEmpty()
        ? "row_hash"
        : MeetingQuery.withoutKey(table);
  }

  private Side side(
      List<Group> groups, List<Group> reach, long rows, long counting, @Nullable BigDecimal euros) {
    List<CodedStream> streams = reach.stream().map(Group::stream).toList();
    LocalDate last = streams.isEmpty() ? null : Encounters.latest(streams);
    List<CodedStream> named =
        groups.isEmpty() ? party.streams() : groups.stream().map(Group::stream).toList();
    return new Side(
        rows,
        counting,
        party.keyed(),
        named.stream().anyMatch(s -> s.register() == null),
        named.stream().anyMatch(s -> s.register() != null),
        streams.isEmpty() ? null : Encounters.earliest(streams),
        last == null || groups == party.newer() ? last : notLeftOut(last),
        MeetingQuery.euros(table) || table.declared().name().equals("attendance") ? euros : null);
  }

  /**
   * The last date of what the last version of this source did not leave out already; null if there
   * is none.
   */
  private @Nullable LocalDate notLeftOut(LocalDate last) {
    boolean shorter = Encounters.latest(party.streams()).isBefore(last);
    int version = shorter ? new FormerVersion(sql, words, table).of(delivery, party.streams()) : 0;
    return version == 0
        ? last
        : sql.list(
                "select max(period_from) from %s where %s and delivery_id >= %d and %s"
                    .formatted(
                        table.name(),
                        theirs(party.reach()),
                        version,
                        any(s -> s.overlapping(table))),
                row -> Optional.ofNullable(Sql.date(row, 1)))
            .get(0)
            .orElse(null);
  }

  private Comparison comparison(MeetingQuery query, List<DayTally> days) {
    Lost lost = new Lost(sql, table, delivery, party, older, newer, days);
    long gone =
        party.keyed()
            ? sum(days, DayTally::goneRows)
            : sum(days, d -> Math.max(0, d.older() - d.newer()));
    BigDecimal goneEuros =
        party.keyed()
            ? sumEuros(days, DayTally::goneEuros)
            : sumEuros(days, d -> d.older() > d.newer() ? d.unmatched() : null);
    LocalDate first = Encounters.earliest(party.streams());
    LocalDate last = Encounters.latest(party.streams());
    List<DayTally> interior =
        days.stream().filter(d -> d.day().isAfter(first) && d.day().isBefore(last)).toList();
    return new Comparison(
        sum(days, DayTally::kept),
        gone,
        goneEuros,
        sum(days, DayTally::sharedUnits),
        sum(days, DayTally::equalUnits),
        sum(days, DayTally::freshUnits),
        sum(interior, DayTally::goneUnits),
        lost.rows(),
        lost.euros(),
        evidence(query));
  }

  private @Nullable Evidence evidence(MeetingQuery query) {
    boolean named =
        party.streams().stream().allMatch(s -> s.register() != null)
            && party.older().stream().allMatch(g -> g.stream().register() != null);
    if (party.keyed() || named || party.sources().contains(delivery.source())) {
      return null;
    }
    String days = new Coverages(sql, words, table).both(delivery, party);
    List<DayTally> tallies = days.isEmpty() ? List.of() : query.byEvidence(days);
    List<DayTally> common = tallies.stream().filter(d -> d.newer() > 0 && d.older() > 0).toList();
    long differing =
        common.stream()
            .filter(d -> d.newer() != d.older() || !equal(d.newerEuros(), d.olderEuros()))
            .count();
    return new Evidence(
        sum(tallies, DayTally::newer),
        sum(tallies, DayTally::older),
        sum(tallies, DayTally::kept),
        common.size(),
        differing);
  }

  private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  static long sum(List<DayTally> days, java.util.function.ToLongFunction<DayTally> of) {
    return days.stream().mapToLong(of).sum();
  }

  static @Nullable BigDecimal sumEuros(
      List<DayTally> days, Function<DayTally, @Nullable BigDecimal> of) {
    List<BigDecimal> amounts = new ArrayList<>();
    for (DayTally day : days) {
      BigDecimal amount = of.apply(day);
      if (amount != null) {
        amounts.add(amount);
      }
    }
    return amounts.isEmpty() ? null : amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
