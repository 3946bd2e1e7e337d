package bilan.queries.report.sentence;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.document.Inline;
import bilan.queries.figure.KeyFigure;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.composition.Picker;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code {{ query.column | year=last }}}: one cell of a saved query's answer. */
final class QueryFigures {

  private final Composition composition;
  private final Picker picker;

  QueryFigures(Composition composition) {
    this.composition = composition;
    this.picker = new Picker(composition);
  }

  Inline words(Expression expression, int line) {
    String query = expression.name().substring(0, expression.name().indexOf('.'));
    String key = expression.name().substring(query.length() + 1);
    Answer answer = answer(query, line);
    Column column = answer == null ? null : column(answer, key, line);
    if (answer == null || column == null) {
      return new Inline.Words("");
    }
    if (expression.options().containsKey("change")) {
      return change(expression, key, line);
    }
    int at = answer.columns().indexOf(column);
    boolean moves = "moves".equals(expression.option("show"));
    NamedRow named =
        new NamedRow(composition, answer, moves ? expression.without("show") : expression, line);
    Line row = named.find();
    if (row == null) {
      return new Inline.Words(named.none());
    }
    QueryCell cells = new QueryCell(composition, answer, Map.of());
    return moves ? cells.moves(row, at) : cells.words(row, at, false);
  }

  /** What a cell says; null for a value that has not come yet: it is not known, and no slip. */
  @Nullable Object value(Expression expression, int line) {
    return QueryCell.said(cell(expression, line));
  }

  /** Whether nothing is to be noted of what a cell says. */
  boolean isWhole(Expression expression, int line) {
    Object cell = cell(expression, line);
    return cell != null && !(cell instanceof Noted) && !(cell instanceof Missing);
  }

  private @Nullable Object cell(Expression expression, int line) {
    int point = expression.name().indexOf('.');
    Answer answer = answer(expression.name().substring(0, point), line);
    Column column =
        answer == null ? null : column(answer, expression.name().substring(point + 1), line);
    Line row =
        answer == null || column == null
            ? null
            : new NamedRow(composition, answer, expression, line).find();
    return answer == null || column == null || row == null
        ? null
        : row.cells().get(answer.columns().indexOf(column));
  }

  @Nullable Answer answer(String query, int line) {
    try {
      return composition.material().answer(query, Map.of());
    } catch (Failure e) {
      composition.problems().addAll(line, e);
      return null;
    }
  }

  private @Nullable Column column(Answer answer, String key, int line) {
    List<String> keys = answer.columns().stream().map(Column::key).toList();
    int at = keys.indexOf(key);
    if (at < 0) {
      String near = Nearest.of(key, keys);
      composition
          .problems()
          .add(
              line,
              Message.of("report.no_column", answer.id(), key),
              near == null
                  ? Message.of("report.known_words", String.join(", ", keys))
                  : Message.of("report.did_you_mean", near));
      return null;
    }
    return answer.columns().get(at);
  }

  /** A change is the key figure's: comparability is decided in one place. */
  private Inline change(Expression expression, String key, int line) {
    String period = picker.period(expression.option("year"));
    KeyFigure figure =
        !composition.material().figures().declared().isFigure(key) || period == null
            ? null
            : picker.find(key, period, picker.place());
    if (figure == null) {
      composition
          .problems()
          .add(
              line,
              Message.of("report.no_change", expression.name()),
              Message.of("report.no_change.cure"));
      return new Inline.Words("");
    }
    return new FigureWords(composition).words(figure, expression.options());
  }
}
