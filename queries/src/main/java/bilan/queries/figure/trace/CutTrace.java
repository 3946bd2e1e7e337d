package bilan.queries.figure.trace;

import bilan.queries.CellOrigin;
import bilan.queries.FigureQuestion;
import bilan.queries.SavedQuery;
import bilan.queries.TraceId;
import bilan.queries.Years;
import bilan.queries.database.Database;
import bilan.queries.figure.Change;
import bilan.queries.figure.Dimensions;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.answer.FigureCheck;
import bilan.queries.figure.answer.Filters;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.finding.Cut;
import bilan.queries.figure.finding.Facts;
import bilan.queries.figure.finding.Finding;
import bilan.queries.figure.finding.Findings;
import bilan.text.Lang;
import bilan.text.Message;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a figure of one month, of several years, or of what its rows are told apart by:
 * {@code participations.2022-03.wazemmes@kind=atelier}.
 */
final class CutTrace {

  private final Tracing tracing;
  private final Database database;
  private final FigureSettings settings;
  private final Lang lang;

  CutTrace(Tracing tracing, Database database, FigureSettings settings, Lang lang) {
    this.tracing = tracing;
    this.database = database;
    this.settings = settings;
    this.lang = lang;
  }

  /** Whether an id names more than a figure of a year and place. */
  static boolean is(String id, int firstMonth) {
    String[] parts = id.split("@", 2)[0].split("\\.", 3);
    return id.contains("@") || (parts.length > 1 && period(parts[1], firstMonth) != null);
  }

  /** A month or several years; null if it is a year. */
  private static @Nullable Period period(String label, int firstMonth) {
    if (label.matches("\\d{4}-(0[1-9]|1[0-2])")) {
      return Period.of(YearMonth.parse(label));
    }
    if (label.matches("\\d{4}_\\d{4}")) {
      int first = Integer.parseInt(label.substring(0, 4));
      int last = Integer.parseInt(label.substring(5));
      return first < last ? Period.spanning(Period.years(first, last, firstMonth, false)) : null;
    }
    Years years = Years.parse(label, firstMonth);
    return years != null && years.first() < years.last()
        ? Period.spanning(Period.years(years.first(), years.last(), firstMonth, false))
        : null;
  }

  Trace trace(String id, @Nullable LocalDate asOf) {
    String[] cuts = id.split("@", -1);
    String[] named = Tracing.canonical(database, cuts[0]).split("\\.", 3);
    Period period = named.length < 2 ? null : period(named[1], settings.firstMonth());
    if (period == null) {
      period = tracing.period(cuts[0]);
    }
    LocalDate day = tracing.day(asOf, period);
    FigureRequest request = Tracing.request(period, day, lang, settings.firstMonth());
    Figure figure = settings.declared().find(named[0]);
    Facts facts = new Facts(database, request, settings, List.of(figure));
    if ((period.isMonth() && !Dimensions.of(figure).contains(Dimensions.MONTH))
        || (named.length > 2 && !figure.isToldByPlace())) {
      throw Tracing.unknown(id, null);
    }
    String place = named.length < 3 ? null : place(facts, figure, named[2], id);
    Cut cut = cut(facts, figure, cuts, id);
    Findings findings = new Findings(facts, tracing.wording());
    Finding finding = findings.find(figure, place, period, cut);
    Scope scope = findings.scope(figure, place, period);
    TraceAsked asked = tracing.gathered(facts, figure, place, period, scope, cut);
    return tracing.trace(
        shown(figure, period, place, finding, cut, id),
        tracing.wording().say(TraceRule.words(figure)),
        TraceRule.again(figure, asked.traced()),
        List.of(asked));
  }

  /** The rows behind a cell of an answer that names figures, of all its lines together. */
  Trace trace(SavedQuery query, FigureQuestion question, CellOrigin origin, FigureRequest request) {
    Figure figure = settings.declared().find(query.figure(origin.column()));
    Facts facts = new Facts(database, request, settings, List.of(figure));
    List<Figure> figures = new FigureCheck(settings.declared()).figures(question);
    Cut whole = new Filters(facts, tracing.wording()).cut(question, figures);
    Findings findings = new Findings(facts, tracing.wording());
    Traced traced = new Traced(tracing.wording());
    traced.join();
    List<TraceAsked> gathered = new ArrayList<>();
    for (Map<String, @Nullable Object> line : origin.lines()) {
      Period period = period(line, request);
      String place = place(line.get(Dimensions.PLACE), request);
      List<@Nullable Object> key = new ArrayList<>();
      whole.by().forEach(by -> key.add(value(line.get(by))));
      Cut cut = whole.of(key);
      Scope scope = findings.scope(figure, place, period);
      TraceAsked asked = new TraceAsked(facts, figure, place, period, scope, cut, traced);
      Tracing.gather(asked);
      gathered.add(asked);
    }
    return tracing.trace(
        shown(figure, origin, request, query.title().in(lang)),
        tracing.wording().say(TraceRule.words(figure)),
        TraceRule.again(figure, traced),
        gathered.subList(0, Math.min(1, gathered.size())));
  }

  private @Nullable String place(@Nullable Object printed, FigureRequest request) {
    boolean network = tracing.wording().say("figure.network").equals(printed);
    return printed instanceof String one && !network ? one : request.place();
  }

  private @Nullable Object value(@Nullable Object printed) {
    return tracing.wording().say("figure.by.blank").equals(printed) ? null : printed;
  }

  private static Period period(Map<String, @Nullable Object> line, FigureRequest request) {
    if (line.get("month") instanceof LocalDate month) {
      return Period.of(YearMonth.from(month));
    }
    String year = String.valueOf(line.get("year"));
    for (Period period : request.periods()) {
      if (period.label().equals(year) || String.valueOf(period.year()).equals(year)) {
        return period;
      }
    }
    return Period.spanning(request.periods());
  }

  private KeyFigure shown(Figure figure, CellOrigin origin, FigureRequest request, String label) {
    return new KeyFigure(
        figure.id(),
        label + " – " + figure.label(lang),
        Period.spanning(request.periods()).label(),
        request.place(),
        origin.value(),
        figure.unit(),
        figure.tax(),
        origin.value() == null ? KeyFigure.State.NC : KeyFigure.State.COMPLETE,
        null,
        List.of(),
        Change.FIRST,
        0,
        origin.id(),
        figure);
  }

  /** Whether an id means this place. */
  static boolean isCalled(String place, String said) {
    return place.equals(said) || TraceId.word(place).equals(said);
  }

  private static String place(Facts facts, Figure figure, String said, String id) {
    Set<String> places = facts.network().places().keySet();
    for (String place : places) {
      if (isCalled(place, said)) {
        return place;
      }
    }
    for (String place : facts.unknownPlaces(figure)) {
      if (isCalled(place, said)) {
        return place;
      }
    }
    if (TraceId.word(Network.NOWHERE).equals(said)) {
      return Network.NOWHERE;
    }
    throw Tracing.unknown(id, null);
  }

  /** The values that stand in the id, each one that rows have. */
  private Cut cut(Facts facts, Figure figure, String[] cuts, String id) {
    Map<String, List<String>> where = new LinkedHashMap<>();
    for (int i = 1; i < cuts.length; i++) {
      int at = cuts[i].indexOf('=');
      if (at < 1) {
        throw Tracing.unknown(id, null);
      }
      where
          .computeIfAbsent(cuts[i].substring(0, at), d -> new ArrayList<>())
          .add(cuts[i].substring(at + 1));
    }
    FigureQuestion question =
        new FigureQuestion(
            List.of(figure.id()), List.of(Dimensions.YEAR), where, false, false, false);
    List<Figure> figures = new FigureCheck(settings.declared()).figures(question);
    return new Filters(facts, tracing.wording()).cut(question, figures);
  }

  private KeyFigure shown(
      Figure figure, Period period, @Nullable String place, Finding finding, Cut cut, String id) {
    List<String> label = new ArrayList<>(List.of(figure.label(lang)));
    cut.only()
        .forEach(
            (dimension, values) ->
                label.add(
                    Dimensions.label(figure, dimension, lang)
                        + tracing.wording().colon()
                        + String.join(", ", values.stream().map(this::said).toList())));
    return finding.printed(
        figure, String.join(" – ", label), period.label(), place, id, tracing.wording());
  }

  private String said(Cut.Picked picked) {
    String words = picked.words();
    return words == null ? tracing.wording().say(Message.of("figure.by.blank")) : words;
  }
}
