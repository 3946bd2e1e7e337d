package bilan.queries.report.composition;

import bilan.queries.Answer;
import bilan.queries.CellOrigin;
import bilan.queries.FigureQuestion;
import bilan.queries.figure.calendar.RefusedFile;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.report.printed.Revision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Material of a part that is repeated for one row: answers keep the lines that bear its words, in
 * the columns that they have of it, alone or among others.
 */
final class RowMaterial implements Material {

  private static final String PLACE = "place";

  private final Material whole;
  private final Map<String, String> words;

  RowMaterial(Material whole, Map<String, String> words) {
    this.whole = whole;
    this.words = Map.copyOf(words);
  }

  @Override
  public Answer answer(String query, Map<String, String> parameters) {
    Answer answer = whole.answer(query, placed(query, parameters));
    return AnswerShapes.naming(answer, shared(answer));
  }

  /** Parameters of a query, with the place that the row is, if it is one. */
  private Map<String, String> placed(String query, Map<String, String> parameters) {
    Map<String, String> placed = new HashMap<>(parameters);
    String place = words.get(PLACE);
    if (place != null && whole.isAboutPlaces(query)) {
      placed.putIfAbsent(PLACE, place);
    }
    return placed;
  }

  private CellOrigin placed(CellOrigin origin) {
    return new CellOrigin(
        origin.id(),
        origin.query(),
        placed(origin.query(), origin.parameters()),
        origin.column(),
        origin.lines(),
        origin.value());
  }

  private Map<String, String> shared(Answer answer) {
    return words.entrySet().stream()
        .filter(word -> AnswerShapes.at(answer, word.getKey()) >= 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public FigureSheet figures() {
    String place = words.get(PLACE);
    return place == null ? whole.figures() : whole.figures().at(place);
  }

  @Override
  public List<String> queries() {
    return whole.queries();
  }

  @Override
  public Answer everyYear(String query) {
    return whole.everyYear(query);
  }

  @Override
  public boolean isAboutPlaces(String query) {
    return whole.isAboutPlaces(query);
  }

  @Override
  public @Nullable FigureQuestion question(String query) {
    return whole.question(query);
  }

  @Override
  public boolean isInner(String query) {
    return whole.isInner(query);
  }

  @Override
  public List<RefusedFile> refused(String query) {
    return whole.refused(query);
  }

  @Override
  public List<Revision> revised() {
    return whole.revised();
  }

  @Override
  public void comesFrom(CellOrigin origin) {
    whole.comesFrom(placed(origin));
  }

  @Override
  public @Nullable String known(CellOrigin origin) {
    return whole.known(placed(origin));
  }

  @Override
  public Gallery images() {
    return whole.images();
  }

  @Override
  public String definition(String figure) {
    return whole.definition(figure);
  }

  @Override
  public String label(String figure) {
    return whole.label(figure);
  }
}
