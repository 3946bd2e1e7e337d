package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.delivery.Grain;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  /**
   * The streams as a list to look up: a condition each would cost as many times the rows as there
   * are streams, and a text of them all much time to read.
   */
  private static final String MET =
      """
      with met as (
        select nullif(unnest(string_split(?, ',')), '')::integer as place,
          nullif(unnest(string_split(?, ',')), '')::integer as register,
          nullif(unnest(string_split(?, ',')), '')::integer as channel,
          unnest(string_split(?, ','))::date as first_day,
          unnest(string_split(?, ','))::date as last_day)
      """;

  private Object[] met() {
    return new Object[] {
      listed(CodedStream::place),
      listed(CodedStream::register),
      listed(CodedStream::channel),
      listed(CodedStream::from),
      listed(CodedStream::to)
    };
  }

  private String listed(Function<CodedStream, @Nullable Object> part) {
    return streams.stream()
        .map(stream -> Objects.toString(part.apply(stream), ""))
        .collect(Collectors.joining(","));
  }

  /** Whether a row is of one of the streams and inside its coverage. */
  private String inside() {
    return """
    exists (
      from met where met.place is not distinct from r.stream_place%s%s
        and r.period_from between met.first_day and met.last_day)
    """
        .formatted(touching("register"), touching("channel"));
  }

  private String touching(String field) {
    return CodedStream.has(table, field)
        ? " and (met.%1$s is null or r.%1$s is null or met.%1$s = r.%1$s)".formatted(field)
        : "";
  }

  /**
   * The delivery's own rows and those that are the latest of others, as far as they are at its
   * places.
   */
  private List<Group> groups() {
    Map<Integer, String> sources = new HashMap<>();
    sql.list(
        "select delivery_id, source from store.delivery",
        row -> sources.put(row.getInt(1), row.getString(2)));
    String text =
        """
        select delivery_id, stream_place, %s, %s, grain,
          count(*) filter (inside), count(unit_hash) filter (inside),
          min(period_from), max(period_from)
        from (
          select *, %s as inside
          from %s r where latest and period_from is not null
            and exists (from met where met.place is not distinct from r.stream_place))
        group by all
        """
            .formatted(column("register"), column("channel"), inside(), table.name());
    Map<List<?>, Group> groups = new HashMap<>();
    for (Group group : sql.list(MET + text, row -> group(row, sources), met())) {
      boolean own = group.deliveries().contains(delivery.id());
      List<?> same = Arrays.asList(own, group.source(), group.stream().name(), group.grain());
      groups.merge(same, group, Group::with);
    }
    return groups.values().stream().sorted().toList();
  }

  private static Group group(ResultSet row, Map<Integer, String> sources) throws SQLException {
    int delivery = row.getInt(1);
    return new Group(
        Objects.requireNonNull(sources.get(delivery)),
        List.of(delivery),
        new CodedStream(
            Statements.code(row, 2),
            Statements.code(row, 3),
            Statements.code(row, 4),
            Objects.requireNonNull(Statements.date(row, 8)),
            Objects.requireNonNull(Statements.date(row, 9))),
        Grain.values()[row.getInt(5)],
        row.getLong(6),
        row.getLong(7));
  }

  private String column(String field) {
    return CodedStream.has(table, field) ? field : "null::integer";
  }

  static LocalDate earliest(List<CodedStream> streams) {
    return streams.stream().map(CodedStream::from).min(LocalDate::compareTo).orElseThrow();
  }

  static LocalDate latest(List<CodedStream> streams) {
    return streams.stream().map(CodedStream::to).max(LocalDate::compareTo).orElseThrow();
  }
}
