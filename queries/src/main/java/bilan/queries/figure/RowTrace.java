package bilan.queries.figure;

import bilan.queries.Sql;
import bilan.queries.figure.Traced.Term;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows behind a figure that is declared over rows: the same statement, not added up. */
final class RowTrace {

  private final TraceAsked asked;
  private final Traced traced;

  RowTrace(TraceAsked asked) {
    this.asked = asked;
    this.traced = asked.traced();
  }

  void read() {
    read(asked.declared());
  }

  private void read(Figure figure) {
    if (figure.formula() instanceof Formula.Ratio ratio) {
      read(ratio.of());
      read(ratio.by());
      return;
    }
    Formula.OfRows formula = (Formula.OfRows) figure.formula();
    if (figure.counts() != null) {
      traced.filter(figure.counts().in(asked.facts().request().lang()));
    } else if (formula.where() != null) {
      traced.filter(formula.where());
    }
    Term term = term(figure, formula);
    Set<String> seen = new HashSet<>();
    for (Line line : lines(figure, formula)) {
      add(term, figure, formula, line, seen);
    }
  }

  private Term term(Figure figure, Formula.OfRows formula) {
    Formula.Per per = formula instanceof Formula.Total total ? total.per() : null;
    return per == null
        ? traced.add(figure.label(lang()), figure.unit())
        : traced.add(per.label().in(lang()), per.unit());
  }

  private Lang lang() {
    return asked.facts().request().lang();
  }

  private List<Line> lines(Figure figure, Formula.OfRows formula) {
    Relation relation = formula instanceof Formula.Total total ? total.rows() : formula.relation();
    Sql sql = FigureSql.rows(relation, formula, asked.cut().slice(formula.relation()));
    traced.asked(sql);
    return asked.facts().warehouse().lines(sql, relation.own() || figure.own(), asked.period());
  }

  private void add(Term term, Figure figure, Formula.OfRows formula, Line line, Set<String> seen) {
    LocalDate from = line.has("from_day") ? line.date("from_day") : null;
    LocalDate to = from == null ? null : line.date("to_day");
    long days = from == null || to == null ? 0 : asked.scope().days(place(line), from, to);
    if (!asked.isOfKey(line) || (from == null ? !asked.holds(line) : days == 0)) {
      return;
    }
    if (formula instanceof Formula.Distinct) {
      once(term, line, seen);
      return;
    }
    BigDecimal amount = line.amount("taken");
    if (!line.flag("counted")) {
      leaveOut(line, amount);
    } else if (amount == null) {
      traced.leaveOut(
          "trace.out." + Objects.requireNonNullElse(figure.blank(), "blank"),
          TraceRow.of(line, null, null, null));
    } else if (from != null && to != null) {
      long length = ChronoUnit.DAYS.between(from, to) + 1;
      BigDecimal part = Exact.quotient(amount.multiply(BigDecimal.valueOf(days)), length);
      String how = days == length ? null : traced.say("trace.how.days", days, length);
      term.add(line, amount, part, how);
    } else {
      term.add(line, amount);
    }
  }

  private static String place(Line line) {
    return Objects.requireNonNullElse(line.text("place"), Network.NOWHERE);
  }

  /** Rows of the same places and days that do not count are told apart, with what they are. */
  private void leaveOut(Line line, @Nullable BigDecimal amount) {
    String apart = line.has("apart") ? line.text("apart") : null;
    traced.leaveOut(
        "trace.out." + Objects.requireNonNullElse(apart, "other"),
        TraceRow.of(line, amount, null, line.has("apart_about") ? line.text("apart_about") : null));
  }

  /** Of each key, the first row counts. */
  private void once(Term term, Line line, Set<String> seen) {
    String key = line.text("taken");
    if (!line.flag("counted")) {
      leaveOut(line, null);
    } else if (key == null) {
      traced.leaveOut("trace.out.blank", TraceRow.of(line, null, null, null));
    } else if (seen.add(key)) {
      term.add(line, BigDecimal.ONE);
    } else {
      traced.leaveOut("trace.out.same", TraceRow.of(line, null, null, null));
    }
  }
}
