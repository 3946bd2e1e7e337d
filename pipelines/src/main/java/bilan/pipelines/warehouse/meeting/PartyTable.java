package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parties that one delivery meets, as temporary tables: one statement asks for all of them, so
 * that the cost grows with the rows and not with the number of places.
 */
public final class PartyTable {

  /** What limits kept rows to the dates of which their party is asked. */
  static final String LIMITED =
      "exists (select 1 from met_range g where g.party = m.party and m.period_from between g.first_day and g.last_day)";

  private static final String PARTY =
      """
      insert into met_party
      select unnest(string_split(?, ','))::integer, nullif(unnest(string_split(?, ',')), '')::integer, unnest(string_split(?, ','))::tinyint,
        string_split(unnest(string_split(?, ',')), ' ')::integer[], string_split(unnest(string_split(?, ',')), ' ')::tinyint[],
        string_split(unnest(string_split(?, ',')), ' ')::integer[], string_split(unnest(string_split(?, ',')), ' ')::tinyint[],
        string_split(nullif(unnest(string_split(?, ',')), ''), ' ')::integer[]
      """;

  private static final String STREAM =
      """
      insert into met_stream
      select unnest(string_split(?, ','))::integer, nullif(unnest(string_split(?, ',')), '')::integer,
        nullif(unnest(string_split(?, ',')), '')::integer, unnest(string_split(?, ','))::date, unnest(string_split(?, ','))::date
      """;

  private static final String RANGE =
      """
      insert into met_range
      select unnest(string_split(?, ','))::integer, unnest(string_split(?, ','))::date, unnest(string_split(?, ','))::date
      """;

  private final Statements sql;
  private final BaseTable table;
  private final List<PartyConditions> parties;

  /**
   * Makes the tables anew; a party's number is its position.
   *
   * @param parties of one delivery, at least one
   */
  public PartyTable(Statements sql, BaseTable table, List<PartyConditions> parties) {
    this.sql = sql;
    this.table = table;
    this.parties = parties;
    fill();
  }

  /** One stream of a party, by its number. */
  private record Member(int party, CodedStream stream) {}

  /** Dates of which a party is asked. */
  record Range(int party, DayRange dates) {}

  private void fill() {
    sql.script(Statements.resource("decide/party-tables.sql"));
    List<Integer> numbers = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      numbers.add(i);
      for (CodedStream stream : parties.get(i).party().streams()) {
        members.add(new Member(i, stream));
      }
    }
    sql.run(
        PARTY,
        joined(numbers, i -> i),
        joined(parties, p -> p.party().streams().get(0).place()),
        joined(parties, p -> p.party().grain().ordinal()),
        joined(parties, p -> spaced(PartyConditions.deliveries(p.party().older()))),
        joined(parties, p -> spaced(PartyConditions.grains(p.party().older()))),
        joined(parties, p -> spaced(PartyConditions.deliveries(p.reach()))),
        joined(parties, p -> spaced(PartyConditions.grains(p.reach()))),
        joined(parties, p -> spaced(p.registers())));
    sql.run(
        STREAM,
        joined(members, Member::party),
        joined(members, m -> m.stream().register()),
        joined(members, m -> m.stream().channel()),
        joined(members, m -> m.stream().from()),
        joined(members, m -> m.stream().to()));
  }

  /** Limits what is asked to these dates, of which at least one is given. */
  void limit(List<Range> ranges) {
    sql.run(
        RANGE,
        joined(ranges, Range::party),
        joined(ranges, r -> r.dates().from()),
        joined(ranges, r -> r.dates().to()));
  }

  /** Shows the rows of both sides as {@code met_newer} and {@code met_older}. */
  void show() {
    sql.script(script("party-rows"));
  }

  /** Lets the older rows count no more. */
  public void replaceOlder() {
    sql.script(script("party-versions"));
  }

  /** Lets older rows count no more whose unit the new side has. */
  public void replaceUnits() {
    sql.script(script("party-units"));
  }

  private String script(String name) {
    return Statements.resource("decide/" + name + ".sql")
        .replace("{{table}}", table.name())
        .replace("{{newer}}", newer())
        .replace("{{days}}", days())
        .replace("{{older}}", theirs("older") + " and " + stream(true))
        .replace("{{anywhere}}", theirs("reach") + " and " + stream(false));
  }

  private String newer() {
    return "r.delivery_id = %d and r.grain = p.grain and exists (select 1 from met_stream s where s.party = p.party%s%s)"
        .formatted(parties.get(0).delivery().id(), same("register"), same("channel"));
  }

  /** The days of all parties as literals: no other part of the table is read. */
  private String days() {
    List<CodedStream> streams =
        parties.stream().flatMap(p -> p.party().streams().stream()).toList();
    return "r.period_from between date '%s' and date '%s'"
        .formatted(Encounters.earliest(streams), Encounters.latest(streams));
  }

  private String theirs(String side) {
    return "r.latest and list_contains(p.%1$s_deliveries, r.delivery_id) and list_contains(p.%1$s_grains, r.grain)%2$s"
        .formatted(
            side,
            CodedStream.has(table, "register")
                ? " and (p.registers is null or list_contains(p.registers, coalesce(r.register, -1)))"
                : "");
  }

  private String stream(boolean covered) {
    return "exists (select 1 from met_stream s where s.party = p.party%s%s%s)"
        .formatted(
            touching("register"),
            touching("channel"),
            covered ? " and r.period_from between s.first_day and s.last_day" : "");
  }

  private String same(String field) {
    return CodedStream.has(table, field)
        ? " and s.%1$s is not distinct from r.%1$s".formatted(field)
        : "";
  }

  private String touching(String field) {
    return CodedStream.has(table, field)
        ? " and (s.%1$s is null or r.%1$s is null or s.%1$s = r.%1$s)".formatted(field)
        : "";
  }

  private static String spaced(@Nullable Collection<Integer> numbers) {
    return numbers == null
        ? ""
        : numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static <T> String joined(List<T> items, Function<T, @Nullable Object> part) {
    return items.stream()
        .map(item -> Objects.toString(part.apply(item), ""))
        .collect(Collectors.joining(","));
  }
}
