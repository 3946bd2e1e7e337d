package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rows of one table of the delivery at hand, as checks read them: {@code candidate}, decoded,
 * and for facts of places {@code candidate_day}, one row a place, channel and day.
 */
final class Candidate {

  private final Sql sql;
  private final BaseTable table;
  private final int delivery;
  private boolean days;

  Candidate(Sql sql, BaseTable table, int delivery) {
    this.sql = sql;
    this.table = table;
    this.delivery = delivery;
  }

  /**
   * A question with what it asks about before it. Only the columns that it names are decoded: each
   * costs time to plan.
   */
  String ask(String question) {
    if (question.contains("candidate_day") && !days) {
      createDays();
      days = true;
    }
    String rows =
        Views.rows(
            table,
            name -> Pattern.compile("\\b" + name + "\\b").matcher(question).find(),
            "delivery_id = " + delivery);
    String with = "with candidate as not materialized (" + rows + ")";
    return question.startsWith("with ")
        ? with + ", " + question.substring("with ".length())
        : with + "\n" + question;
  }

  private void createDays() {
    sql.script(
        Sql.resource("check/candidate-day.sql")
            .replace("{{table}}", table.name())
            .replace("{{date}}", BaseTable.quoted(String.valueOf(table.declared().date())))
            .replace("{{channel}}", table.sales() ? "channel" : "null::integer")
            .replace("{{amount}}", table.sales() ? "incl_value" : "coalesce(participants, 1)")
            .replace("{{delivery}}", String.valueOf(delivery)));
  }

  long rows() {
    return sql.number(
        "select count(*) from %s where delivery_id = %d".formatted(table.name(), delivery));
  }

  /** The fields that any row fills. */
  Set<String> filled() {
    List<String> names = table.declared().fields().stream().map(Field::name).toList();
    List<String> columns = new ArrayList<>();
    names.forEach(name -> columns.add("count(" + BaseTable.quoted(name) + ") > 0"));
    Set<String> filled = new HashSet<>();
    sql.list(
        "select %s from %s where delivery_id = %d"
            .formatted(String.join(", ", columns), table.name(), delivery),
        row -> {
          for (int i = 0; i < names.size(); i++) {
            if (row.getBoolean(i + 1)) {
              filled.add(names.get(i));
            }
          }
          return filled;
        });
    return filled;
  }
}
