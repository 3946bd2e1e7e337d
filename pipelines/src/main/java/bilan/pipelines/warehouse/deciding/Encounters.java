package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Grain;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
    return new Overlaps(sql, words, table, delivery).of(parties);
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
}
