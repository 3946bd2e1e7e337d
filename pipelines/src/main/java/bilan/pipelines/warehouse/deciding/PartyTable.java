package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The parties that one delivery meets, as temporary tables: one statement asks for all of them, so
 * that the cost grows with the rows and not with the number of places.
 */
public final class PartyTable {

  /** What limits kept rows to the dates of which their party is asked. */
  static final String LIMITED =
      "where exists (select 1 from met_range g where g.party = m.party and m.period_from between g.first_day and g.last_day)";

  private final Statements sql;
  private final BaseTable table;
  private final List<Party> parties;

  /**
   * Makes the tables anew; a party's number is its position.
   *
   * @param parties of one delivery, at least one
   */
  public PartyTable(Statements sql, BaseTable table, List<Party> parties) {
    this.sql = sql;
    this.table = table;
    this.parties = parties;
    fill();
  }

  /**
   * The tables of encounters.
   *
   * @param encounters of one delivery and one table, at least one
   */
  static PartyTable of(Statements sql, List<Encounter> encounters) {
    BaseTable table = encounters.get(0).table();
    return new PartyTable(sql, table, encounters.stream().map(Encounter::rows).toList());
  }

  private void fill() {
    sql.script(Statements.resource("decide/party-tables.sql"));
    List<String> party = new ArrayList<>();
    List<String> streams = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      Party each = parties.get(i);
      party.add(
          "(%d, nullif(%d, 0), %d, %s, %s, %s, %s, %s, %s)"
              .formatted(
                  i,
                  each.streams().get(0).place(),
                  each.grain().ordinal(),
                  Party.deliveries(each.older()),
                  Party.grains(each.older()),
                  Party.deliveries(each.reach()),
                  Party.grains(each.reach()),
                  each.registers(),
                  each.isOwn()));
      for (CodedStream stream : each.streams()) {
        streams.add(
            "(%d, %d, %d, date '%s', date '%s')"
                .formatted(i, stream.register(), stream.channel(), stream.from(), stream.to()));
      }
    }
    insert("met_party", party);
    insert("met_stream", streams);
  }

  private void insert(String rows, List<String> values) {
    sql.script("insert into " + rows + " values " + String.join(", ", values));
  }

  /** Limits what is asked of these parties to the dates that both sides cover. */
  void limit(Set<Integer> numbers) {
    sql.script(
        Statements.resource("decide/party-ranges.sql")
            .replace("{{covered}}", table.script("decide/covered"))
            .replace("{{parties}}", Statements.numbers(numbers)));
  }

  /** Shows the rows of the parties as {@code met_newer}, {@code met_older} and others. */
  public PartyTable show() {
    sql.script(script("party-rows"));
    return this;
  }

  /** Lets the older rows count no more. */
  public void replaceOlder() {
    sql.script(script("party-versions"));
  }

  /** Lets older rows count no more whose unit the new side has. */
  public void replaceUnits() {
    sql.script(script("party-units"));
  }

  /**
   * Lets units of the new side count no more that a later delivery has replaced.
   *
   * @param apart condition on rows of other registers, though they number alike
   */
  public void leaveOutReplaced(String apart) {
    sql.script(script("brought-back").replace("{{apart}}", apart));
  }

  private String script(String name) {
    return table
        .script("decide/" + name)
        .replace("{{newer}}", newer())
        .replace("{{days}}", days())
        .replace("{{older}}", theirs("older") + " and " + stream(true))
        .replace("{{anywhere}}", theirs("reach") + " and " + stream(false))
        .replace("{{streams}}", stream(false))
        .replace("{{delivery}}", String.valueOf(parties.get(0).delivery().id()));
  }

  private String newer() {
    return "r.delivery_id = %d and r.grain = p.grain and exists (select 1 from met_stream s where s.party = p.party%s%s)"
        .formatted(parties.get(0).delivery().id(), same("register"), same("channel"));
  }

  /** The days of all parties as literals: no other part of the table is read. */
  private String days() {
    List<CodedStream> streams = parties.stream().flatMap(p -> p.streams().stream()).toList();
    return "r.period_from between date '%s' and date '%s'"
        .formatted(Encounters.earliest(streams), Encounters.latest(streams));
  }

  private String theirs(String side) {
    return "r.latest and list_contains(p.%1$s_deliveries, r.delivery_id) and list_contains(p.%1$s_grains, r.grain)%2$s"
        .formatted(
            side,
            table.has("register")
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
    return table.has(field) ? " and s.%1$s is not distinct from r.%1$s".formatted(field) : "";
  }

  private String touching(String field) {
    return table.has(field)
        ? " and (s.%1$s is null or r.%1$s is null or s.%1$s = r.%1$s)".formatted(field)
        : "";
  }
}
