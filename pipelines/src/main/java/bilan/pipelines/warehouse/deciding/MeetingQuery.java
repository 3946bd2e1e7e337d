package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The questions that meetings put to the warehouse: two sets of rows of one table, compared day by
 * day. Answers are by the number of the party.
 *
 * @param identity what makes two rows the same, as SQL
 * @param which what limits the rows of both sides that a {@link PartyTable} shows, from {@code
 *     where} on or from what is joined to them
 */
record MeetingQuery(Statements sql, BaseTable table, String identity, String which) {

  /** A query about some of the parties. */
  static MeetingQuery among(
      Collection<Integer> parties, Statements sql, BaseTable table, String identity) {
    String which = "where party in " + Statements.numbers(parties);
    return new MeetingQuery(sql, table, identity, which);
  }

  /** A script about the two sides. */
  String script(String name) {
    return table
        .script("decide/" + name)
        .replace("{{newer}}", "met_newer m " + which)
        .replace("{{older}}", "met_older m " + which)
        .replace("{{identity}}", identity);
  }

  /** A script about how the two sides agree: by unit if they have keys, else by this identity. */
  String compared(String name, boolean keyed) {
    String days = keyed ? script("by-unit") : days(List.of(identity));
    return script(name).replace("{{days}}", days).replace("{{keyed}}", String.valueOf(keyed));
  }

  /** A script that compares on date, amount and the columns that both sides of a party fill. */
  String byEvidence(String name) {
    List<String> columns =
        identity(table)
            .filter(n -> !n.startsWith("amount_") && !n.equals(table.declared().date()))
            .map(BaseTable::quoted)
            .toList();
    List<String> filled = new ArrayList<>();
    List<String> values = new ArrayList<>(List.of(table.amount()));
    for (String column : columns) {
      String both = "both_" + filled.size();
      filled.add(
          "count(%1$s) filter (newer) > 0 and count(%1$s) filter (not newer) > 0 as %2$s"
              .formatted(column, both));
      values.add("case when %s then %s end".formatted(both, column));
    }
    sql.script(
        script("party-filled")
            .replace("{{filled}}", String.join(", ", filled))
            .replace("{{columns}}", String.join(", ", columns)));
    MeetingQuery rows =
        new MeetingQuery(sql, table, identity, "join met_filled using (party) " + which);
    return rows.script(name).replace("{{days}}", rows.days(values));
  }

  /** What makes two rows of a day the same but for their key. */
  static String withoutKey(BaseTable table) {
    return identity(table)
        .filter(name -> !table.declared().unit().contains(name))
        .map(BaseTable::quoted)
        .collect(Collectors.joining(", ", "hash(", ")"));
  }

  /** The fields that make two rows of a stream the same. */
  private static Stream<String> identity(BaseTable table) {
    return table.declared().fields().stream()
        .filter(field -> field.identity() && !table.declared().stream().contains(field.name()))
        .map(Field::name);
  }

  /** The two sides day by day, rows of the same values paired. */
  private String days(List<String> values) {
    List<String> named = new ArrayList<>();
    List<String> same = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      named.add(values.get(i) + " as v" + i);
      same.add("v" + i);
    }
    return script("by-row")
        .replace("{{values}}", String.join(", ", named))
        .replace("{{same}}", String.join(", ", same));
  }
}
