package bilan.pipelines.warehouse.checking;

import static bilan.pipelines.warehouse.BaseTable.quoted;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.Views;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rows of one table of the delivery at hand, as checks read them: {@code candidate}, decoded,
 * and for facts of places {@code candidate_day}, one row a place, channel or kind, and day, and
 * {@code candidate_ordinary_day}, one a place and day beside its other days; and {@code
 * other_month}, what other deliveries count in its months.
 */
public final class Candidate {

  /** Up to here decoding the rows once costs less than planning it again for each check. */
  private static final int COPIED = 50_000;

  private final Statements sql;
  private final BaseTable table;
  private final int delivery;
  private boolean copied;

  /** How many rows there are, how many days from the first to the last, and if any is to come. */
  private record Extent(long rows, long days, boolean future) {

    boolean worth(Check check) {
      return check.rows() <= rows
          && rows <= check.upTo()
          && check.days() <= days
          && (future || !check.future());
    }
  }

  public Candidate(Statements sql, BaseTable table, int delivery) {
    this.sql = sql;
    this.table = table;
    this.delivery = delivery;
  }

  DatasetTable table() {
    return table.declared();
  }

  /** The checks that have something to ask: enough rows, and the fields that they need filled. */
  List<Check> applicable(List<Check> checks) {
    Set<String> filled = new TreeSet<>();
    checks.forEach(check -> filled.addAll(check.needs()));
    Extent extent = look(filled);
    copied = extent.rows() <= COPIED;
    return checks.stream()
        .filter(check -> extent.worth(check) && filled.containsAll(check.needs()))
        .toList();
  }

  /**
   * @param fields those that are filled remain
   */
  private Extent look(Set<String> fields) {
    List<String> asked = List.copyOf(fields);
    String columns =
        asked.stream()
            .map(field -> ", count(" + quoted(field) + ") > 0")
            .collect(Collectors.joining());
    String date = table().date();
    String days =
        date == null
            ? "0, false"
            : "max(%1$s) - min(%1$s) + 1, max(%1$s) > current_date".formatted(quoted(date));
    return sql.one(
        "select count(*), %s%s from %s where delivery_id = %d"
            .formatted(days, columns, table.name(), delivery),
        row -> {
          for (int i = 0; i < asked.size(); i++) {
            if (!row.getBoolean(i + 4)) {
              fields.remove(asked.get(i));
            }
          }
          return new Extent(row.getLong(1), row.getLong(2), row.getBoolean(3));
        });
  }

  /**
   * Makes what the questions name.
   *
   * @param around takes what was made away when it is closed
   */
  public void prepare(CheckTables around, String questions) {
    if (copied) {
      around.make("candidate", rows(questions));
    }
    boolean ordinary = CheckTables.names(questions, "candidate_ordinary_day");
    boolean others = CheckTables.names(questions, "other_month");
    if (ordinary || others || CheckTables.names(questions, "candidate_day")) {
      around.make("candidate_day", asFacts("check/candidate-day.sql"));
    }
    if (others) {
      around.make("other_month", otherMonths());
    }
    if (ordinary) {
      around.make(
          "candidate_ordinary_day", Statements.resource("check/candidate-ordinary-day.sql"));
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
            table, column -> CheckTables.names(question, column), "delivery_id = " + delivery);
    List<String> wide =
        table().fields().stream()
            .filter(field -> field.type().sqlType().equals("decimal(18,6)"))
            .map(Field::name)
            .filter(name -> CheckTables.names(question, name))
            .map(name -> "\"%1$s\"::decimal(24, 6) as \"%1$s\"".formatted(name))
            .toList();
    return wide.isEmpty()
        ? rows
        : "select * replace (" + String.join(", ", wide) + ") from (" + rows + ")";
  }

  /** The dates are literals: a large warehouse then reads only its rows of those months. */
  private String otherMonths() {
    List<String> edges =
        sql.one(
            "select date_trunc('month', min(\"day\"))::date::varchar, max(last_day(\"day\"))::varchar from candidate_day",
            row -> {
              String first = row.getString(1);
              return first == null
                  ? List.of("null", "null")
                  : List.of("'" + first + "'", "'" + row.getString(2) + "'");
            });
    return asFacts("check/other-month.sql")
        .replace("{{from}}", edges.get(0) + "::date")
        .replace("{{to}}", edges.get(1) + "::date");
  }

  private String asFacts(String resource) {
    return Statements.resource(resource)
        .replace("{{table}}", table.name())
        .replace("{{date}}", quoted(String.valueOf(table().date())))
        .replace("{{sort}}", table.sales() ? "channel" : "kind")
        .replace("{{no_sort}}", table.sales() ? "kind" : "channel")
        .replace("{{amount}}", table.sales() ? "incl_value" : "coalesce(participants, 1)")
        .replace("{{delivery}}", String.valueOf(delivery));
  }
}
