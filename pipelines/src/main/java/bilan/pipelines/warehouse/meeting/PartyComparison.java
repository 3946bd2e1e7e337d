package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.dataset.Trait;
import bilan.pipelines.delivery.Comparison;
import bilan.pipelines.delivery.Comparison.Evidence;
import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.delivery.Side;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sums up how a delivery and one party that it meets agree. */
public final class PartyComparison {

  private final Statements sql;
  private final WordCodes words;
  private final Coverages coverages;
  private final RejectedRows rejected;
  private final MetParty rows;
  private final int number;
  private final PartyTally tallied;
  private final BaseTable table;
  private final LiveDelivery delivery;
  private final Party party;

  /**
   * @param number of the party among those that are shown
   */
  PartyComparison(
      Statements sql,
      WordCodes words,
      Coverages coverages,
      RejectedRows rejected,
      MetParty rows,
      int number,
      PartyTally tallied) {
    this.sql = sql;
    this.words = words;
    this.coverages = coverages;
    this.rejected = rejected;
    this.rows = rows;
    this.number = number;
    this.tallied = tallied;
    this.table = rows.table();
    this.delivery = rows.delivery();
    this.party = rows.party();
  }

  Encounter encounter() {
    List<DayTally> days = tallied.days();
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
                tallied.rows(),
                tallied.counting(),
                sumEuros(days, DayTally::olderEuros)),
            table.sales(),
            comparison(days));
    List<@Nullable Integer> registers = new ArrayList<>();
    party.older().forEach(g -> registers.add(g.stream().register()));
    boolean one = registers.stream().distinct().count() == 1;
    return new Encounter(
        table,
        meeting,
        rows,
        one ? registers.get(0) : null,
        party.streams().get(0).place(),
        rows.identity(),
        days);
  }

  private Side side(
      List<Group> groups,
      List<Group> reach,
      long there,
      long counting,
      @Nullable BigDecimal euros) {
    List<CodedStream> streams = reach.stream().map(Group::stream).toList();
    LocalDate last = streams.isEmpty() ? null : Encounters.latest(streams);
    List<CodedStream> named =
        groups.isEmpty() ? party.streams() : groups.stream().map(Group::stream).toList();
    return new Side(
        there,
        counting,
        party.keyed(),
        named.stream().anyMatch(s -> s.register() == null),
        named.stream().anyMatch(s -> s.register() != null),
        streams.isEmpty() ? null : Encounters.earliest(streams),
        last == null || groups == party.newer() ? last : notLeftOut(last),
        MeetingQuery.euros(table) || table.declared().is(Trait.ACTIVITIES) ? euros : null);
  }

  /**
   * The last date of what the last version of this source did not leave out already; null if there
   * is none.
   */
  private @Nullable LocalDate notLeftOut(LocalDate last) {
    boolean shorter = Encounters.latest(party.streams()).isBefore(last);
    int version = shorter ? new FormerVersion(sql, coverages).of(delivery, party.streams()) : 0;
    return version == 0
        ? last
        : sql.list(
                "select max(period_from) from met_anywhere where party = %d and delivery_id >= %d"
                    .formatted(number, version),
                row -> Optional.ofNullable(Statements.date(row, 1)))
            .get(0)
            .orElse(null);
  }

  private Comparison comparison(List<DayTally> days) {
    LostRows lost = new LostRows(sql, rows, number, rejected, days);
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
        evidence());
  }

  private @Nullable Evidence evidence() {
    List<DayTally> tallies = tallied.evidence();
    if (tallies == null) {
      return null;
    }
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

  public static long sum(List<DayTally> days, java.util.function.ToLongFunction<DayTally> of) {
    return days.stream().mapToLong(of).sum();
  }

  public static @Nullable BigDecimal sumEuros(
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
