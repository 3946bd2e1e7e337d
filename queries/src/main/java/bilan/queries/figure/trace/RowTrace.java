package bilan.queries.figure.trace;

import bilan.queries.database.Sql;
import bilan.queries.figure.Exact;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.Formula;
import bilan.queries.figure.Relation;
import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.reckoning.FigureSql;
import bilan.queries.figure.reckoning.Slice;
import bilan.queries.figure.trace.Traced.Term;
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
  private final Set<String> read = new HashSet<>();

  RowTrace(TraceAsked asked) {
    this.asked = asked;
    this.traced = asked.traced();
  }

  void read() {
    read(asked.declared());
  }

  private void read(Figure figure) {
    if (!figure.parts().isEmpty()) {
      figure.parts().forEach(this::read);
      return;
    }
    if (!read.add(figure.id())) {
      // A part of several figures of one quotient, such as own resources.
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
    for (Line line : lines(figure, formula, asked.cut().slice(formula.relation()))) {
      add(term, figure, formula, line, seen);
    }
    if (formula instanceof Formula.Total total && total.isMean()) {
      months(figure, formula);
    }
  }

  private Term term(Figure figure, Formula.OfRows formula) {
    Formula.Per per = formula instanceof Formula.Total total ? total.per() : null;
    return per == null
        ? traced.add(figure.id(), figure.label(lang()), figure.unit())
        : traced.add(figure.id(), per.label().in(lang()), per.unit());
  }

  /** The first row of each month that anybody has: by those an average is divided. */
  private void months(Figure figure, Formula.OfRows formula) {
    Term months = traced.add(Traced.months(figure), traced.say("trace.term.months"), "months");
    for (Line line : lines(figure, formula, Slice.WHOLE)) {
      boolean told = line.text("source") != null;
      if (told && traced.isFirst(Traced.months(figure), line.month("day"))) {
        months.add(line, BigDecimal.ONE);
      }
    }
  }

  private Lang lang() {
    return asked.facts().request().lang();
  }

  private List<Line> lines(Figure figure, Formula.OfRows formula, Slice slice) {
    Relation relation = formula instanceof Formula.Total total ? total.rows() : formula.relation();
    Sql sql = FigureSql.rows(relation, formula, slice);
    traced.asked(sql);
    return asked.facts().warehouse().lines(sql, relation.own() || figure.own(), asked.period());
  }

  private void add(Term term, Figure figure, Formula.OfRows formula, Line line, Set<String> seen) {
    LocalDate from = line.has("from_day") ? line.date("from_day") : null;
    LocalDate to = from == null ? null : line.date("to_day");
    long days = from == null || to == null ? 0 : asked.scope().days(line.place(), from, to);
    if (!asked.isOfKey(line) || (from == null ? !asked.holds(line) : days == 0)) {
      return;
    }
    if (line.text("source") == null) {
      // What no row of a file says, such as participants of whom nobody is named.
      return;
    }
    if (formula instanceof Formula.Distinct) {
      once(term, figure, line, seen);
      return;
    }
    BigDecimal amount = line.amount("taken");
    if (!line.flag("counted")) {
      leaveOut(line, amount);
    } else if (amount == null || lacksShare(line)) {
      blank(figure, line, amount);
    } else if (isEarlier(formula, line)) {
      traced.leaveOut("trace.out.other_month", TraceRow.of(line, amount, null, null));
    } else if (line.has("how") && line.text("how") != null) {
      term.add(line, line.amount("said"), amount, traced.how(line));
    } else if (line.has("share_taken")) {
      shared(term, line, amount, line.sum("share_taken"));
    } else if (from != null && to != null) {
      long length = ChronoUnit.DAYS.between(from, to) + 1;
      boolean whole = days == length || (formula instanceof Formula.Total total && total.isCount());
      BigDecimal part =
          whole ? amount : Exact.quotient(amount.multiply(BigDecimal.valueOf(days)), length);
      String how = whole ? null : traced.say("trace.how.days", days, length);
      term.add(line, amount, part, how);
    } else {
      term.add(line, amount);
    }
  }

  /** Whether a stock counts a later month than the row's. */
  private boolean isEarlier(Formula.OfRows formula, Line line) {
    return formula instanceof Formula.Total total
        && total.isStock()
        && line.day("day").isBefore(asked.last().withDayOfMonth(1));
  }

  private static boolean lacksShare(Line line) {
    return line.has("share_taken") && line.amount("share_taken") == null;
  }

  private void shared(Term term, Line line, BigDecimal amount, BigDecimal share) {
    boolean whole = share.compareTo(BigDecimal.ONE) == 0;
    BigDecimal percent = FigureWording.percent(share, BigDecimal.ONE);
    term.add(
        line,
        amount,
        amount.multiply(share),
        whole ? null : traced.say("trace.how.share", percent));
  }

  /** A row that counts and has no number; its relation may say why, or that it needs no word. */
  private void blank(Figure figure, Line line, @Nullable BigDecimal amount) {
    String why = figure.blank();
    if (why == null && line.has("blank")) {
      why = line.text("blank");
      if (why == null) {
        return;
      }
    }
    BigDecimal said = line.has("said") ? line.amount("said") : amount;
    traced.leaveOut(
        "trace.out." + Objects.requireNonNullElse(why, "blank"),
        TraceRow.of(line, said, null, null));
  }

  /**
   * Rows of the same places and days that do not count are told apart, with what they are; of those
   * that are nothing else, nothing is said.
   */
  private void leaveOut(Line line, @Nullable BigDecimal amount) {
    String apart = line.has("apart") ? line.text("apart") : null;
    if (apart == null && line.has("apart")) {
      return;
    }
    traced.leaveOut(
        "trace.out." + Objects.requireNonNullElse(apart, "other"),
        TraceRow.of(line, amount, null, line.has("apart_about") ? line.text("apart_about") : null));
  }

  /** Of each key, the first row counts. */
  private void once(Term term, Figure figure, Line line, Set<String> seen) {
    String key = line.text("taken");
    if (!line.flag("counted")) {
      leaveOut(line, null);
    } else if (key == null) {
      traced.leaveOut("trace.out.blank", TraceRow.of(line, null, null, null));
    } else if (line.has("first_day") && line.day("first_day").isBefore(asked.period().from())) {
      traced.leaveOut("trace.out.known" + suffix(figure), TraceRow.of(line, null, null, null));
    } else if (seen.add(key)) {
      term.add(line, BigDecimal.ONE);
    } else {
      traced.leaveOut("trace.out.same" + suffix(figure), TraceRow.of(line, null, null, null));
    }
  }

  private static String suffix(Figure figure) {
    return figure.persons().any() ? "_person" : "";
  }
}
