package bilan.queries.figure.trace;

import bilan.queries.Queries;
import bilan.queries.TraceId;
import bilan.queries.Years;
import bilan.queries.database.Database;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.Figures;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.calendar.Warehouse;
import bilan.queries.figure.calendar.YearState;
import bilan.queries.figure.finding.Cut;
import bilan.queries.figure.finding.Facts;
import bilan.queries.figure.finding.Findings;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a key figure back to the rows of the files that it is made of. */
public final class Tracing {

  private final FigureSettings settings;
  private final Lang lang;
  private final LocalDate today;
  private final FigureWording wording;
  private final KeyFigures figures;
  private final Map<String, FigureSheet> sheets = new HashMap<>();

  public Tracing(FigureSettings settings, Lang lang, LocalDate today) {
    this.settings = settings;
    this.today = today;
    this.figures = new KeyFigures(settings);
    this.lang = lang;
    this.wording = new FigureWording(lang);
  }

  /** Whether an id names a key figure, known or not for its period and place. */
  public static boolean isKeyFigure(Figures figures, String id) {
    return figures.isFigure(id.split("[.:@]", 2)[0]);
  }

  /**
   * The rows of one figure.
   *
   * @param id as printed; what stands behind a colon is left out
   * @param asOf facts dated after it are ignored; null for the last day that can be known of the
   *     figure's period
   * @throws Failure (2) if there is no such figure
   */
  public Trace trace(Database database, String id, @Nullable LocalDate asOf) {
    String typed = id.split(":", 2)[0];
    String facet = id.substring(typed.length());
    Figure named = settings.declared().ifAny(typed.split("[.@]", 2)[0]);
    if ((named != null && !named.key()) || CutTrace.is(typed, settings.firstMonth())) {
      return new CutTrace(this, database, settings, lang).trace(typed, asOf);
    }
    String bare = canonical(database, typed);
    Period period = period(bare);
    LocalDate day = day(asOf, period);
    Period first = FacetTrace.compares(facet) ? period.before() : period;
    FigureRequest request = request(first, day);
    if (named != null) {
      FigureSheet sheet = sheet(database, request, named);
      for (KeyFigure figure : sheet.figures()) {
        if (figure.trace().equals(bare)) {
          Facts facts = figures.facts(database, request, List::of);
          return FacetTrace.is(facet)
              ? new FacetTrace(this, facts, sheet, figure, period).trace(facet)
              : trace(facts, figure, period);
        }
      }
      if (isElsewhere(database, request, named, bare)) {
        return new CutTrace(this, database, settings, lang).trace(bare, asOf);
      }
    }
    List<String> known =
        figures.compute(database, request).figures().stream().map(KeyFigure::trace).toList();
    throw unknown(bare, Nearest.of(bare, known));
  }

  /** As-of, or the last day that can be known of a period. */
  LocalDate day(@Nullable LocalDate asOf, Period period) {
    LocalDate known = today.isBefore(period.to()) ? today.minusDays(1) : period.to();
    return asOf == null ? known : asOf;
  }

  /** Whether an id names a place that rows of the figure bear and the reference doesn't know. */
  private boolean isElsewhere(
      Database database, FigureRequest request, Figure figure, String bare) {
    String[] parts = bare.split("\\.", 3);
    if (parts.length < 3 || !figure.isToldByPlace()) {
      return false;
    }
    Facts facts = figures.facts(database, request, List::of);
    return facts.unknownPlaces(figure).stream()
        .anyMatch(place -> CutTrace.isCalled(place, parts[2]));
  }

  /** A place may bear another of its names. */
  static String canonical(Database database, String id) {
    String[] parts = id.split("\\.", 3);
    String place = parts.length < 3 ? null : Queries.place(database, parts[2]);
    return place == null ? id : TraceId.of(parts[0], parts[1], place);
  }

  /** Made once for places of the same years: a reader's database doesn't change. */
  private FigureSheet sheet(Database database, FigureRequest request, Figure figure) {
    FigureSheet sheet = sheets.get(figure.id());
    if (sheet == null || !sheet.request().equals(request)) {
      sheet = figures.compute(database, request, figure);
      sheets.put(figure.id(), sheet);
    }
    return sheet;
  }

  /** Up to the year of as-of: what is still due stands in that one only. */
  static FigureRequest request(Period period, LocalDate asOf, Lang lang, int firstMonth) {
    List<Period> periods = new ArrayList<>(List.of(period));
    Period last = Period.containing(asOf, firstMonth);
    int next = Period.containing(period.to(), firstMonth).year() + 1;
    for (int year = next; year <= last.year(); year++) {
      periods.add(Period.of(year, firstMonth));
    }
    return new FigureRequest(periods, firstMonth == 1, asOf, null, lang);
  }

  private FigureRequest request(Period period, LocalDate asOf) {
    return request(period, asOf, lang, period.from().getMonthValue());
  }

  /** {@code 2022} is a calendar year, {@code 2021-2022} a fiscal one. */
  Period period(String id) {
    String[] parts = id.split("\\.", 3);
    String label = parts.length < 2 ? "" : parts[1];
    if (label.matches("\\d{4}")) {
      return Period.of(Integer.parseInt(label), 1);
    }
    Years years = Years.parse(label, settings.firstMonth());
    if (years != null && years.first() == years.last()) {
      return Period.of(years.first(), settings.firstMonth());
    }
    throw unknown(id, null);
  }

  static Failure unknown(String id, @Nullable String near) {
    return new Failure(
        Exit.USAGE,
        Problem.error(
            "TRACE-01",
            Message.of("trace.unknown", id),
            null,
            near == null
                ? Message.of("trace.unknown.cure")
                : Message.of("trace.did_you_mean", near)));
  }

  private Trace trace(Facts facts, KeyFigure figure, Period period) {
    Figure declared = declared(figure);
    Scope scope = new Findings(facts, wording).scope(declared, figure.place(), period);
    TraceAsked asked = gathered(facts, declared, figure.place(), period, scope);
    BigDecimal recomputed = TraceRule.again(declared, asked.traced());
    return trace(figure, wording.say(TraceRule.words(declared)), recomputed, List.of(asked));
  }

  /** The rows of one declared in one scope. */
  TraceAsked gathered(
      Facts facts, Figure declared, @Nullable String place, Period period, Scope scope) {
    return gathered(facts, declared, place, period, scope, Cut.NONE);
  }

  /** The rows of one figure and cut in one scope. */
  TraceAsked gathered(
      Facts facts, Figure declared, @Nullable String place, Period period, Scope scope, Cut cut) {
    TraceAsked asked =
        new TraceAsked(facts, declared, place, period, scope, cut, new Traced(wording));
    gather(asked);
    return asked;
  }

  /** Reads the rows of what is asked. */
  static void gather(TraceAsked asked) {
    Traced traced = asked.traced();
    traced.filter(Message.of("trace.filter.dates", asked.period().from(), asked.last()));
    if (asked.place() != null) {
      traced.filter(Message.of("trace.filter.place", asked.place()));
    }
    new RowTrace(asked).read();
    leftOut(asked);
  }

  /** A figure with all that was gathered for it. */
  Trace trace(
      KeyFigure figure, String rule, @Nullable BigDecimal recomputed, List<TraceAsked> gathered) {
    List<String> filters = new ArrayList<>();
    List<String> perimeter = new ArrayList<>();
    List<TraceTerm> terms = new ArrayList<>();
    List<Trace.LeftOut> leftOut = new ArrayList<>();
    List<String> sql = new ArrayList<>();
    for (TraceAsked asked : gathered) {
      filters.addAll(asked.traced().filters());
      perimeter.addAll(perimeter(asked));
      terms.addAll(asked.traced().terms());
      leftOut.addAll(asked.traced().leftOut());
      Warehouse warehouse = asked.facts().warehouse();
      asked.traced().compiled().forEach(one -> sql.add(warehouse.typed(one, asked.period())));
    }
    Facts facts = gathered.get(0).facts();
    return new Trace(
        figure,
        declared(figure).definition(lang),
        rule,
        recomputed,
        facts.request().asOf(),
        filters,
        perimeter,
        terms,
        TraceDeliveries.of(facts.warehouse(), terms),
        leftOut,
        sql,
        Trace.DUST);
  }

  FigureWording wording() {
    return wording;
  }

  Figure declared(KeyFigure figure) {
    return settings.declared().find(figure.id());
  }

  /** Rows that were received for the period and do not count: rejected, replaced, twice there. */
  private static void leftOut(TraceAsked asked) {
    String dataset = asked.declared().dataset();
    if (dataset == null) {
      return;
    }
    for (Line line : asked.facts().warehouse().ask("rows-left-out", asked.period(), dataset)) {
      if (asked.place() == null || asked.place().equals(line.place())) {
        asked
            .traced()
            .leaveOut(
                "trace.out." + line.word("reason"),
                TraceRow.of(line, line.amount("amount"), null, null));
      }
    }
  }

  /** Which months of which places are covered, and which are missing. */
  private List<String> perimeter(TraceAsked asked) {
    if (!asked.declared().basis().isFollowed()) {
      return List.of();
    }
    YearState year =
        asked
            .facts()
            .states()
            .year(asked.declared().basis().dataset(), asked.place(), asked.period());
    List<String> perimeter = new ArrayList<>();
    if (!year.covered().isEmpty()) {
      perimeter.add(wording.say("trace.covered", wording.perimeter(year.covered())));
    }
    if (!year.missing().isEmpty()) {
      perimeter.add(wording.say("trace.missing", wording.perimeter(year.missing())));
    }
    return perimeter;
  }
}
