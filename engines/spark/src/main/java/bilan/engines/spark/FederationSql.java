package bilan.engines.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Declarations of figures as plain SQL: one {@code select … group by} over the rows of a relation,
 * and one {@code select} over what it gives for figures that are made of others.
 */
final class FederationSql {

  private static final String HAS_VALUE = " in ('complete', 'partial')";
  private static final String WIDE = "cast(%s as decimal(38, 12))";

  private FederationSql() {}

  /** A statement that stands in a file. */
  static String file(String name) {
    try (InputStream in = FederationSql.class.getResourceAsStream(name + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sums of every figure over rows, by place and network; rows of no place are told together. */
  static String sums(List<DeclaredFigure> figures) {
    String rows =
        "select r.*, coalesce(k.place, 'non affecté') as at, '' as role from `rows_%s` r"
            + " left join shown k on k.dataset = '%s' and k.network = r.network"
            + " and k.place = r.place and (k.year = r.year or k.year is null)";
    return sums(figures.stream().filter(DeclaredFigure::isOfRows).toList(), rows);
  }

  /** The figures over the months that two years share, of the later year and the earlier. */
  static String constant(List<DeclaredFigure> figures) {
    String rows =
        "select r.* except (year), r.place as at, c.pair as year, c.role from `rows_%s` r"
            + " join common c on c.dataset = '%s' and c.network = r.network"
            + " and c.place = r.place and c.month = r.month";
    return sums(figures.stream().filter(one -> one.isOfRows() && one.isMonthly()).toList(), rows);
  }

  private static String sums(List<DeclaredFigure> figures, String rows) {
    Map<List<String>, List<DeclaredFigure>> groups = new LinkedHashMap<>();
    for (DeclaredFigure one : figures) {
      List<String> key = List.of(one.text("relation"), one.text("compares"));
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
    }
    List<String> all = new ArrayList<>();
    groups.forEach(
        (of, some) -> {
          String from = "(" + rows.formatted(of.get(0), of.get(1)) + ") as " + of.get(0);
          all.add(told(some, from));
          if (some.get(0).flag("spread")) {
            all.add(byLength(some, from));
          }
        });
    all.add(
        "select '' as network, '' as place, 0 as year, '' as role, '' as figure,"
            + " cast(null as decimal(38, 12)) as value, false as unknown, false as partial"
            + " from coverage where false");
    return "select figure, network, place, year, role, max(value) as value,"
        + " bool_or(unknown) as unknown, bool_or(partial) as partial from ("
        + String.join(" union all ", all)
        + ") group by figure, network, place, year, role";
  }

  private static String told(List<DeclaredFigure> some, String from) {
    List<String> columns = new ArrayList<>();
    List<String> stack = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      DeclaredFigure one = some.get(i);
      columns.add(WIDE.formatted(one.flag("spread") ? "null" : value(one)) + " as v" + i);
      columns.add(
          "(%s) as u%d, (%s) as p%d".formatted(one.text("unknown"), i, one.text("partial"), i));
      stack.add("'%s', v%d, u%d, p%d".formatted(one.id(), i, i, i));
    }
    return stacked(
        stack,
        "select network, at, year, role, %s from %s group by grouping sets ((network, at, year, role), (network, year, role))"
            .formatted(String.join(", ", columns), from));
  }

  private static String stacked(List<String> stack, String from) {
    return "select network, coalesce(at, '') as place, year, role, stack(%d, %s) as (figure, value, unknown, partial) from (%s)"
        .formatted(stack.size(), String.join(", ", stack), from);
  }

  /** Amounts of rows of several days, divided once for all rows of the same length. */
  private static String byLength(List<DeclaredFigure> some, String from) {
    List<String> whole = new ArrayList<>();
    List<String> divided = new ArrayList<>();
    List<String> stack = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      whole.add("sum((%s) * days) as w%d".formatted(some.get(i).text("sum"), i));
      String share =
          "sum(cast(w%d as decimal(28, 8)) / cast(length as decimal(8, 0)))".formatted(i);
      divided.add(WIDE.formatted(share) + " as v" + i);
      stack.add("'%s', v%d, false, false".formatted(some.get(i).id(), i));
    }
    return stacked(
        stack,
        ("select network, at, year, role, %s from (select network, at, year, role, length, %s from %s group by grouping sets"
                + " ((network, at, year, role, length), (network, year, role, length))) group by network, at, year, role")
            .formatted(String.join(", ", divided), String.join(", ", whole), from));
  }

  private static String value(DeclaredFigure figure) {
    if (figure.terms().has("distinct")) {
      String first = figure.text("first").isEmpty() ? "true" : figure.text("first");
      return "count(distinct %s) filter (where %s and %s)"
          .formatted(figure.text("distinct"), figure.text("where"), first);
    }
    String sum = "cast(sum(" + figure.text("sum") + ") as decimal(24, 8))";
    String per = figure.text("per");
    return per.isEmpty() || per.equals("month")
        ? sum
        : sum + " / cast(" + per + " as decimal(5, 0))";
  }

  /** How many months are given, of figures that are an average of them. */
  static String given(List<DeclaredFigure> figures) {
    return figures.stream()
        .filter(one -> one.text("per").equals("month"))
        .map(
            one ->
                " union all select '%s', network, year, count(distinct month) from `rows_%s` group by network, year"
                    .formatted(one.id(), one.text("relation")))
        .reduce(
            "select '' as figure, network, year, 0 as months from coverage where false",
            String::concat);
  }

  /** Figures that are made of others, each list of those that the lists before it tell. */
  static List<List<DeclaredFigure>> levels(Map<String, DeclaredFigure> figures) {
    List<List<DeclaredFigure>> levels = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    while (told.size() < figures.size()) {
      List<DeclaredFigure> level =
          figures.values().stream()
              .filter(one -> !told.contains(one.id()) && told.containsAll(one.parts()))
              .toList();
      level.forEach(one -> told.add(one.id()));
      levels.add(level);
    }
    return levels.subList(1, levels.size());
  }

  /** Figures that are made of others that are told, side by side: one {@code select} for all. */
  static String made(List<DeclaredFigure> level, Map<String, DeclaredFigure> figures) {
    Set<String> parts = new LinkedHashSet<>();
    List<String> states = new ArrayList<>();
    List<String> stack = new ArrayList<>();
    for (DeclaredFigure one : level) {
      parts.addAll(one.parts());
      String state = one.isRatio() ? ratioState(one) : togetherState(one, figures);
      states.add("case when " + placed(one) + state + " end as s__" + one.id());
      String value = WIDE.formatted(one.isRatio() ? ratioValue(one) : togetherValue(one));
      String by = one.isRatio() ? "v_" + one.parts().get(1) : WIDE.formatted("null");
      stack.add(
          "'%s', s__%s, case when s__%s%s then %s end, %s"
              .formatted(one.id(), one.id(), one.id(), HAS_VALUE, value, by));
    }
    String wide =
        parts.stream()
            .map(
                part ->
                    "max(state) filter (where figure = 'X') as s_X, max(value) filter (where figure = 'X') as v_X, bool_or(touched) filter (where figure = 'X') as t_X"
                        .replace("X", part))
            .collect(Collectors.joining(", "));
    return ("select figure, network, place, year, state, under_way, state%s as touched, value, divisor from"
            + " (select network, place, year, under_way, stack(%d, %s) as (figure, state, value, divisor) from"
            + " (select *, %s from (select network, place, year, bool_or(under_way) as under_way, %s"
            + " from answered group by network, place, year))) where state is not null")
        .formatted(
            HAS_VALUE, level.size(), String.join(", ", stack), String.join(", ", states), wide);
  }

  /** Where it is not told, or one of its parts is not. */
  private static String placed(DeclaredFigure one) {
    boolean nowhere = !one.terms().has("compares") || one.isMonthly();
    String not =
        !one.flag("by_place") ? "place <> ''" : nowhere ? "false" : "place = 'non affecté'";
    return not + " or s_" + String.join(" is null or s_", one.parts()) + " is null then null";
  }

  private static String ratioState(DeclaredFigure one) {
    String whole =
        one.terms().path("ratio").path("whole").asBoolean()
            ? " when s_BY = 'not_open' then 'not_open' when s_BY <> 'complete' then 'nc'"
            : "";
    return (whole
            + " when v_OF is null then s_OF when v_BY is null then s_BY when v_BY = 0 then 'nc'"
            + " when s_OF = 'partial' or s_BY = 'partial' then 'partial' else 'complete'")
        .replace("OF", one.parts().get(0))
        .replace("BY", one.parts().get(1));
  }

  private static String ratioValue(DeclaredFigure one) {
    return "cast(cast(v_%s as decimal(24, 8)) * cast(%s as decimal(4, 0)) as decimal(26, 8)) / cast(v_%s as decimal(20, 6))"
        .formatted(one.parts().get(0), one.terms().at("/ratio/times").asText(), one.parts().get(1));
  }

  private static String togetherState(DeclaredFigure one, Map<String, DeclaredFigure> figures) {
    Set<String> ifGiven = new LinkedHashSet<>();
    one.terms().path("if_given").forEach(part -> ifGiven.add(part.asText()));
    long kinds =
        one.parts().stream().map(p -> figures.get(p).flag("told_whole")).distinct().count();
    String state = kinds > 1 ? " when under_way then 'nc'" : "";
    String partial = "false";
    for (String part : one.parts()) {
      boolean given = ifGiven.contains(part);
      state += given ? "" : " when v_X is null then s_X".replace("X", part);
      partial += (given ? " or (v_X is null and t_X)" : "").replace("X", part);
      partial += " or s_X = 'partial'".replace("X", part);
    }
    return state + " when " + partial + " then 'partial' else 'complete'";
  }

  private static String togetherValue(DeclaredFigure one) {
    return "coalesce(v_" + String.join(", 0) + coalesce(v_", one.parts()) + ", 0)";
  }
}
