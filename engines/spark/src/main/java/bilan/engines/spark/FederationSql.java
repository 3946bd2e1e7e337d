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

  private final Map<String, DeclaredFigure> figures;

  /**
   * @param figures with those that they are made of, by id
   */
  FederationSql(Map<String, DeclaredFigure> figures) {
    this.figures = figures;
  }

  /** A statement that stands in a file. */
  static String file(String name) {
    try (InputStream in = FederationSql.class.getResourceAsStream(name + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Figures over the same rows, whose rows of no place are told alike. */
  private Map<List<String>, List<DeclaredFigure>> groups(boolean constant) {
    Map<List<String>, List<DeclaredFigure>> groups = new LinkedHashMap<>();
    for (DeclaredFigure figure : figures.values()) {
      if (figure.isOfRows()
          && (!constant || (figure.addsOverAll() && !figure.compares().isEmpty()))) {
        List<String> key = List.of(figure.relation(), figure.compares());
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(figure);
      }
    }
    return groups;
  }

  /** Sums of every figure over rows, by place and network. */
  String sums() {
    List<String> all = new ArrayList<>();
    groups(false)
        .forEach(
            (of, some) -> {
              String relation = of.get(0);
              String shown =
                  of.get(1).isEmpty()
                      ? "known k on k.network = r.network and k.place = r.place"
                      : "shown k on k.dataset = '%s' and k.network = r.network and k.place = r.place and k.year = r.year"
                          .formatted(of.get(1));
              String rows =
                  "select r.*, coalesce(k.place, 'non affecté') as at from `rows_%s` r left join %s"
                      .formatted(relation, shown);
              all.addAll(sums(relation, some, rows, "year", ""));
            });
    return gathered(all, "");
  }

  /** The same over the months that both of two years cover, of the later year and the earlier. */
  String constant() {
    List<String> all = new ArrayList<>();
    groups(true)
        .forEach(
            (of, some) -> {
              String rows =
                  ("select r.* except (year), r.place as at, c.pair as year, c.role from `rows_%s` r join common c"
                          + " on c.dataset = '%s' and c.network = r.network and c.place = r.place and c.month = r.month")
                      .formatted(of.get(0), of.get(1));
              all.addAll(sums(of.get(0), some, rows, "year, role", ", role"));
            });
    return all.isEmpty() ? none() : gathered(all, ", role");
  }

  private static String none() {
    return "select '' as figure, '' as network, '' as place, 0 as year, '' as role,"
        + " cast(null as decimal(38, 12)) as value, false as unknown, false as partial where false";
  }

  private static String gathered(List<String> all, String role) {
    return "select figure, network, place, year"
        + role
        + ", max(value) as value, bool_or(unknown) as unknown, bool_or(partial) as partial from ("
        + String.join(" union all ", all)
        + ") group by figure, network, place, year"
        + role;
  }

  /** One or two statements: amounts of rows of several days are divided once by length. */
  private List<String> sums(
      String relation, List<DeclaredFigure> some, String rows, String keys, String role) {
    boolean spread = some.get(0).flag("spread");
    List<String> columns = new ArrayList<>();
    List<String> stack = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      DeclaredFigure one = some.get(i);
      columns.add((spread ? "cast(null as decimal(38, 12))" : value(one)) + " as v" + i);
      columns.add("(" + one.text("unknown") + ") as u" + i);
      columns.add("(" + one.text("partial") + ") as p" + i);
      stack.add("'%s', v%d, u%d, p%d".formatted(one.id(), i, i, i));
    }
    String grouped =
        "select network, at, %s, %s from (%s) as %s group by grouping sets ((network, at, %s), (network, %s))"
            .formatted(keys, String.join(", ", columns), rows, relation, keys, keys);
    String told =
        "select network, coalesce(at, '') as place, year"
            + role
            + ", stack(%d, %s) as (figure, value, unknown, partial) from (%s)";
    List<String> statements = new ArrayList<>();
    statements.add(told.formatted(some.size(), String.join(", ", stack), grouped));
    if (spread) {
      statements.add(byLength(relation, some, rows, keys, role));
    }
    return statements;
  }

  private static String byLength(
      String relation, List<DeclaredFigure> some, String rows, String keys, String role) {
    List<String> whole = new ArrayList<>();
    List<String> divided = new ArrayList<>();
    List<String> stack = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      whole.add("sum((%s) * days) as w%d".formatted(some.get(i).text("sum"), i));
      divided.add(
          "cast(sum(cast(w%d as decimal(28, 8)) / cast(length as decimal(8, 0))) as decimal(38, 12)) as v%d"
              .formatted(i, i));
      stack.add("'%s', v%d, false, false".formatted(some.get(i).id(), i));
    }
    String at = "network, at, " + keys;
    String lengths =
        "select %s, length, %s from (%s) as %s group by grouping sets ((%s, length), (network, %s, length))"
            .formatted(at, String.join(", ", whole), rows, relation, at, keys);
    return "select network, coalesce(at, '') as place, year%s, stack(%d, %s) as (figure, value, unknown, partial) from (select %s, %s from (%s) group by %s)"
        .formatted(
            role,
            some.size(),
            String.join(", ", stack),
            at,
            String.join(", ", divided),
            lengths,
            at);
  }

  private static String value(DeclaredFigure figure) {
    if (figure.isDistinct()) {
      String first = figure.text("first").isEmpty() ? "" : " and " + figure.text("first");
      return "cast(count(distinct %s) filter (where %s%s) as decimal(38, 12))"
          .formatted(figure.text("distinct"), figure.text("where"), first);
    }
    String sum = "cast(sum(" + figure.text("sum") + ") as decimal(24, 8))";
    String per = figure.text("per");
    return per.isEmpty() || per.equals("month")
        ? "cast(%s as decimal(38, 12))".formatted(sum)
        : "cast(%s / cast(%s as decimal(5, 0)) as decimal(38, 12))".formatted(sum, per);
  }

  /** How many months are given, of figures that are an average of them. */
  String given() {
    List<String> all = new ArrayList<>();
    for (DeclaredFigure figure : figures.values()) {
      if (figure.text("per").equals("month")) {
        all.add(
            "select '%s' as figure, network, year, count(distinct month) as months from `rows_%s` group by network, year"
                .formatted(figure.id(), figure.relation()));
      }
    }
    return all.isEmpty()
        ? "select '' as figure, '' as network, 0 as year, 0 as months where false"
        : String.join(" union all ", all);
  }

  /** Figures that are made of others, each list of those that the lists before it tell. */
  List<List<DeclaredFigure>> levels() {
    List<List<DeclaredFigure>> levels = new ArrayList<>();
    for (DeclaredFigure figure : figures.values()) {
      int depth = depth(figure);
      while (levels.size() < depth) {
        levels.add(new ArrayList<>());
      }
      if (depth > 0) {
        levels.get(depth - 1).add(figure);
      }
    }
    return levels;
  }

  private int depth(DeclaredFigure figure) {
    int most = figure.isOfRows() ? 0 : 1;
    for (String part : figure.parts()) {
      most = Math.max(most, depth(figures.get(part)) + 1);
    }
    return most;
  }

  /** Figures that are made of others that are told, side by side: one {@code select} for all. */
  static String made(List<DeclaredFigure> level, Map<String, DeclaredFigure> figures) {
    Set<String> parts = new LinkedHashSet<>();
    List<String> states = new ArrayList<>();
    List<String> stack = new ArrayList<>();
    for (DeclaredFigure one : level) {
      parts.addAll(one.parts());
      boolean ratio = one.terms().has("ratio");
      states.add((ratio ? ratioState(one) : togetherState(one, figures)) + " as s__" + one.id());
      String value = "cast(%s as decimal(38, 12))".formatted(ratio ? ratioValue(one) : togetherValue(one));
      String by = ratio ? "v_" + one.parts().get(1) : "cast(null as decimal(38, 12))";
      stack.add(
          "'%s', s__%s, case when s__%s%s then %s end, %s"
              .formatted(one.id(), one.id(), one.id(), HAS_VALUE, value, by));
    }
    String wide = "select network, place, year, bool_or(under_way) as under_way";
    for (String part : parts) {
      String only = " filter (where figure = '" + part + "')";
      wide +=
          ", max(state)%s as s_%s, max(value)%s as v_%s, bool_or(touched)%s as t_%s"
              .formatted(only, part, only, part, only, part);
    }
    return ("select figure, network, place, year, state, under_way, state%s as touched, value, divisor from"
            + " (select network, place, year, under_way, stack(%d, %s) as (figure, state, value, divisor) from"
            + " (select *, %s from (%s from answered group by network, place, year))) where state is not null")
        .formatted(HAS_VALUE, level.size(), String.join(", ", stack), String.join(", ", states), wide);
  }

  private static String placed(DeclaredFigure one) {
    if (!one.flag("by_place")) {
      return "place <> ''";
    }
    boolean nowhere = one.compares().isEmpty() || one.addsOverAll();
    return nowhere ? "false" : "place = 'non affecté'";
  }

  private static String ratioState(DeclaredFigure one) {
    String of = one.parts().get(0);
    String by = one.parts().get(1);
    String whole =
        one.terms().path("ratio").path("whole").asBoolean()
            ? "when s_%s = 'not_open' then 'not_open' when s_%s <> 'complete' then 'nc' ".formatted(by, by)
            : "";
    return ("case when %s or s_%s is null or s_%s is null then null %swhen v_%s is null then s_%s when v_%s is null then s_%s"
            + " when v_%s = 0 then 'nc' when s_%s = 'partial' or s_%s = 'partial' then 'partial' else 'complete' end")
        .formatted(placed(one), of, by, whole, of, of, by, by, by, of, by);
  }

  private static String ratioValue(DeclaredFigure one) {
    String times = one.terms().path("ratio").path("times").asText();
    return "cast(cast(v_%s as decimal(24, 8)) * cast(%s as decimal(4, 0)) as decimal(26, 8)) / cast(v_%s as decimal(20, 6))"
        .formatted(one.parts().get(0), times, one.parts().get(1));
  }

  private static String togetherState(
      DeclaredFigure one, Map<String, DeclaredFigure> figures) {
    Set<String> ifGiven = new LinkedHashSet<>();
    one.terms().path("if_given").forEach(part -> ifGiven.add(part.asText()));
    String state = "case when " + placed(one);
    for (String part : one.parts()) {
      state += " or s_" + part + " is null";
    }
    state += " then null";
    boolean alike =
        one.parts().stream().map(part -> figures.get(part).flag("told_whole")).distinct().count() == 1;
    state += alike ? "" : " when under_way then 'nc'";
    String partial = "false";
    for (String part : one.parts()) {
      if (ifGiven.contains(part)) {
        partial += " or (v_%s is null and t_%s)".formatted(part, part);
      } else {
        state += " when v_%s is null then s_%s".formatted(part, part);
      }
      partial += " or s_%s = 'partial'".formatted(part);
    }
    return state + " when " + partial + " then 'partial' else 'complete' end";
  }

  private static String togetherValue(DeclaredFigure one) {
    return one.parts().stream()
        .map(part -> "coalesce(v_" + part + ", 0)")
        .collect(Collectors.joining(" + "));
  }
}
