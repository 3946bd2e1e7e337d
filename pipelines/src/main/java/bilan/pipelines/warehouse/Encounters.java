package bilan.pipelines.warehouse;

import bilan.pipelines.delivery.Grain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
final class Encounters {

  private final Sql sql;
  private final Words words;
  private final BaseTable table;
  private final LiveDelivery delivery;
  private final List<CodedStream> streams;

  Encounters(
      Sql sql, Words words, BaseTable table, LiveDelivery delivery, List<CodedStream> streams) {
    this.sql = sql;
    this.words = words;
    this.table = table;
    this.delivery = delivery;
    this.streams = streams;
  }

  List<Encounter> find() {
    if (isAlone()) {
      return List.of();
    }
    List<Group> newer = new ArrayList<>();
    List<Group> older = new ArrayList<>();
    groups().forEach(g -> (g.deliveries().contains(delivery.id()) ? newer : older).add(g));
    List<Party> parties = new ArrayList<>();
    if (!older.isEmpty()) {
      for (Grain grain : newer.stream().map(Group::grain).distinct().sorted().toList()) {
        parties.addAll(parties(grain, of(newer, grain), older));
      }
    }
    List<Encounter> encounters = new ArrayList<>();
    for (Party party : parties) {
      Encounter encounter = new Compared(sql, words, table, delivery, party).encounter();
      if (encounter != null) {
        encounters.add(encounter);
      }
    }
    return encounters;
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

  private List<Party> parties(Grain grain, List<Group> newer, List<Group> older) {
    Map<String, List<Group>> bySource =
        older.stream()
            .collect(Collectors.groupingBy(Group::source, LinkedHashMap::new, Collectors.toList()));
    List<Party> found = new ArrayList<>();
    bySource.forEach((source, groups) -> found.addAll(partiesOf(source, grain, newer, groups)));
    return mergeNamed(found, older);
  }

  private List<Party> partiesOf(String source, Grain grain, List<Group> newer, List<Group> older) {
    List<Party> found = new ArrayList<>();
    List<Group> inside = older.stream().filter(g -> g.rows() > 0).toList();
    for (List<CodedStream> cluster : clusters(inside)) {
      List<Group> ours = newer.stream().filter(g -> in(cluster, g)).toList();
      boolean oursKeyed = !ours.isEmpty() && ours.stream().allMatch(Group::allKeyed);
      List<Group> reach =
          older.stream()
              .filter(g -> cluster.stream().anyMatch(s -> s.overlaps(g.stream())))
              .filter(g -> grain.meets(g.grain(), oursKeyed && g.allKeyed()))
              .toList();
      List<Group> theirs = reach.stream().filter(g -> g.rows() > 0).toList();
      if (theirs.isEmpty()) {
        continue;
      }
      boolean keyed = oursKeyed && theirs.stream().allMatch(Group::allKeyed);
      Party party = new Party(grain, List.of(source), keyed, cluster, ours, theirs, reach, null);
      found.addAll(keyed && !source.equals(delivery.source()) ? byRegister(party) : List.of(party));
    }
    return found;
  }

  private static boolean in(List<CodedStream> cluster, Group group) {
    return cluster.stream().anyMatch(s -> sameStream(s, group.stream()));
  }

  private static boolean sameStream(CodedStream one, CodedStream other) {
    return Objects.equals(one.place(), other.place())
        && Objects.equals(one.register(), other.register())
        && Objects.equals(one.channel(), other.channel());
  }

  /** Where two registers of a source number alike they are two parties: a ticket stands in both. */
  private List<Party> byRegister(Party party) {
    Map<Integer, List<Group>> registers = new LinkedHashMap<>();
    for (Group group : party.older()) {
      Integer register = group.stream().register();
      registers.computeIfAbsent(register == null ? 0 : register, r -> new ArrayList<>()).add(group);
    }
    if (registers.size() == 1 || !numberAlike(party)) {
      return List.of(party);
    }
    return registers.entrySet().stream()
        .map(entry -> party.of(entry.getKey() == 0 ? null : entry.getKey(), entry.getValue()))
        .toList();
  }

  private boolean numberAlike(Party party) {
    return sql.number(
            "select count(*) from (select 1 from %s where %s group by unit_hash having count(distinct coalesce(register, 0)) > 1)"
                .formatted(table.name(), new Compared(sql, words, table, delivery, party).older()))
        > 0;
  }

  /** Streams of the delivery that hang together through the older ones. */
  private List<List<CodedStream>> clusters(List<Group> older) {
    int[] root = new int[streams.size()];
    Arrays.setAll(root, i -> i);
    for (Group group : older) {
      int first = -1;
      for (int i = 0; i < root.length; i++) {
        if (streams.get(i).overlaps(group.stream())) {
          first = first < 0 ? i : first;
          join(root, first, i);
        }
      }
    }
    Map<Integer, List<CodedStream>> clusters = new LinkedHashMap<>();
    for (int i = 0; i < root.length; i++) {
      clusters.computeIfAbsent(root[i], r -> new ArrayList<>()).add(streams.get(i));
    }
    return List.copyOf(clusters.values());
  }

  private static void join(int[] root, int one, int other) {
    int from = root[other];
    int to = root[one];
    for (int i = 0; i < root.length; i++) {
      if (root[i] == from) {
        root[i] = to;
      }
    }
  }

  /** Without keys, the same named register is one register, whatever the sources. */
  private static List<Party> mergeNamed(List<Party> parties, List<Group> older) {
    List<Party> merged = new ArrayList<>();
    for (Party party : parties) {
      Party whole = party;
      for (Party other : party.isNamed() ? List.copyOf(merged) : List.<Party>of()) {
        if (other.isNamed() && !Collections.disjoint(other.streams(), whole.streams())) {
          merged.remove(other);
          whole = other.with(whole);
        }
      }
      merged.add(whole);
    }
    return merged.stream().map(p -> p.isNamed() ? p.reachingAll(older) : p).toList();
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
            Sql.code(row, 2),
            Sql.code(row, 3),
            Sql.code(row, 4),
            Objects.requireNonNull(Sql.date(row, 8)),
            Objects.requireNonNull(Sql.date(row, 9))),
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
