package bilan.queries.exchange;

import bilan.queries.figure.Figure;
import bilan.queries.figure.Formula;
import bilan.queries.figure.Lack;
import bilan.queries.figure.Relation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A figure in standard SQL over exported rows: its value as one expression, and the terms by which
 * another engine gives it its state.
 *
 * @param expression the figure over any group of rows
 * @param columns of the exported rows, by relation, that it needs
 * @param terms what its declaration says beside, for an engine that knows states
 */
record FigureTerms(
    Figure figure, String expression, Map<String, Set<String>> columns, Map<String, Object> terms) {

  /** Columns that exported rows have beside those of their relation. */
  static final String MONTH = "month";

  /** Whether a row is of the last month of its year. */
  static final String CLOSING = "closing";

  /** Days of a row in its month, and all of its days. */
  static final String DAYS = "days";

  static final String LENGTH = "length";

  /** Whether a row of several months is in its first month of the year. */
  static final String BEGINS = "begins";

  /** First day of the year of a row. */
  static final String YEAR_FROM = "year_from";

  /** Compiles a declaration. */
  static FigureTerms of(Figure figure, StandardSql sql) {
    return new Compiling(figure, sql).terms();
  }

  /** One declaration while it is compiled. */
  private static final class Compiling {

    private final Figure figure;
    private final StandardSql sql;
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();
    private final Map<String, Object> terms = new LinkedHashMap<>();

    Compiling(Figure figure, StandardSql sql) {
      this.figure = figure;
      this.sql = sql;
    }

    FigureTerms terms() {
      terms.put("unit", figure.unit());
      terms.put("label", labels(figure.label().fr(), figure.label().en()));
      terms.put("rank", figure.rank());
      terms.put("key", figure.key());
      terms.put("adds", figure.adds().name().toLowerCase(Locale.ROOT));
      terms.put("by_place", figure.isToldByPlace());
      terms.put("told_whole", figure.isToldWhole());
      if (figure.better() != null) {
        terms.put("better", figure.better());
      }
      if (figure.basis().isFollowed()) {
        terms.put("compares", figure.basis().dataset());
      }
      return new FigureTerms(figure, expression(figure), columns, terms);
    }

    private String expression(Figure of) {
      Formula formula = of.formula();
      if (formula instanceof Formula.Ratio ratio) {
        terms.put("ratio", ratio(ratio));
        String times = ratio.times().compareTo(BigDecimal.ONE) == 0 ? "1.0" : ratio.times() + ".0";
        return times + " * (" + part(ratio.of()) + ") / nullif(" + part(ratio.by()) + ", 0)";
      }
      if (formula instanceof Formula.Together together) {
        terms.put("together", together.parts().stream().map(Figure::id).toList());
        terms.put("if_given", together.ifGiven().stream().sorted().toList());
        return together.parts().stream()
            .map(one -> "coalesce(" + part(one) + ", 0)")
            .collect(Collectors.joining(" + "));
      }
      return rows((Formula.OfRows) formula);
    }

    private static Map<String, Object> ratio(Formula.Ratio ratio) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("of", ratio.of().id());
      map.put("by", ratio.by().id());
      map.put("times", ratio.times().intValueExact());
      map.put("whole", ratio.sayings().incomplete() != null);
      return map;
    }

    /** A figure that this one is made of. */
    private String part(Figure part) {
      FigureTerms of = FigureTerms.of(part, sql);
      of.columns().forEach((relation, names) -> named(relation).addAll(names));
      return of.expression();
    }

    private Set<String> named(String relation) {
      return columns.computeIfAbsent(relation, r -> new LinkedHashSet<>());
    }

    private String rows(Formula.OfRows formula) {
      Relation relation = formula.relation();
      boolean closing = formula instanceof Formula.Total total && total.isStock();
      String where = where(relation, formula.where(), closing);
      terms.put("relation", relation.name());
      terms.put("spread", relation.isSpread());
      terms.put("where", where);
      Counting counting = new Counting(relation, where);
      terms.put("unknown", counting.unknown());
      terms.put("partial", counting.partial());
      String filter = where.equals("true") ? "" : " filter (where " + where + ")";
      if (formula instanceof Formula.Distinct distinct) {
        String key = std(relation, distinct.key());
        terms.put("distinct", key);
        return "count(distinct " + key + ")" + newcomers(relation, distinct, filter);
      }
      Formula.Total total = (Formula.Total) formula;
      return total(relation, total, where, filter);
    }

    private String total(Relation relation, Formula.Total total, String where, String filter) {
      boolean spread = relation.isSpread();
      String name = relation.name();
      if (total.isCount()) {
        String counted = spread ? where + " and " + name + "." + BEGINS : where;
        String sum = "case when " + counted + " then 1 else 0 end";
        terms.put("sum", sum);
        return "count(*)" + (counted.equals("true") ? "" : " filter (where " + counted + ")");
      }
      String added = std(relation, total.added());
      terms.put(
          "sum", where.equals("true") ? added : "case when " + where + " then " + added + " end");
      String sum =
          spread
              ? "sum((" + added + ") * " + name + "." + DAYS + " / " + name + "." + LENGTH + ")"
              : "sum(" + added + ")";
      Formula.Per per = total.per();
      if (per == null) {
        return sum + filter;
      }
      BigDecimal number = per.number();
      terms.put("per", number == null ? MONTH : number.intValueExact());
      return number == null
          ? sum + filter + " / nullif(count(distinct " + name + "." + MONTH + "), 0)"
          : sum + filter + " / " + number + ".0";
    }

    private String where(Relation relation, @Nullable String where, boolean closing) {
      String counted = where == null ? "true" : whole(std(relation, where));
      if (closing) {
        named(relation.name()).add(CLOSING);
        counted = and(relation.name() + "." + CLOSING, counted);
      }
      return counted;
    }

    /** Only keys that are new in the year of their rows, where a declaration says so. */
    private String newcomers(Relation relation, Formula.Distinct distinct, String filter) {
      String first = distinct.first();
      if (first == null) {
        return filter;
      }
      named(relation.name()).add(YEAR_FROM);
      String isNew = std(relation, first) + " >= " + relation.name() + "." + YEAR_FROM;
      terms.put("first", isNew);
      return filter.isEmpty()
          ? " filter (where " + isNew + ")"
          : filter.substring(0, filter.length() - 1) + " and " + isNew + ")";
    }

    /** A condition that others may follow. */
    private static String whole(String condition) {
      return condition.contains(" or ") ? "(" + condition + ")" : condition;
    }

    private String std(Relation relation, String expression) {
      return sql.in(relation.name(), expression, named(relation.name()));
    }

    private static Map<String, String> labels(String fr, @Nullable String en) {
      Map<String, String> labels = new LinkedHashMap<>();
      labels.put("fr", fr);
      labels.put("en", en == null ? fr : en);
      return labels;
    }

    private static String and(String one, String other) {
      return one.equals("true") ? other : other.equals("true") ? one : one + " and " + other;
    }

    /** Rows that lack something, by which a group of rows has no value or a part of it. */
    private final class Counting {

      private final Relation relation;
      private final String where;

      Counting(Relation relation, String where) {
        this.relation = relation;
        this.where = where;
      }

      /** Where nothing can be told of a group. */
      String unknown() {
        return any(
            lack ->
                switch (lack.then()) {
                  case UNKNOWN -> some(lack.rows());
                  case PARTIAL ->
                      some(lack.rows()) + " and " + number(lack.rows()) + " = " + number("true");
                  case NOTED -> tooFew(lack);
                  case LEFT_OUT -> null;
                });
      }

      /** Where a part of a group is left out. */
      String partial() {
        return any(
            lack ->
                lack.then() == Lack.Then.PARTIAL || lack.then() == Lack.Then.LEFT_OUT
                    ? some(lack.rows())
                    : null);
      }

      private String any(Function<Lack, @Nullable String> told) {
        List<String> all =
            figure.lacks().stream()
                .map(lack -> applying(lack, told.apply(lack)))
                .filter(one -> one != null)
                .toList();
        return all.isEmpty() ? "false" : "(" + String.join(") or (", all) + ")";
      }

      private @Nullable String applying(Lack lack, @Nullable String told) {
        if (told == null) {
          return null;
        }
        String only = lack.ifAny() == null ? told : some(lack.ifAny()) + " and " + told;
        return lack.unlessAny() == null ? only : number(lack.unlessAny()) + " = 0 and " + only;
      }

      /** Where less is known than the least share, or nothing; null if that is no matter. */
      private @Nullable String tooFew(Lack lack) {
        boolean all = lack.sayings().all() != null;
        String least = lack.least();
        if (least == null) {
          return all
              ? some(lack.rows())
                  + " and "
                  + number("not coalesce(" + lack.rows() + ", false)")
                  + " = 0"
              : null;
        }
        String weight = weight(lack, "true");
        String known = weight + " - " + weight(lack, lack.rows());
        named(relation.name()).add(least);
        String few = known + " < max(" + relation.name() + "." + least + ") * " + weight;
        String none = known + " = 0";
        String said = lack.sayings().few() == null ? none : all ? none + " or " + few : few;
        return !all && lack.sayings().few() == null
            ? null
            : some(lack.rows()) + " and " + weight + " <> 0 and (" + said + ")";
      }

      private String weight(Lack lack, String rows) {
        String weigh = lack.weigh() == null ? "1" : std(relation, lack.weigh());
        return "coalesce(sum(" + weigh + ")" + filter(rows) + ", 0)";
      }

      private String some(String rows) {
        return number(rows) + " > 0";
      }

      private String number(String rows) {
        return "count(*)" + filter(rows);
      }

      private String filter(String rows) {
        String counted = rows.equals("true") ? where : and(where, "(" + std(relation, rows) + ")");
        return counted.equals("true") ? "" : " filter (where " + counted + ")";
      }
    }
  }
}
