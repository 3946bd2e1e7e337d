package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How a delivery and the parties that it meets agree, all of them at once. */
final class Meetings {

  private final Statements sql;
  private final WordCodes words;
  private final BaseTable table;
  private final LiveDelivery delivery;
  private final Coverages coverages;

  Meetings(Statements sql, WordCodes words, BaseTable table, LiveDelivery delivery) {
    this.sql = sql;
    this.words = words;
    this.table = table;
    this.delivery = delivery;
    this.coverages = new Coverages(sql, words, table);
  }

  /** What is met, but for parties of which no row lies inside the coverage. */
  List<Encounter> of(List<Party> parties) {
    List<MetParty> rows =
        parties.stream().map(party -> new MetParty(table, delivery, party)).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    List<PartyTally> tallied = tally(rows);
    RejectedRows rejected = new RejectedRows(sql, table, delivery.id());
    List<Encounter> encounters = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (tallied.get(i).rows() > 0) {
        encounters.add(
            new PartyComparison(sql, words, coverages, rejected, rows.get(i), i, tallied.get(i))
                .encounter());
      }
    }
    return encounters;
  }

  private List<PartyTally> tally(List<MetParty> rows) {
    PartyTable met = new PartyTable(sql, table, rows);
    met.show();
    Map<Integer, long[]> there = new HashMap<>();
    sql.list(
        "select party, count(*), count(*) filter (counts) from met_older group by party",
        row -> there.put(row.getInt(1), new long[] {row.getLong(2), row.getLong(3)}));
    Map<Integer, List<DayTally>> days = days(rows);
    Map<Integer, @Nullable List<DayTally>> evidence = evidence(met, rows);
    return IntStream.range(0, rows.size())
        .mapToObj(
            i -> {
              long[] here = there.getOrDefault(i, new long[2]);
              return new PartyTally(
                  here[0], here[1], days.getOrDefault(i, List.of()), evidence.get(i));
            })
        .toList();
  }

  /** Parties of which the same is asked. */
  private record Kind(boolean keyed, String identity) {}

  private Map<Integer, List<DayTally>> days(List<MetParty> rows) {
    Map<Kind, List<Integer>> kinds = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Kind kind = new Kind(rows.get(i).party().keyed(), rows.get(i).identity());
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(i);
    }
    Map<Integer, List<DayTally>> days = new HashMap<>();
    kinds.forEach(
        (kind, parties) -> {
          MeetingQuery all = new MeetingQuery(sql, table, kind.identity());
          MeetingQuery query = kinds.size() == 1 ? all : all.among(parties);
          days.putAll(kind.keyed() ? query.byUnit() : query.byRow());
        });
    return days;
  }

  private Map<Integer, @Nullable List<DayTally>> evidence(PartyTable met, List<MetParty> rows) {
    Map<Integer, @Nullable List<DayTally>> evidence = new HashMap<>();
    List<PartyTable.Range> ranges = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).needsEvidence()) {
        int party = i;
        evidence.put(party, List.of());
        coverages
            .both(rows.get(i).party())
            .forEach(dates -> ranges.add(new PartyTable.Range(party, dates)));
      }
    }
    if (!ranges.isEmpty()) {
      met.limit(ranges);
      evidence.putAll(
          new MeetingQuery(sql, table, "row_hash").where(PartyTable.LIMITED).byEvidence());
    }
    return evidence;
  }
}
