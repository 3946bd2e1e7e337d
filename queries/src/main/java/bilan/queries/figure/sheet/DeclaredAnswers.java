package bilan.queries.figure.sheet;

import bilan.queries.Answer;
import bilan.queries.Column;
import bilan.queries.FigureQuestion;
import bilan.queries.Marking;
import bilan.queries.SavedQuery;
import bilan.queries.database.Database;
import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.answer.FigureAnswers;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.finding.Facts;
import bilan.queries.figure.priority.IndicatorColumns;
import bilan.queries.figure.priority.Priorities;
import bilan.queries.figure.priority.TypedStatus;
import bilan.text.Lang;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers of saved queries as they are declared: figures that a query names, columns that the
 * program fills, and lines that compare.
 */
public final class DeclaredAnswers implements Marking {

  private final KeyFigures figures;
  private final FigureSettings settings;
  private final FigureWording wording;
  private final Lang lang;
  private final int least;

  DeclaredAnswers(KeyFigures figures, FigureSettings settings, Lang lang, int least) {
    this.least = least;
    this.figures = figures;
    this.settings = settings;
    this.lang = lang;
    this.wording = new FigureWording(lang);
  }

  @Override
  public Answer mark(
      Database database,
      SavedQuery query,
      Map<String, ? extends @Nullable Object> values,
      Answer answer) {
    if (!(values.get("first_year") instanceof Number)) {
      return answer;
    }
    FigureRequest request = request(values);
    Answer filled = filled(query, database, request, answer);
    SavedQuery.Comparison comparison = query.comparable();
    if (comparison == null) {
      return filled;
    }
    Facts facts = figures.facts(database, request, () -> named(filled));
    return new ComparableLines(facts, comparison, request, wording)
        .of(filled, (String) values.get("place"));
  }

  /** The columns that say what they are filled with, or marked by. */
  private Answer filled(SavedQuery query, Database database, FigureRequest request, Answer answer) {
    Answer filled = answer;
    if (IndicatorColumns.isIn(query)) {
      Priorities priorities = figures.priorities(database, request);
      filled = new IndicatorColumns(query, answer.columns(), priorities, wording).fill(answer);
    }
    return TypedStatus.isIn(query)
        ? TypedStatus.mark(query, filled, request.asOf(), wording)
        : filled;
  }

  @Override
  public Answer answer(
      Database database, SavedQuery query, Map<String, ? extends @Nullable Object> values) {
    FigureQuestion question = Objects.requireNonNull(query.figures());
    FigureRequest asked = request(values, settings, lang);
    return new FigureAnswers(
            figures.facts(database, asked, () -> named(question)), question, asked, wording, least)
        .answer(query);
  }

  private List<Figure> named(FigureQuestion question) {
    return question.figures().stream()
        .filter(settings.declared()::isFigure)
        .map(settings.declared()::find)
        .toList();
  }

  private List<Figure> named(Answer answer) {
    List<Figure> named = new ArrayList<>();
    for (Column column : answer.columns()) {
      String figure = column.figure();
      if (figure != null) {
        named.add(settings.declared().find(figure));
      }
    }
    return named;
  }

  private FigureRequest request(Map<String, ? extends @Nullable Object> values) {
    return request(values, settings, lang).everywhere();
  }

  /** Request that the values of a query's parameters stand for. */
  public static FigureRequest request(
      Map<String, ? extends @Nullable Object> values, FigureSettings settings, Lang lang) {
    int firstMonth = number(values, "first_month", settings.firstMonth());
    int first = number(values, "first_year", 0);
    List<Period> periods =
        Period.years(first, number(values, "last_year", first), firstMonth, false);
    LocalDate end = periods.get(periods.size() - 1).to();
    LocalDate asOf = values.get("as_of") instanceof LocalDate day ? day : end;
    String place = values.get("place") instanceof String one ? one : null;
    return new FigureRequest(periods, firstMonth != settings.firstMonth(), asOf, place, lang);
  }

  private static int number(
      Map<String, ? extends @Nullable Object> values, String name, int otherwise) {
    return values.get(name) instanceof Number number ? number.intValue() : otherwise;
  }
}
