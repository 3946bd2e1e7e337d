package bilan.queries.report;

import bilan.queries.Answer;
import bilan.queries.CellOrigin;
import bilan.queries.FigureQuestion;
import bilan.queries.Parameter;
import bilan.queries.Publication;
import bilan.queries.Queries;
import bilan.queries.SavedQueries;
import bilan.queries.SavedQuery;
import bilan.queries.database.Database;
import bilan.queries.figure.Figure;
import bilan.queries.figure.calendar.RefusedFile;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.report.composition.Gallery;
import bilan.queries.report.composition.Material;
import bilan.queries.report.printed.Revision;
import bilan.text.Catalogue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Figures and answers of one request out of a warehouse; each is asked once. */
final class WarehouseMaterial implements Material {

  /** Years on each side of the last one asked for. */
  private static final int MANY_YEARS = 11;

  private final Database database;
  private final SavedQueries saved;
  private final Queries queries;
  private final FigureSheet figures;
  private final Map<String, String> typed;
  private final BiFunction<Answer, Map<String, String>, Answer> shown;
  private final List<Revision> revised;
  private final Gallery images;
  private final RefusedFiles refused;
  private final Catalogue catalogue;
  private final Map<String, Answer> answers = new HashMap<>();
  private final Map<String, CellOrigin> origins = new LinkedHashMap<>();
  private final Map<List<Object>, String> ids = new HashMap<>();

  /**
   * @param typed years, as_of, place and the rest: each query is given those that it declares
   * @param shown makes of an answer, and of what it was asked with, what the reader may see of it
   * @param revised what the bilan that was handed over printed otherwise
   * @param refused files of which nothing counts
   * @param images the organisation's pictures
   */
  WarehouseMaterial(
      Database database,
      SavedQueries saved,
      Queries queries,
      FigureSheet figures,
      Catalogue catalogue,
      Map<String, String> typed,
      BiFunction<Answer, Map<String, String>, Answer> shown,
      List<Revision> revised,
      RefusedFiles refused,
      Gallery images) {
    this.refused = refused;
    this.images = images;
    this.database = database;
    this.saved = saved;
    this.queries = queries;
    this.figures = figures;
    this.typed = Map.copyOf(typed);
    this.shown = shown;
    this.revised = List.copyOf(revised);
    this.catalogue = catalogue;
  }

  @Override
  public Gallery images() {
    return images;
  }

  @Override
  public FigureSheet figures() {
    return figures;
  }

  @Override
  public List<String> queries() {
    return saved.names();
  }

  @Override
  public Answer answer(String name, Map<String, String> parameters) {
    String key = name + parameters;
    Answer known = answers.get(key);
    if (known != null) {
      return known;
    }
    SavedQuery query = saved.find(name);
    Map<String, String> given = given(query, parameters);
    Answer answer = shown.apply(queries.run(database, query, given), given);
    answers.put(key, answer);
    return answer;
  }

  @Override
  public Answer everyYear(String name) {
    SavedQuery query = saved.find(name);
    Map<String, String> wide = new HashMap<>();
    if (query.parameter("years") != null) {
      int last = figures.request().to().getYear();
      wide.put("years", (last - MANY_YEARS) + ".." + (last + MANY_YEARS));
    }
    Parameter place = query.parameter("place");
    if (place != null && place.optional()) {
      wide.put("place", "");
    }
    return answer(name, wide);
  }

  private Map<String, String> given(SavedQuery query, Map<String, String> parameters) {
    Map<String, String> given = query.given(typed);
    given.putAll(parameters);
    return given;
  }

  @Override
  public void comesFrom(CellOrigin origin) {
    keep(whole(origin));
  }

  private void keep(CellOrigin whole) {
    if (origins.putIfAbsent(whole.id(), whole) == null) {
      ids.putIfAbsent(whole.cell(), whole.id());
    }
  }

  /** With all that its query was given. */
  private CellOrigin whole(CellOrigin origin) {
    return new CellOrigin(
        origin.id(),
        origin.query(),
        given(saved.find(origin.query()), origin.parameters()),
        origin.column(),
        origin.lines(),
        origin.value());
  }

  @Override
  public @Nullable String known(CellOrigin origin) {
    CellOrigin asked = whole(origin);
    String id = ids.get(asked.cell());
    if (id != null) {
      return id;
    }
    if (!saved.find(origin.query()).leadsToRows()) {
      return null;
    }
    keep(asked);
    return origin.id();
  }

  /** What cells were made of, by their ids. */
  Map<String, CellOrigin> origins() {
    return origins;
  }

  @Override
  public @Nullable FigureQuestion question(String query) {
    return saved.find(query).figures();
  }

  @Override
  public boolean isInner(String query) {
    Publication published = saved.find(query).published();
    boolean ofPlace = figures.request().place() != null;
    return published == Publication.NEVER || (ofPlace && published == Publication.NETWORK_ONLY);
  }

  @Override
  public boolean isAboutPlaces(String name) {
    return saved.find(name).parameter("place") != null;
  }

  @Override
  public List<RefusedFile> refused(String query) {
    return refused.of(query);
  }

  @Override
  public List<Revision> revised() {
    return revised;
  }

  @Override
  public String definition(String figure) {
    Figure declared = figures().declared().ifAny(figure);
    return declared == null ? "" : declared.definition(catalogue.lang());
  }

  @Override
  public String label(String figure) {
    Figure declared = figures().declared().ifAny(figure);
    return declared == null ? figure : declared.label(catalogue.lang());
  }
}
