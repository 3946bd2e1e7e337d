package bilan.queries.figure.reckoning;

import bilan.queries.database.Sql;
import bilan.queries.figure.Formula;
import bilan.queries.figure.Relation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that a figure's declaration compiles to: one plain {@code select … group by} over the
 * rows of its relation, or those rows themselves.
 */
public final class FigureSql {

  private static final String MONTH = "cast(date_trunc('month', day) as date)";

  private FigureSql() {}

  /** Sums of sums by place and month, and by what a slice tells apart. */
  static Sql sums(Relation relation, Slice slice, List<Sum> sums) {
    List<String> groups = new ArrayList<>();
    groups.add("place");
    if (relation.isSpread()) {
      String first = relation.span().get(0);
      groups.add("case when " + first + " is null then " + MONTH + " end as month");
      groups.add(first + " as from_day");
      groups.add(relation.span().get(1) + " as to_day");
    } else {
      groups.add(MONTH + " as month");
    }
    groups.addAll(by(slice));
    List<String> columns = new ArrayList<>(groups);
    for (int i = 0; i < sums.size(); i++) {
      columns.add(sums.get(i).sql() + " as sum_" + i);
    }
    return statement(relation, columns, conditions(relation, slice), groups.size());
  }

  /**
   * How many different keys the rows of a period have, by place and over all places.
   *
   * @param slice what they are told apart by
   */
  static Sql distinct(Formula.Distinct formula, Slice slice) {
    List<String> columns = new ArrayList<>(List.of("place"));
    columns.addAll(by(slice));
    columns.add("grouping(place) as everywhere");
    String newcomers =
        formula.first() == null
            ? ""
            : " filter (where " + formula.first() + " >= getvariable('from_date'))";
    columns.add("count(distinct " + formula.key() + ")" + newcomers + " as keys");
    List<String> conditions = conditions(formula.relation(), slice);
    conditions.add("(" + formula.key() + ") is not null");
    if (formula.where() != null) {
      conditions.add("(" + formula.where() + ")");
    }
    List<String> everywhere = new ArrayList<>();
    for (int i = 0; i < slice.by().size(); i++) {
      everywhere.add("by_" + i);
    }
    List<String> placed = new ArrayList<>(everywhere);
    placed.add("place");
    String sets = String.join(", ", placed) + "), (" + String.join(", ", everywhere);
    return sql(formula.relation(), columns, conditions, "group by grouping sets ((" + sets + "))");
  }

  /** The first day on which any key is known, whatever the period. */
  static Sql firstDay(Formula.Distinct formula) {
    String counted = formula.where() == null ? "true" : "(" + formula.where() + ")";
    return sql(
        formula.relation(),
        List.of("min(" + formula.first() + ") as first_day"),
        List.of(counted, formula.key() + " is not null"),
        "");
  }

  /** The rows of a relation, of whatever day. */
  static Sql any(Relation relation) {
    return sql(relation, List.of("1"), List.of("true"), "");
  }

  /** The days of a relation's rows, each once; of whole years, their first days. */
  static Sql years(Relation relation) {
    return sql(relation, List.of("day"), List.of("day is not null"), "group by day order by day");
  }

  /**
   * The rows behind a figure over a period, each with what it adds and whether it counts.
   *
   * @param relation of the rows, which may be finer than the one that is summed
   */
  public static Sql rows(Relation relation, Formula.OfRows formula, Slice slice) {
    List<String> columns = new ArrayList<>(List.of("*"));
    columns.add((formula.where() == null ? "true" : "(" + formula.where() + ")") + " as counted");
    columns.add("(" + formula.taken() + ") as taken");
    if (formula instanceof Formula.Total total && total.share() != null) {
      columns.add("(" + total.share() + ") as share_taken");
    }
    if (formula instanceof Formula.Distinct different && different.first() != null) {
      columns.add("(" + different.first() + ") as first_day");
    }
    if (relation.isSpread()) {
      columns.add(relation.span().get(0) + " as from_day");
      columns.add(relation.span().get(1) + " as to_day");
    }
    columns.addAll(by(slice));
    return sql(
        relation,
        columns,
        conditions(relation, slice),
        "order by day, place, source, sheet, source_row");
  }

  /** The places and files of rows that lack something, with their days. */
  static Sql whereabouts(Relation relation, Slice slice, @Nullable String where) {
    List<String> columns = new ArrayList<>();
    columns.add("place");
    columns.add("source");
    columns.addAll(days(relation));
    columns.addAll(by(slice));
    List<String> conditions = conditions(relation, slice);
    if (where != null) {
      conditions.add("(" + where + ")");
    }
    return statement(relation, columns, conditions, columns.size());
  }

  /** What rows that lack something are called, with their places, days and what they leave out. */
  static Sql named(
      Relation relation, Slice slice, @Nullable String where, String names, @Nullable String left) {
    List<String> columns = new ArrayList<>(List.of("place"));
    columns.addAll(days(relation));
    columns.addAll(by(slice));
    columns.add(names + " as named");
    int groups = columns.size();
    columns.add((left == null ? "null" : "sum(" + left + ")") + " as amount");
    List<String> conditions = conditions(relation, slice);
    if (where != null) {
      conditions.add("(" + where + ")");
    }
    return statement(relation, columns, conditions, groups);
  }

  /** The first and last day of rows that belong to several, else their month. */
  private static List<String> days(Relation relation) {
    if (!relation.isSpread()) {
      return List.of(MONTH + " as from_day", "cast(null as date) as to_day");
    }
    String first = relation.span().get(0);
    return List.of(
        "case when " + first + " is null then " + MONTH + " else " + first + " end as from_day",
        relation.span().get(1) + " as to_day");
  }

  /** What the rows of any day have of a dimension. */
  public static Sql values(Relation relation, Relation.Dimension dimension) {
    return sql(
        relation,
        List.of(
            "cast(" + dimension.column() + " as varchar) as value",
            dimension.shown() + " as words",
            in("fr", dimension) + " as words_fr",
            in("en", dimension) + " as words_en"),
        List.of("true"),
        "group by 1, 2, 3, 4");
  }

  private static String in(String lang, Relation.Dimension dimension) {
    return dimension.shown().replace("getvariable('lang')", "'" + lang + "'");
  }

  /** The columns of what a slice tells apart. */
  private static List<String> by(Slice slice) {
    List<String> columns = new ArrayList<>();
    for (int i = 0; i < slice.by().size(); i++) {
      columns.add(slice.by().get(i).shown() + " as by_" + i);
    }
    return columns;
  }

  private static List<String> conditions(Relation relation, Slice slice) {
    List<String> conditions = new ArrayList<>();
    String dated =
        "day between getvariable('from_date') and getvariable('to_date')"
            + " and day <= getvariable('as_of')";
    if (relation.isSpread()) {
      String first = relation.span().get(0);
      conditions.add(
          "case when "
              + first
              + " is null then "
              + dated
              + " else "
              + first
              + " <= getvariable('to_date') and "
              + first
              + " <= getvariable('as_of') and "
              + relation.span().get(1)
              + " >= getvariable('from_date') end");
    } else {
      conditions.add(dated);
    }
    if (slice.only() != null) {
      conditions.add("(" + slice.only() + ")");
    }
    return conditions;
  }

  private static Sql statement(
      Relation relation, List<String> columns, List<String> conditions, int groups) {
    List<String> numbers = new ArrayList<>();
    for (int i = 1; i <= groups; i++) {
      numbers.add(Integer.toString(i));
    }
    return sql(relation, columns, conditions, "group by " + String.join(", ", numbers));
  }

  /** The relation's text begins on the second line, so that errors name the lines of its file. */
  private static Sql sql(
      Relation relation, List<String> columns, List<String> conditions, String end) {
    String text =
        "select "
            + String.join(", ", columns)
            + " from (\n"
            + relation.sql().text()
            + "\n) as r where "
            + String.join(" and ", conditions)
            + " "
            + end;
    return new Sql(text, relation.origin(), relation.sql().firstLine() - 1);
  }
}
