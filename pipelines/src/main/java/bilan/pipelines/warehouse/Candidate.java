package bilan.pipelines.warehouse;

import bilan.pipelines.check.Check;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows of one table of the delivery at hand, as checks read them: {@code candidate}, decoded,
 * and for facts of places {@code candidate_day}, one row a place, channel and day.
 */
final class Candidate {

  /** Up to here decoding the rows once costs less than planning it again for each check. */
  private static final int COPIED = 50_000;

  private final Sql sql;
  private final BaseTable table;
  private final int delivery;
  private boolean copied;

  Candidate(Sql sql, BaseTable table, int delivery) {
    this.sql = sql;
    this.table = table;
    this.delivery = delivery;
  }

  Table table() {
    return table.declared();
  }

  /** The checks that have something to ask: the fields that they need are filled. */
  List<Check> applicable(List<Check> checks) {
    Set<String> filled = new HashSet<>();
    long rows = look(filled);
    copied = rows <= COPIED;
    return checks.stream()
        .filter(check -> rows <= check.upTo() && filled.containsAll(check.needs()))
        .toList();
  }

  private long look(Set<String> filled) {
    List<String> columns = new ArrayList<>();
    for (Field field : table().fields()) {
      columns.add("count(" + BaseTable.quoted(field.name()) + ") > 0");
    }
    return sql.one(
        "select count(*), %s from %s where delivery_id = %d"
            .formatted(String.join(", ", columns), table.name(), delivery),
        row -> {
          for (int i = 0; i < columns.size(); i++) {
            if (row.getBoolean(i + 2)) {
              filled.add(table().fields().get(i).name());
            }
          }
          return row.getLong(1);
        });
  }

  /**
   * Makes what the questions name.
   *
   * @param around takes what was made away when it is closed
   */
  void prepare(Surroundings around, String questions) {
    if (copied) {
      around.make("candidate", rows(questions));
    }
    if (Surroundings.names(questions, "candidate_day")) {
      around.make("candidate_day", days());
    }
  }

  /** A question with the rows that it is about before it; only the columns that it names. */
  String ask(String question) {
    if (copied) {
      return question;
    }
    String with = "with candidate as not materialized (" + rows(question) + ")";
    return question.startsWith("with ")
        ? with + ", " + question.substring("with ".length())
        : with + "\n" + question;
  }

  /** Amounts are wider than stored, so that a question may add two of the largest. */
  private String rows(String question) {
    String rows =
        Views.rows(
            table, column -> Surroundings.names(question, column), "delivery_id = " + delivery);
    List<String> wide =
        table().fields().stream()
            .filter(field -> field.type().sqlType().equals("decimal(18,6)"))
            .map(Field::name)
            .filter(name -> Surroundings.names(question, name))
            .map(name -> "\"%1$s\"::decimal(24, 6) as \"%1$s\"".formatted(name))
            .toList();
    return wide.isEmpty()
        ? rows
        : "select * replace (" + String.join(", ", wide) + ") from (" + rows + ")";
  }

  private String days() {
    return Sql.resource("check/candidate-day.sql")
        .replace("{{table}}", table.name())
        .replace("{{date}}", BaseTable.quoted(String.valueOf(table().date())))
        .replace("{{channel}}", table.sales() ? "channel" : "null::integer")
        .replace("{{amount}}", table.sales() ? "incl_value" : "coalesce(participants, 1)")
        .replace("{{delivery}}", String.valueOf(delivery));
  }
}
