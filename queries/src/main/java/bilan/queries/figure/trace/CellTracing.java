package bilan.queries.figure.trace;

import bilan.queries.Basis;
import bilan.queries.CellOrigin;
import bilan.queries.FigureQuestion;
import bilan.queries.IndicatorFact;
import bilan.queries.Kind;
import bilan.queries.Label;
import bilan.queries.Queries;
import bilan.queries.SavedColumn;
import bilan.queries.SavedQuery;
import bilan.queries.Years;
import bilan.queries.database.Database;
import bilan.queries.database.Rows;
import bilan.queries.database.Sql;
import bilan.queries.figure.Change;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.calendar.Warehouse;
import bilan.queries.figure.sheet.DeclaredAnswers;
import bilan.text.Lang;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a cell of a saved query's answer back to the rows of files that the query lists. */
public final class CellTracing {

  /** Shares of sales and grants are rounded to 6 decimals a row or a day. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.0001");

  /** A largest remainder moves a tenth of a percent. */
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /** The statement that lists the rows behind indicators. */
  private static final String INDICATORS = "indicator-rows";

  private final Database database;
  private final Queries queries;
  private final FigureSettings settings;
  private final Lang lang;
  private final FigureWording wording;
  private final Map<String, @Nullable Rows> read = new HashMap<>();

  /**
   * Reads nothing yet.
   *
   * @param settings with the figures that queries may name
   */
  public CellTracing(Database database, Queries queries, FigureSettings settings, Lang lang) {
    this.settings = settings;
    this.database = database;
    this.queries = queries;
    this.lang = lang;
    this.wording = new FigureWording(lang);
  }

  /** Where the cell comes from; without rows if its query doesn't list any. */
  public Trace trace(CellOrigin origin) {
    SavedQuery query = queries.describe(origin.query());
    Map<String, @Nullable Object> values = queries.bound(database, query, origin.parameters());
    FigureQuestion question = query.figures();
    if (question != null) {
      FigureRequest request = DeclaredAnswers.request(values, settings, lang);
      return new CutTrace(new Tracing(settings, lang, request.asOf()), database, settings, lang)
          .trace(query, question, origin, request);
    }
    Warehouse warehouse = new Warehouse(database, values);
    Traced traced = new Traced(wording);
    filters(traced, query, origin, values);
    SavedColumn column = Objects.requireNonNull(query.column(origin.column()));
    boolean told = gather(traced, query, column, origin);
    List<TraceTerm> terms = traced.terms();
    leftOut(traced, terms, warehouse, values);
    TraceRule rule = rule(column, terms);
    Label definition = column.definition();
    return new Trace(
        figure(query, column, origin, values),
        definition == null ? "" : definition.in(lang),
        wording.say(told ? rule.words() : Message.of("trace.rule.none")),
        told ? rule.of(terms) : origin.value(),
        values.get("as_of") instanceof LocalDate day ? day : null,
        traced.filters(),
        List.of(),
        terms,
        TraceDeliveries.of(warehouse, terms),
        traced.leftOut(),
        statements(query, column, values),
        rule == TraceRule.PERCENT ? TENTH : ROUNDED);
  }

  private static TraceRule rule(SavedColumn column, List<TraceTerm> terms) {
    if (terms.size() < 2) {
      return TraceRule.SUM;
    }
    return "%".equals(column.kind().unit()) ? TraceRule.PERCENT : TraceRule.QUOTIENT;
  }

  private void filters(
      Traced traced, SavedQuery query, CellOrigin origin, Map<String, @Nullable Object> values) {
    if (values.get("from_date") instanceof LocalDate from
        && values.get("to_date") instanceof LocalDate to) {
      traced.filter(Message.of("trace.filter.dates", from, to));
    }
    if (values.get("place") instanceof String place) {
      traced.filter(Message.of("trace.filter.place", place));
    }
    for (SavedColumn column : query.columns()) {
      Set<Object> words = new LinkedHashSet<>();
      origin.lines().forEach(l -> words.add(word(l.get(column.key()))));
      Object word = words.size() == 1 ? words.iterator().next() : "";
      if (!word.equals("")) {
        traced.filter(Message.of("trace.filter.word", column.label().in(lang), word));
      }
    }
  }

  /** As a person is told it: a date as one, nothing for what only a program asks. */
  private static Object word(@Nullable Object cell) {
    if (cell instanceof LocalDate) {
      return cell;
    }
    return cell == null || cell instanceof Boolean ? "" : cell.toString();
  }

  /** Whether the query lists rows for the column. */
  private boolean gather(Traced traced, SavedQuery query, SavedColumn column, CellOrigin origin) {
    IndicatorFact fact = column.indicator();
    Rows rows = fact == null ? rows(query, origin) : indicators(origin);
    String name = fact == null ? column.key() : fact.word();
    if (rows == null || !rows.names().contains(name)) {
      traced.add(column.label().in(lang), unit(column));
      return false;
    }
    CellRows mine = new CellRows(rows, query, origin, wording);
    String divisor = name + "_of";
    boolean share = mine.tell(divisor) && "%".equals(unit(column));
    Traced.Term term = traced.add(column.label().in(lang), share ? "number" : unit(column));
    mine.addTo(term, name);
    if (mine.tell(divisor)) {
      mine.addTo(traced.add(wording.say("trace.term.among"), "count"), divisor);
    }
    return !term.rows().isEmpty() || origin.value() == null || origin.value().signum() == 0;
  }

  /** The rows of every indicator, whatever query shows it. */
  private Rows indicators(CellOrigin origin) {
    return Objects.requireNonNull(
        read.computeIfAbsent(
            INDICATORS + origin.parameters(),
            key ->
                database.ask(
                    Warehouse.statement(INDICATORS),
                    queries.bound(
                        database, queries.describe(origin.query()), origin.parameters()))));
  }

  private @Nullable Rows rows(SavedQuery query, CellOrigin origin) {
    String key = origin.query() + origin.parameters();
    if (!read.containsKey(key)) {
      read.put(key, queries.rows(database, query, origin.parameters()));
    }
    return read.get(key);
  }

  /** What was received for the days of the question and does not count, of the same datasets. */
  private void leftOut(
      Traced traced,
      List<TraceTerm> terms,
      Warehouse warehouse,
      Map<String, @Nullable Object> values) {
    if (!(values.get("from_date") instanceof LocalDate)) {
      return;
    }
    Object place = values.get("place");
    for (String dataset : TraceDeliveries.datasets(warehouse, terms)) {
      if (Basis.of(dataset).dated()) {
        for (Line line : warehouse.ask("rows-left-out", Map.of("dataset", dataset))) {
          if (place == null || place.equals(line.place())) {
            traced.leaveOut(
                "trace.out." + line.word("reason"),
                TraceRow.of(line, line.amount("amount"), null, null));
          }
        }
      }
    }
  }

  private static List<String> statements(
      SavedQuery query, SavedColumn column, Map<String, @Nullable Object> values) {
    List<String> statements = new ArrayList<>(List.of(query.sql().typed(values)));
    Sql rows = column.indicator() == null ? query.rows() : Warehouse.statement(INDICATORS);
    if (rows != null) {
      statements.add(rows.typed(values));
    }
    return statements;
  }

  private String label(long year) {
    return Years.label(year, settings.firstMonth());
  }

  private static String unit(SavedColumn column) {
    String unit = column.kind().unit();
    String other = column.kind() == Kind.NUMBER ? "number" : "count";
    return unit == null ? Objects.requireNonNullElse(column.unit(), other) : unit;
  }

  private KeyFigure figure(
      SavedQuery query,
      SavedColumn column,
      CellOrigin origin,
      Map<String, @Nullable Object> values) {
    Object first = values.get("first_year");
    Object last = values.get("last_year");
    String period =
        first instanceof Long from && last instanceof Long to
            ? Years.spanning(label(from), label(to))
            : "";
    return new KeyFigure(
        origin.query() + "." + origin.column(),
        query.title().in(lang) + " – " + column.label().in(lang),
        period,
        values.get("place") instanceof String place ? place : null,
        origin.value(),
        unit(column),
        column.tax(),
        origin.value() == null ? KeyFigure.State.NC : KeyFigure.State.COMPLETE,
        null,
        List.of(),
        Change.FIRST,
        0,
        origin.id(),
        null);
  }
}
