package bilan.queries.report;

import bilan.queries.Asked;
import bilan.queries.Asking;
import bilan.queries.Database;
import bilan.queries.Label;
import bilan.queries.Marking;
import bilan.queries.Parameter;
import bilan.queries.SavedQueries;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.figure.FigureRequest;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.FigureSheet;
import bilan.queries.figure.KeyFigures;
import bilan.queries.figure.Period;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bilans from a warehouse. */
public final class Reports {

  private final Bilans bilans;
  private final SavedQueries queries;
  private final Marking marking;
  private final FigureSettings settings;
  private final @Nullable String organisation;
  private final LocalDate today;

  /**
   * @param organisation its name on the cover; null if it isn't known
   * @param today for a bilan of the last years over an empty warehouse, and for nothing else
   */
  public Reports(
      Bilans bilans,
      SavedQueries queries,
      Marking marking,
      FigureSettings settings,
      @Nullable String organisation,
      LocalDate today) {
    this.bilans = bilans;
    this.queries = queries;
    this.marking = marking;
    this.settings = settings;
    this.organisation = organisation;
    this.today = today;
  }

  /** A bilan that can be asked for. */
  public record Listed(String name, String title, @Nullable String description) {}

  /** Every bilan at hand. */
  public List<Listed> list(Lang lang) {
    List<Listed> listed = new ArrayList<>();
    for (String name : bilans.names()) {
      BilanFile bilan = bilans.find(name, lang);
      Label description = bilan.description();
      listed.add(
          new Listed(
              name,
              withoutVariables(bilan.title().in(lang)),
              description == null ? null : description.in(lang)));
    }
    return listed;
  }

  /**
   * The document, in no format yet.
   *
   * @throws bilan.text.Failure (2) for a bilan, a year or a place that isn't there, or with every
   *     problem of the bilan's file
   */
  public Document compose(Database database, ReportRequest request) {
    BilanFile bilan = bilans.find(request.bilan(), request.lang());
    int firstMonth = request.calendar() ? 1 : settings.firstMonth();
    Asking asking = new Asking(request.lang(), firstMonth, today);
    Map<String, @Nullable Object> values = bind(database, bilan, asking, request);
    List<Period> periods = periods(values, firstMonth);
    LocalDate asOf = day(values.get("as_of"), periods.get(periods.size() - 1).to());
    Object place = values.get("place");
    FigureSheet sheet =
        new KeyFigures(settings)
            .compute(
                database,
                new FigureRequest(
                    periods,
                    request.calendar(),
                    asOf,
                    place == null ? null : place.toString(),
                    request.lang()));
    Material material =
        new WarehouseMaterial(
            database, queries, marking, asking, sheet, typed(request, periods, asOf, place));
    Label subtitle = bilan.subtitle();
    Cover cover =
        new Cover(
            bilan.name(),
            bilan.title().in(request.lang()),
            subtitle == null ? null : subtitle.in(request.lang()),
            organisation,
            periods.stream().map(Period::label).toList(),
            asOf,
            place == null ? null : place.toString(),
            request.lang());
    return Composer.compose(
        bilan, cover, material, new Catalogue(request.lang()), request.published());
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
    return Asked.bind(database, bilan.name(), List.of(years, place), asking, typed);
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
      ReportRequest request, List<Period> periods, LocalDate asOf, @Nullable Object place) {
    Map<String, String> typed = new HashMap<>(request.parameters());
    int first = periods.get(0).year();
    int last = periods.get(periods.size() - 1).year();
    typed.put("years", first == last ? Integer.toString(first) : first + ".." + last);
    typed.put("year", Integer.toString(last));
    typed.put("as_of", asOf.toString());
    if (place != null) {
      typed.put("place", place.toString());
    }
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
