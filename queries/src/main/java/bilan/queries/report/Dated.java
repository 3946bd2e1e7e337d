package bilan.queries.report;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.text.Typography;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates that are only known to the month or the year, printed no more precisely than that. */
final class Dated {

  private static final String PRECISION = "_precision";

  private Dated() {}

  /** A date column beside its {@code …_precision} becomes text of that precision. */
  static Answer readable(Answer answer, Composition composition) {
    Answer readable = answer;
    for (Column column : answer.columns()) {
      int date = AnswerShapes.at(readable, column.key());
      int precision = AnswerShapes.at(readable, column.key() + PRECISION);
      if (column.kind() == Kind.DATE && precision >= 0) {
        readable = readable(readable, date, precision, composition);
      }
    }
    return readable;
  }

  private static Answer readable(Answer answer, int date, int precision, Composition composition) {
    List<Column> columns = new ArrayList<>(answer.columns());
    Column old = columns.get(date);
    columns.set(
        date,
        new Column(
            old.key(), old.label(), Kind.TEXT, null, null, old.additivity(), old.definition()));
    columns.remove(precision);
    List<Line> lines = new ArrayList<>();
    for (Line line : answer.lines()) {
      List<@Nullable Object> cells = new ArrayList<>(line.cells());
      if (cells.get(date) instanceof LocalDate day) {
        cells.set(date, words(day, String.valueOf(cells.get(precision)), composition));
      }
      cells.remove(precision);
      lines.add(new Line(line.role(), cells));
    }
    return new Answer(answer.id(), answer.title(), columns, lines, answer.notes());
  }

  private static String words(LocalDate day, String precision, Composition composition) {
    Typography typography = Typography.of(composition.lang());
    return switch (precision) {
      case "year" -> Integer.toString(day.getYear());
      case "month" -> typography.month(day.getMonthValue()) + " " + day.getYear();
      default -> typography.date(day);
    };
  }
}
