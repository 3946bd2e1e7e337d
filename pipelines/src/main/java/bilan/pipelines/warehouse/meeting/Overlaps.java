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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery and the parties that it meets agree: the rows of all parties of a kind are
 * compared by one statement, which gives one row a party.
 */
final class Overlaps {

  private final Statements sql;
  private final WordCodes words;
  private final BaseTable table;
  private final LiveDelivery delivery;
  private final Coverages coverages;

  Overlaps(Statements sql, WordCodes words, BaseTable table, LiveDelivery delivery) {
    this.sql = sql;
    this.words = words;
    this.table = table;
    this.delivery = delivery;
    this.coverages = new Coverages(sql, words, table);
  }

  /** Parties of which the same is asked. */
  private record Kind(boolean keyed, String identity) {}

  /** Rows that would go because their new text is rejected, with what they come to. */
  private record Lost(long rows, @Nullable BigDecimal euros) {}

  /** One party: the sums of its two sides, and how their rows agree. */
  private record Overlap(
      long newer,
      long older,
      long counting,
      @Nullable BigDecimal newerEuros,
      @Nullable BigDecimal olderEuros,
      Comparison comparison) {}

  /** What is met, but for parties of which no row lies inside the coverage. */
  List<Encounter> of(List<Party> parties) {
    List<MetParty> rows =
        parties.stream().map(party -> new MetParty(table, delivery, party)).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    PartyTable met = new PartyTable(sql, table, rows).show();
    Map<Integer, Overlap> overlaps = overlaps(rows);
    Map<Integer, Evidence> evidence = evidence(met, rows);
    List<Encounter> encounters = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Overlap overlap = overlaps.get(i);
      if (overlap != null && overlap.older() > 0) {
        encounters.add(encounter(i, rows.get(i), overlap, evidence.get(i)));
      }
    }
    return encounters;
  }

  private Map<Integer, Overlap> overlaps(List<MetParty> rows) {
    boolean rejects =
        sql.number(
                "select count(*) from (from store.reject where delivery_id = ? and table_name = ? limit 1)",
                delivery.id(),
                table.declared().name())
            > 0;
    Map<Kind, List<Integer>> kinds = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Kind kind = new Kind(rows.get(i).party().keyed(), rows.get(i).identity());
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(i);
    }
    Map<Integer, Overlap> overlaps = new HashMap<>();
    kinds.forEach(
        (kind, parties) -> {
          MeetingQuery all = new MeetingQuery(sql, table, kind.identity());
          MeetingQuery query = kinds.size() == 1 ? all : all.among(parties);
          Map<Integer, Lost> lost = rejects ? lost(query, kind.keyed()) : Map.of();
          sql.list(
              query.compared("overlap", kind.keyed()),
              row -> overlaps.put(row.getInt(1), overlap(row, lost.get(row.getInt(1)))));
        });
    return overlaps;
  }

  private Map<Integer, Lost> lost(MeetingQuery query, boolean keyed) {
    Map<Integer, Lost> lost = new HashMap<>();
    sql.list(
        query
            .compared("lost", keyed)
            .replace("{{delivery}}", String.valueOf(delivery.id()))
            .replace("{{name}}", table.declared().name()),
        row -> lost.put(row.getInt(1), new Lost(row.getLong(2), Statements.amount(row, 3))));
    return lost;
  }

  private static Overlap overlap(ResultSet row, @Nullable Lost lost) throws SQLException {
    int at = 2;
    return new Overlap(
        row.getLong(at++),
        row.getLong(at++),
        row.getLong(at++),
        Statements.amount(row, at++),
        Statements.amount(row, at++),
        new Comparison(
            row.getLong(at++),
            Statements.amount(row, at++),
            row.getLong(at++),
            row.getLong(at++),
            Statements.amount(row, at++),
            row.getLong(at++),
            row.getLong(at++),
            row.getLong(at++),
            row.getLong(at),
            lost == null ? 0 : lost.rows(),
            lost == null ? null : lost.euros(),
            null));
  }

  /** What coincides over the dates that both cover, compared on what both fill. */
  private Map<Integer, Evidence> evidence(PartyTable met, List<MetParty> rows) {
    Map<Integer, Evidence> evidence = new HashMap<>();
    List<PartyTable.Range> ranges = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).needsEvidence()) {
        int party = i;
        evidence.put(party, new Evidence(0, 0, 0, 0, 0));
        coverages
            .both(rows.get(i).party())
            .forEach(dates -> ranges.add(new PartyTable.Range(party, dates)));
      }
    }
    if (!ranges.isEmpty()) {
      met.limit(ranges);
      MeetingQuery limited = new MeetingQuery(sql, table, "row_hash").where(PartyTable.LIMITED);
      for (String text : limited.byEvidence("overlap")) {
        sql.list(
            text,
            row ->
                evidence.put(
                    row.getInt(1),
                    new Evidence(
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(7),
                        row.getLong(16),
                        row.getLong(17))));
      }
    }
    return evidence;
  }

  private Encounter encounter(
      int number, MetParty rows, Overlap overlap, @Nullable Evidence evidence) {
    Party party = rows.party();
    LocalDate first = Encounters.earliest(party.streams());
    LocalDate last = Encounters.latest(party.streams());
    LocalDate reached = last(party.reach());
    LocalDate toldLast = reached == null ? null : notLeftOut(number, party, last, reached);
    boolean counted = table.declared().is(Trait.ACTIVITIES) || table.euros();
    Meeting meeting =
        new Meeting(
            party.streams().get(0).named(table.declared().name(), words),
            delivery.id(),
            delivery.source(),
            party.sources(),
            first,
            last,
            new Side(
                overlap.newer(),
                0,
                party.keyed(),
                party.isNamed(party.newer(), false),
                party.isNamed(party.newer(), true),
                first(party.newer()),
                last(party.newer()),
                counted ? overlap.newerEuros() : null),
            new Side(
                overlap.older(),
                overlap.counting(),
                party.keyed(),
                party.isNamed(party.older(), false),
                party.isNamed(party.older(), true),
                first(party.reach()),
                toldLast,
                counted ? overlap.olderEuros() : null),
            table.sales(),
            overlap.comparison().with(evidence));
    List<@Nullable Integer> registers = new ArrayList<>();
    party.older().forEach(g -> registers.add(g.stream().register()));
    boolean one = registers.stream().distinct().count() == 1;
    return new Encounter(
        table,
        meeting,
        rows,
        one ? words.word(registers.get(0)) : null,
        party.streams().get(0).place(),
        rows.identity());
  }

  private static @Nullable LocalDate first(List<Group> groups) {
    return groups.isEmpty()
        ? null
        : Encounters.earliest(groups.stream().map(Group::stream).toList());
  }

  private static @Nullable LocalDate last(List<Group> groups) {
    return groups.isEmpty() ? null : Encounters.latest(groups.stream().map(Group::stream).toList());
  }

  /**
   * The last date of what the last version of this source did not leave out already, which is not
   * asked about again; null if there is none.
   *
   * @param last the last date of the delivery, {@code reached} of all that it meets
   */
  private @Nullable LocalDate notLeftOut(
      int number, Party party, LocalDate last, LocalDate reached) {
    int version = last.isBefore(reached) ? formerVersion(party.streams()) : 0;
    return version == 0
        ? reached
        : sql.list(
                "select max(period_from) from met_anywhere where party = %d and delivery_id >= %d"
                    .formatted(number, version),
                row -> Optional.ofNullable(Statements.date(row, 1)))
            .get(0)
            .orElse(null);
  }

  /**
   * The live delivery of this source before that told of these streams, on whatever dates; 0 if
   * there is none.
   */
  private int formerVersion(List<CodedStream> streams) {
    return sql
        .list(
            "select delivery_id from store.delivery where state = 'applied' and dataset = ? and source = ? and delivery_id < ? order by delivery_id desc",
            row -> row.getInt(1),
            delivery.dataset(),
            delivery.source(),
            delivery.id())
        .stream()
        .filter(
            id ->
                coverages.at(id, streams.get(0).place()).stream()
                    .anyMatch(s -> streams.stream().anyMatch(s::overlaps)))
        .findFirst()
        .orElse(0);
  }
}
