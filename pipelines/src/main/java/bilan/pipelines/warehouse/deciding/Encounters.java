package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Trait;
import bilan.pipelines.delivery.Comparison;
import bilan.pipelines.delivery.Comparison.Evidence;
import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.delivery.Grain;
import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a delivery meets in one table of facts: whose rows that count lie in its streams,
 * inside its coverage.
 */
public final class Encounters {

  private final Statements sql;
  private final WordCodes words;
  private final BaseTable table;
  private final LiveDelivery delivery;
  private final List<CodedStream> streams;

  public Encounters(
      Statements sql,
      WordCodes words,
      BaseTable table,
      LiveDelivery delivery,
      List<CodedStream> streams) {
    this.sql = sql;
    this.words = words;
    this.table = table;
    this.delivery = delivery;
    this.streams = streams;
  }

  public List<Encounter> find() {
    if (isAlone()) {
      return List.of();
    }
    List<Group> newer = new ArrayList<>();
    List<Group> older = new ArrayList<>();
    groups().forEach(g -> (g.deliveries().contains(delivery.id()) ? newer : older).add(g));
    List<Party> parties = new ArrayList<>();
    if (!older.isEmpty()) {
      PartySearch search = new PartySearch(sql, table, delivery, streams);
      for (Grain grain : newer.stream().map(Group::grain).distinct().sorted().toList()) {
        parties.addAll(search.parties(grain, of(newer, grain), older));
      }
    }
    return of(parties);
  }

  /** Whether nothing was delivered before that it could meet. */
  private boolean isAlone() {
    return sql.number(
            "select count(*) from (from %s where latest and delivery_id <> %d limit 1)"
                .formatted(table.name(), delivery.id()))
        == 0;
  }

  private static List<Group> of(List<Group> groups, Grain grain) {
    return groups.stream().filter(group -> group.grain() == grain).toList();
  }

  private String touching(String field) {
    return table.has(field)
        ? " and (met.%1$s is null or r.%1$s is null or met.%1$s = r.%1$s)".formatted(field)
        : "";
  }

  private List<Group> groups() {
    List<Integer> places = streams.stream().map(CodedStream::place).distinct().toList();
    return sql
        .list(
            table
                .script("decide/groups")
                .replace("{{covered}}", table.script("decide/covered"))
                .replace("{{delivery}}", String.valueOf(delivery.id()))
                .replace("{{places}}", CodedStream.at(places))
                .replace("{{touching}}", touching("register") + touching("channel")),
            Encounters::group)
        .stream()
        .sorted()
        .toList();
  }

  private static Group group(ResultSet row) throws SQLException {
    List<Integer> deliveries = new ArrayList<>();
    for (Object each : (Object[]) row.getArray(3).getArray()) {
      deliveries.add((Integer) each);
    }
    return new Group(
        row.getString(2),
        List.copyOf(deliveries),
        new CodedStream(
            row.getInt(4),
            Statements.code(row, 5),
            Statements.code(row, 6),
            Objects.requireNonNull(Statements.date(row, 10)),
            Objects.requireNonNull(Statements.date(row, 11))),
        Grain.values()[row.getInt(7)],
        row.getLong(8),
        row.getLong(9));
  }

  static LocalDate earliest(List<CodedStream> streams) {
    return streams.stream().map(CodedStream::from).min(LocalDate::compareTo).orElseThrow();
  }

  static LocalDate latest(List<CodedStream> streams) {
    return streams.stream().map(CodedStream::to).max(LocalDate::compareTo).orElseThrow();
  }

  /** Parties of which the same is asked. */
  private record Kind(boolean keyed, String identity) {}

  /**
   * How the delivery and the parties agree, but for those of which no row lies inside the coverage:
   * the rows of all parties of a kind are compared by one statement, which gives one row a party.
   */
  private List<Encounter> of(List<Party> parties) {
    if (parties.isEmpty()) {
      return List.of();
    }
    PartyTable met = new PartyTable(sql, table, parties).show();
    Map<Integer, Evidence> evidence = evidence(met, parties);
    Map<Integer, Comparison> compared = compared(parties, evidence);
    List<Encounter> encounters = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      Comparison comparison = compared.get(i);
      if (comparison != null && comparison.older().rows() > 0) {
        Party party = parties.get(i);
        encounters.add(new Encounter(meeting(i, party, comparison), party));
      }
    }
    return encounters;
  }

  private Map<Integer, Comparison> compared(List<Party> parties, Map<Integer, Evidence> evidence) {
    boolean rejects =
        sql.number(
                "select count(*) from (from store.reject where delivery_id = ? and table_name = ? limit 1)",
                delivery.id(),
                table.declared().name())
            > 0;
    Map<Kind, List<Integer>> kinds = new LinkedHashMap<>();
    for (int i = 0; i < parties.size(); i++) {
      Kind kind = new Kind(parties.get(i).keyed(), parties.get(i).identity());
      kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(i);
    }
    Map<Integer, Comparison> compared = new HashMap<>();
    kinds.forEach(
        (kind, numbers) -> {
          MeetingQuery query = MeetingQuery.among(numbers, sql, table, kind.identity());
          Map<Integer, Tally> lost = rejects ? lost(query, kind.keyed()) : Map.of();
          sql.list(
              query.compared("overlap", kind.keyed()),
              row -> {
                int party = row.getInt(1);
                return compared.put(
                    party,
                    comparison(row, lost.getOrDefault(party, Tally.NONE), evidence.get(party)));
              });
        });
    return compared;
  }

  private Map<Integer, Tally> lost(MeetingQuery query, boolean keyed) {
    Map<Integer, Tally> lost = new HashMap<>();
    sql.list(
        query.compared("lost", keyed).replace("{{delivery}}", String.valueOf(delivery.id())),
        row -> lost.put(row.getInt(1), new Tally(row.getLong(2), Statements.amount(row, 3))));
    return lost;
  }

  private Comparison comparison(ResultSet row, Tally lost, @Nullable Evidence evidence)
      throws SQLException {
    boolean counted = table.declared().is(Trait.ACTIVITIES) || table.euros();
    return new Comparison(
        tally(row, "newer", counted),
        tally(row, "older", counted),
        row.getLong("counting"),
        tally(row, "kept", true),
        row.getLong("changed"),
        tally(row, "gone", true),
        row.getLong("shared_units"),
        row.getLong("equal_units"),
        row.getLong("gone_units"),
        row.getLong("fresh_units"),
        lost,
        evidence);
  }

  private static Tally tally(ResultSet row, String rows, boolean counted) throws SQLException {
    return new Tally(row.getLong(rows), counted ? row.getBigDecimal(rows + "_euros") : null);
  }

  /** What coincides over the dates that both cover, compared on what both fill. */
  private Map<Integer, Evidence> evidence(PartyTable met, List<Party> parties) {
    Map<Integer, Evidence> evidence = new HashMap<>();
    for (int i = 0; i < parties.size(); i++) {
      if (parties.get(i).needsEvidence()) {
        evidence.put(i, new Evidence(0, 0, 0, 0, 0));
      }
    }
    if (!evidence.isEmpty()) {
      met.limit(evidence.keySet());
      MeetingQuery limited = new MeetingQuery(sql, table, "row_hash", PartyTable.LIMITED);
      sql.list(
          limited.byEvidence("overlap"),
          row ->
              evidence.put(
                  row.getInt(1),
                  new Evidence(
                      row.getLong("newer"),
                      row.getLong("older"),
                      row.getLong("kept"),
                      row.getLong("common_days"),
                      row.getLong("differing_days"))));
    }
    return evidence;
  }

  private Meeting meeting(int number, Party party, Comparison comparison) {
    List<CodedStream> reach = party.reach().stream().map(Group::stream).toList();
    LocalDate to = latest(party.streams());
    List<@Nullable Integer> registers = new ArrayList<>();
    party.older().forEach(g -> registers.add(g.stream().register()));
    return new Meeting(
        party.streams().get(0).named(table.declared().name(), words),
        delivery.id(),
        delivery.source(),
        party.sources(),
        earliest(party.streams()),
        to,
        reach.isEmpty() ? null : earliest(reach),
        reach.isEmpty() ? null : notLeftOut(number, to, latest(reach)),
        party.keyed(),
        table.sales(),
        !party.hasBlank(party.newer()) && !party.hasBlank(party.older()),
        registers.stream().distinct().count() == 1 ? words.word(registers.get(0)) : null,
        comparison);
  }

  /**
   * The last date of what the last version of this source did not leave out already, which is not
   * asked about again; null if there is none.
   *
   * @param last the last date of the delivery, {@code reached} of all that it meets
   */
  private @Nullable LocalDate notLeftOut(int number, LocalDate last, LocalDate reached) {
    if (!last.isBefore(reached)) {
      return reached;
    }
    int version =
        (int)
            sql.number(
                Statements.resource("decide/former-version.sql")
                    .replace("{{covered}}", table.script("decide/covered")),
                number,
                delivery.dataset(),
                delivery.source(),
                delivery.id());
    return version == 0
        ? reached
        : sql.list(
                "select max(period_from) from met_anywhere where party = %d and delivery_id >= %d"
                    .formatted(number, version),
                row -> Optional.ofNullable(Statements.date(row, 1)))
            .get(0)
            .orElse(null);
  }
}
