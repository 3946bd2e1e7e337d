package bilan.cli.trace;

import bilan.cli.output.FigureText;
import bilan.cli.output.ListAnswer;
import bilan.cli.session.Session;
import bilan.queries.Answer;
import bilan.queries.Kind;
import bilan.queries.figure.Change;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.trace.Trace;
import bilan.queries.figure.trace.TraceRow;
import bilan.queries.figure.trace.TraceTerm;
import bilan.queries.report.printed.Printed;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Origin of a figure as tables for a person. */
public final class TraceTables {

  private static final Set<String> KNOWN_UNITS =
      Set.of("count", "EUR", "h", "min", "FTE", "months");

  private static final int FIRST = 12;

  private final Session session;
  private final Trace trace;

  public TraceTables(Session session, Trace trace) {
    this.session = session;
    this.trace = trace;
  }

  /** Everything but rows, a line each: what it is, what it counts, over what, from where. */
  public Answer explained(@Nullable Printed printed) {
    KeyFigure figure = trace.figure();
    ListAnswer table = new ListAnswer("trace", session).text("what").text("said");
    line(table, "figure", title());
    line(table, "value", figure(figure.value(), figure.unit()));
    new TracePrinted(session).of(figure.trace(), printed).forEach((key, w) -> line(table, key, w));
    line(table, "state", session.catalogue().say("cli.trace.state." + word(figure)));
    line(table, "note", figure.note());
    line(table, "change", change(figure));
    line(table, "definition", trace.definition());
    line(table, "rule", trace.rule());
    trace.filters().forEach(filter -> line(table, "filter", filter));
    trace.perimeter().forEach(words -> line(table, "perimeter", words));
    if (trace.asOf() != null) {
      line(table, "as_of", session.catalogue().show(trace.asOf()));
    }
    for (TraceTerm term : trace.terms()) {
      String sum = said(term.sum(), term.unit());
      line(
          table,
          "term",
          session.catalogue().say("cli.trace.sum", term.label(), sum, term.rows().size()));
    }
    line(table, "check", check());
    line(table, "sql", "bilan trace " + figure.trace() + " --json");
    return table.answer();
  }

  private static String word(KeyFigure figure) {
    return figure.state().name().toLowerCase(Locale.ROOT);
  }

  private void line(ListAnswer table, String key, @Nullable String words) {
    if (words != null) {
      table.row(session.catalogue().say("cli.trace." + key), words);
    }
  }

  private String title() {
    KeyFigure figure = trace.figure();
    String place = figure.place();
    return String.join(
        ", ",
        figure.label(),
        figure.period(),
        place == null ? session.catalogue().say("figure.network") : place);
  }

  private @Nullable String change(KeyFigure figure) {
    Change.Told told = figure.told();
    if (told == null) {
      return figure.changeNote();
    }
    String sign = told.amount().signum() > 0 ? "+" : "";
    return session
        .catalogue()
        .say("cli.trace.changed", sign + FigureText.of(told.amount(), told.unit(), session));
  }

  private String check() {
    BigDecimal value = trace.figure().value();
    if (value == null) {
      return session.catalogue().say("cli.trace.check_none");
    }
    if (trace.rule().equals(session.catalogue().say("trace.rule.none"))) {
      return session.catalogue().say("cli.trace.check_unlisted");
    }
    return session
        .catalogue()
        .say(trace.holds() ? "cli.trace.check_holds" : "cli.trace.check_differs");
  }

  /** The figure as it is printed: a count by open month is an average, and has a decimal. */
  private String figure(@Nullable BigDecimal value, String unit) {
    return value != null && unit.equals("count") && trace.figure().trace().endsWith(":per-month")
        ? Typography.of(session.lang()).number(value, 1)
        : said(value, unit);
  }

  private String said(@Nullable BigDecimal value, String unit) {
    return FigureText.of(value, unit, session);
  }

  /** The deliveries that brought the rows. */
  public Answer deliveries() {
    ListAnswer table = new ListAnswer("trace_deliveries", session).column("delivery", Kind.NUMBER);
    table.text("file").date("received_on").text("profile").count("rows");
    table.column("part", Kind.NUMBER);
    for (Trace.Delivered one : trace.deliveries()) {
      table.row(
          one.delivery(), one.file(), one.receivedOn(), one.profile(), one.rows(), one.part());
    }
    return table.answer();
  }

  /** Every row, each with its unit, and what they add up to: the figure, or its two terms. */
  public Answer rows(@Nullable Printed printed) {
    ListAnswer table = columns("trace_rows").text("unit");
    for (TraceTerm term : trace.terms()) {
      term.rows().forEach(row -> row(table, term.label(), row, unit(term.unit())));
    }
    trace.terms().stream().filter(term -> !term.rows().isEmpty()).forEach(t -> total(table, t));
    Answer answer = table.answer();
    List<String> notes =
        explained(printed).lines().stream()
            .map(line -> line.cells().get(0) + " : " + line.cells().get(1))
            .toList();
    return new Answer(answer.id(), title(), answer.columns(), answer.lines(), notes);
  }

  private void total(ListAnswer table, TraceTerm term) {
    String total = session.catalogue().say("cli.trace_rows.total");
    table.total(
        term.label(),
        total,
        null,
        null,
        null,
        null,
        null,
        null,
        term.sum(),
        null,
        null,
        unit(term.unit()));
  }

  /** The first rows, for a terminal. */
  public Answer firstRows() {
    ListAnswer table = columns("trace_rows");
    int all = trace.terms().stream().mapToInt(term -> term.rows().size()).sum();
    int most = Math.max(1, FIRST / Math.max(1, trace.terms().size()));
    int shown = 0;
    for (TraceTerm term : trace.terms()) {
      for (TraceRow row : term.rows().subList(0, Math.min(most, term.rows().size()))) {
        row(table, term.label(), row, null);
        shown++;
      }
    }
    if (shown < all) {
      String id = trace.figure().trace();
      table.note("cli.trace_rows_more", shown, all, "bilan trace " + id + " -o lignes.xlsx");
    }
    return table.answer();
  }

  private ListAnswer columns(String id) {
    ListAnswer table = new ListAnswer(id, session);
    table.text("term").text("file").text("sheet").column("row", Kind.NUMBER);
    table.date("day").text("place").text("about");
    table.column("value", Kind.NUMBER).column("part", Kind.NUMBER).text("how");
    return table.column("delivery", Kind.NUMBER);
  }

  /** With its unit, null where there is no column for it. */
  private void row(ListAnswer table, String term, TraceRow row, @Nullable String unit) {
    List<@Nullable Object> cells = new ArrayList<>();
    Collections.addAll(
        cells,
        term,
        row.file(),
        row.sheet(),
        row.row(),
        row.day(),
        place(row),
        row.about(),
        row.value(),
        row.part(),
        row.how(),
        row.delivery());
    cells.addAll(Stream.ofNullable(unit).toList());
    table.row(cells.toArray());
  }

  private @Nullable String place(TraceRow row) {
    return row.isNowhere() ? session.catalogue().say("cli.no_place") : row.place();
  }

  /** How many rows do not count, by reason. */
  public Answer reasons() {
    ListAnswer table = new ListAnswer("trace_left_out", session).text("reason").count("rows");
    for (Trace.LeftOut one : trace.leftOut()) {
      table.row(one.reason(), (long) one.rows().size());
    }
    if (!trace.leftOut().isEmpty()) {
      table.note(
          "cli.trace_left_out_more", "bilan trace " + trace.figure().trace() + " --left-out");
    }
    return table.answer();
  }

  /** Every row that does not count, with its reason. */
  public Answer leftOut() {
    ListAnswer table = new ListAnswer("trace_left_out_rows", session).text("reason");
    table.text("file").text("sheet").column("row", Kind.NUMBER);
    table.date("day").text("place").text("about").column("value", Kind.NUMBER).text("how");
    table.column("delivery", Kind.NUMBER);
    for (Trace.LeftOut one : trace.leftOut()) {
      for (TraceRow row : one.rows()) {
        table.row(
            one.reason(),
            row.file(),
            row.sheet(),
            row.row(),
            row.day(),
            place(row),
            row.about(),
            row.value(),
            row.how(),
            row.delivery());
      }
    }
    return table.answer();
  }

  /** A unit that a query of one's own has is called as it is there. */
  private String unit(String unit) {
    return KNOWN_UNITS.contains(unit)
        ? session.catalogue().say("cli.trace_unit." + unit.toLowerCase(Locale.ROOT))
        : unit;
  }
}
