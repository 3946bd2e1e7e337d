package bilan.queries.report;

import bilan.queries.Answer;
import bilan.queries.Asked;
import bilan.queries.AskedAhead;
import bilan.queries.Asking;
import bilan.queries.CellOrigin;
import bilan.queries.Label;
import bilan.queries.Marking;
import bilan.queries.Parameter;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.SavedQuery;
import bilan.queries.Years;
import bilan.queries.database.Database;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.GrantLabels;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.Warehouse;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.GrantNames;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.queries.figure.sheet.LiveDeliveries;
import bilan.queries.figure.sheet.MonthFigure;
import bilan.queries.report.composition.CellOrigins;
import bilan.queries.report.composition.Gallery;
import bilan.queries.report.printed.Printed;
import bilan.queries.report.printed.PrintedFigures;
import bilan.queries.report.printed.Report;
import bilan.queries.report.printed.ReportRequest;
import bilan.queries.report.printed.Revisions;
import bilan.queries.report.text.Apostrophes;
import bilan.queries.report.text.Rewording;
import bilan.text.Catalogue;
import bilan.text.Failure;
import bilan.text.Lang;
import bilan.text.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Bilans from a warehouse. */
public final class Reports {

  private static final String GRANT = "grant";

  private final Bilans bilans;
  private final SavedQueries queries;
  private final KeyFigures figures;
  private final @Nullable String organisation;
  private final LocalDate today;
  private @Nullable Edition edition;
  private boolean byMonth;

  /**
   * @param figures what it reads for key figures is kept for the tables that ask the same
   * @param organisation its name on the cover; null if it isn't known
   * @param today for a bilan of the last years over an empty warehouse, and to say that data are
   *     old
   */
  public Reports(
      Bilans bilans,
      SavedQueries queries,
      KeyFigures figures,
      @Nullable String organisation,
      LocalDate today) {
    this.bilans = bilans;
    this.queries = queries;
    this.figures = figures;
    this.organisation = organisation;
    this.today = today;
  }

  /** A bilan that can be asked for. */
  public record Listed(String name, String title, @Nullable String description) {}

  /**
   * Every bilan at hand that can be read.
   *
   * @param bad takes every problem of the other files
   */
  public List<Listed> list(Lang lang, Consumer<Problem> bad) {
    List<Listed> listed = new ArrayList<>();
    for (String name : bilans.names()) {
      BilanFile bilan;
      try {
        bilan = bilans.find(name, lang);
      } catch (Failure e) {
        e.problems().forEach(bad);
        continue;
      }
      Label description = bilan.description();
      listed.add(
          new Listed(
              name,
              withoutVariables(bilan.title().in(lang)),
              description == null ? null : description.in(lang)));
    }
    return listed;
  }

  /** These bilans as an organisation publishes them. */
  public Reports in(Edition edition) {
    Reports reports = new Reports(bilans, queries, figures, organisation, today);
    reports.edition = edition;
    reports.byMonth = byMonth;
    return reports;
  }

  /** These bilans with the figures of each month, which only some formats list. */
  public Reports byMonth() {
    Reports reports = new Reports(bilans, queries, figures, organisation, today);
    reports.edition = edition;
    reports.byMonth = true;
    return reports;
  }

  /**
   * The document, in no format yet.
   *
   * @throws bilan.text.Failure (2) for a bilan, a year or a place that isn't there, or with every
   *     problem of the bilan's file
   */
  public Document compose(Database database, ReportRequest request) {
    return report(database, request).document();
  }

  /** The document and what is known of its making; see {@link #compose}. */
  public Report report(Database database, ReportRequest request) {
    BilanFile bilan = bilans.find(request.bilan(), request.lang());
    int firstMonth = request.calendar() ? 1 : figures.settings().firstMonth();
    Asking asking = figures.settings().asking(request.lang(), firstMonth, today);
    Map<String, @Nullable Object> values = bind(database, bilan, asking, request);
    List<Period> periods = periods(values, firstMonth);
    LocalDate asOf = day(values.get("as_of"), periods.get(periods.size() - 1).to());
    String place = (String) values.get("place");
    FigureRequest asked =
        new FigureRequest(periods, request.calendar(), asOf, place, request.lang());
    Map<String, String> typed = typed(request, periods, asOf, values);
    Collection<String> inAdvance = database.isSmall() ? List.of() : bilan.queries();
    try (AskedAhead ahead = AskedAhead.start(database, queries, asking, inAdvance, typed)) {
      Queries answers = new Queries(queries, asking, marking(request), ahead);
      return report(database, bilan, request, asked, typed, answers);
    }
  }

  private Marking marking(ReportRequest request) {
    return figures.marking(request.lang(), request.published() ? Outside.least(edition) : 0);
  }

  private Report report(
      Database database,
      BilanFile bilan,
      ReportRequest request,
      FigureRequest asked,
      Map<String, String> typed,
      Queries answers) {
    Catalogue catalogue = new Catalogue(request.lang());
    LocalDate asOf = asked.asOf();
    Cover cover = cover(bilan, asked, typed.get(GRANT), request.published());
    Outside outside = new Outside(edition, request.published(), catalogue);
    LiveDeliveries deliveries = LiveDeliveries.read(database, asked);
    Network network = Network.read(Warehouse.of(database, asked));
    Freshness freshness = new Freshness(deliveries, network, asOf.isBefore(today) ? asOf : today);
    FigureSheet sheet =
        outside.shown(
            figures.compute(database, asked),
            freshness,
            () -> GrantNames.read(database, asked.everywhere()));
    Revisions revised = revised(cover, sheet, deliveries);
    RefusedFiles refused =
        RefusedFiles.read(Warehouse.of(database, asked), queries, sheet.declared());
    WarehouseMaterial material =
        new WarehouseMaterial(
            database,
            queries,
            answers,
            sheet,
            catalogue,
            typed,
            outside::shown,
            revised.all(),
            refused,
            images());
    Document document = Composer.compose(bilan, cover, material, catalogue);
    List<Document.Part> parts = new ArrayList<>();
    outside.told().forEach(b -> parts.add(new Document.Part("public", b)));
    refused
        .above(bilan, request.published(), catalogue)
        .forEach(b -> parts.add(new Document.Part("banner", b)));
    outside
        .banner(sheet, freshness, document.blocks(), queries)
        .forEach(b -> parts.add(new Document.Part("banner", b)));
    OnceNoted once = new OnceNoted(sheet, catalogue);
    document.parts().forEach(p -> parts.add(new Document.Part(p.anchor(), once.in(p.block()))));
    List<MonthFigure> months = months(database, request, sheet);
    Document whole = new Document(document.cover(), parts, document.figures(), months);
    if (!request.published()) {
      whole = new Rewording(new GrantLabels(database, request.lang())::in, Set.of()).in(whole);
    }
    return new Report(
        request.lang() == Lang.FR ? Apostrophes.curly(whole) : whole,
        request,
        revised,
        sheet,
        deliveries,
        material.origins());
  }

  private Gallery images() {
    return edition == null ? new Gallery(Path.of("images"), true) : edition.images();
  }

  /** None for people outside: a month of a year that is masked would give it back. */
  private List<MonthFigure> months(Database database, ReportRequest request, FigureSheet sheet) {
    return byMonth && !request.published() ? figures.byMonth(database, sheet) : List.of();
  }

  /** The cell of a saved query's whole answer that bears an id; null if none does. */
  public @Nullable CellOrigin origin(Database database, String id, Lang lang) {
    FigureSettings settings = figures.settings();
    Asking asking = settings.asking(lang, settings.firstMonth(), today);
    for (String name : queries.names()) {
      if (id.startsWith(name + ".")) {
        SavedQuery query = queries.find(name);
        Answer answer =
            new Queries(queries, asking, figures.marking(lang)).run(database, query, Map.of());
        CellOrigin origin = CellOrigins.in(answer, id);
        if (origin != null) {
          return origin;
        }
      }
    }
    return null;
  }

  /** A bilan of one grant is a document of its own for each of them. */
  private Cover cover(
      BilanFile bilan, FigureRequest asked, @Nullable String grant, boolean published) {
    Label subtitle = bilan.subtitle();
    Period underWay = asked.underWay();
    return new Cover(
        bilan.name(),
        bilan.title().in(asked.lang()),
        subtitle == null ? null : subtitle.in(asked.lang()),
        organisation,
        asked.periods().stream().map(Period::label).toList(),
        asked.asOf(),
        asked.place(),
        asked.lang(),
        published,
        bilan.opening(),
        bilan.forOneGrant() ? grant : null,
        underWay == null ? null : underWay.label(),
        bilan.cents());
  }

  private Revisions revised(Cover cover, FigureSheet sheet, LiveDeliveries deliveries) {
    Edition in = edition;
    if (in == null || cover.published()) {
      return Revisions.NONE;
    }
    Printed handedOver = PrintedFigures.handedOver(in.bilans(), cover);
    return handedOver == null
        ? Revisions.NONE
        : Revisions.since(handedOver, PrintedFigures.last(in.bilans(), cover), sheet, deliveries);
  }

  private static Map<String, @Nullable Object> bind(
      Database database, BilanFile bilan, Asking asking, ReportRequest request) {
    Parameter.Type type = bilan.forOneYear() ? Parameter.Type.YEAR : Parameter.Type.YEARS;
    Parameter years = new Parameter("years", type, null, bilan.years(), false);
    Parameter place =
        new Parameter("place", Parameter.Type.PLACE, null, null, !bilan.forOnePlace());
    Map<String, String> typed = new HashMap<>();
    put(typed, "years", request.years());
    put(typed, "as_of", request.asOf());
    put(typed, "place", request.place());
    List<Parameter> parameters = new ArrayList<>(List.of(years, place));
    if (bilan.forOneGrant()) {
      parameters.add(new Parameter(GRANT, Parameter.Type.GRANT, null, null, false));
      put(typed, GRANT, request.parameters().get(GRANT));
    }
    return Asked.bind(database, bilan.name(), parameters, asking, typed);
  }

  private static List<Period> periods(Map<String, @Nullable Object> values, int firstMonth) {
    if (values.get("first_year") instanceof Long first
        && values.get("last_year") instanceof Long last) {
      return Period.years(first.intValue(), last.intValue(), firstMonth, false);
    }
    throw new IllegalStateException("No years in " + values.keySet());
  }

  private static LocalDate day(@Nullable Object value, LocalDate absent) {
    return value instanceof LocalDate day ? day : absent;
  }

  private static Map<String, String> typed(
      ReportRequest request,
      List<Period> periods,
      LocalDate asOf,
      Map<String, @Nullable Object> values) {
    Map<String, String> typed = new HashMap<>(request.parameters());
    Period last = periods.get(periods.size() - 1);
    int firstMonth = last.from().getMonthValue();
    typed.put("years", new Years(periods.get(0).year(), last.year(), firstMonth).typed());
    typed.put("year", last.label());
    typed.put("as_of", asOf.toString());
    put(typed, "place", (String) values.get("place"));
    put(typed, GRANT, (String) values.get(GRANT));
    return typed;
  }

  private static void put(Map<String, String> typed, String name, @Nullable String value) {
    if (value != null) {
      typed.put(name, value);
    }
  }

  /** In a list no year is asked yet: {@code Bilan {{ years }}} is {@code Bilan}. */
  private static String withoutVariables(String title) {
    return title.replaceAll(",?\\s*\\{\\{[^}]*\\}\\}", "").strip();
  }
}
