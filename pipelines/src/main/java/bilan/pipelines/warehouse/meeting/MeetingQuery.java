package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The questions that meetings put to the warehouse: two sets of rows of one table, compared day by
 * day. Answers are by the number of the party.
 *
 * @param identity what makes two rows the same, as SQL
 * @param which condition on the rows of both sides that a {@link PartyTable} shows
 */
record MeetingQuery(Statements sql, BaseTable table, String identity, String which) {

  /** This query narrowed to some of the parties. */
  MeetingQuery among(Collection<Integer> parties) {
    String some =
        parties.stream().map(String::valueOf).collect(Collectors.joining(", ", "party in (", ")"));
    return new MeetingQuery(sql, table, identity, which + " and " + some);
  }

  /** A script about the two sides. */
  String script(String name) {
    return Statements.resource("decide/" + name + ".sql")
        .replace("{{newer}}", "met_newer m where " + which)
        .replace("{{older}}", "met_older m where " + which)
        .replace("{{amount}}", table.amount())
        .replace("{{identity}}", identity);
  }

  /** A script about how the two sides agree: by unit if they have keys, else by this identity. */
  String compared(String name, boolean keyed) {
    String days = keyed ? script("by-unit") : days(List.of(identity));
    return script(name).replace("{{days}}", days).replace("{{keyed}}", String.valueOf(keyed));
  }

  /**
   * Scripts that compare on date, amount and the columns that both sides fill: one for parties that
   * fill alike.
   */
  List<String> byEvidence(String name) {
    Map<List<String>, List<Integer>> alike = new LinkedHashMap<>();
    filledByBoth()
        .forEach(
            (party, filled) -> alike.computeIfAbsent(filled, f -> new ArrayList<>()).add(party));
    List<String> texts = new ArrayList<>();
    alike.forEach(
        (filled, parties) -> {
          List<String> values = new ArrayList<>(List.of(table.amount()));
          values.addAll(filled);
          MeetingQuery query = alike.size() > 1 ? among(parties) : this;
          texts.add(query.script(name).replace("{{days}}", query.days(values)));
        });
    return texts;
  }

  /** What makes two rows of a day the same but for their key. */
  static String withoutKey(BaseTable table) {
    return table.declared().fields().stream()
        .filter(field -> field.identity() && !table.declared().stream().contains(field.name()))
        .map(Field::name)
        .filter(name -> !table.declared().unit().contains(name))
        .map(BaseTable::quoted)
        .collect(Collectors.joining(", ", "hash(", ")"));
  }

  private Map<Integer, List<String>> filledByBoth() {
    List<String> candidates =
        table.declared().fields().stream()
            .filter(field -> field.identity() && !table.declared().stream().contains(field.name()))
            .map(Field::name)
            .filter(name -> !name.startsWith("amount_") && !name.equals(table.declared().date()))
            .map(BaseTable::quoted)
            .toList();
    Map<Integer, List<String>> both = fills(candidates, "met_newer");
    Map<Integer, List<String>> theirs = fills(candidates, "met_older");
    both.replaceAll(
        (party, filled) ->
            filled.stream().filter(theirs.getOrDefault(party, List.of())::contains).toList());
    theirs.keySet().forEach(party -> both.putIfAbsent(party, List.of()));
    return both;
  }

  /** The columns of which at least one row has a value. */
  private Map<Integer, List<String>> fills(List<String> columns, String rows) {
    String counts = String.join(", ", columns.stream().map(c -> "count(" + c + ")").toList());
    Map<Integer, List<String>> fills = new HashMap<>();
    sql.list(
        "select party, %s from %s m where %s group by party".formatted(counts, rows, which),
        row -> {
          List<String> filled = new ArrayList<>();
          for (int i = 0; i < columns.size(); i++) {
            if (row.getLong(i + 2) > 0) {
              filled.add(columns.get(i));
            }
          }
          return fills.put(row.getInt(1), filled);
        });
    return fills;
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
