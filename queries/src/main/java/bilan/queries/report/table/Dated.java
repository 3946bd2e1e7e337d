package bilan.queries.report.table;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.text.FrenchSpaces;
import bilan.text.Typography;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates that are only known to a month, a quarter or a year, printed as they were written. */
public final class Dated {

  private static final String PRECISION = "_precision";
  private static final String TYPED = "_typed";

  private Dated() {}

  /**
   * A date column beside its {@code …_precision} becomes text of that precision, or the words of
   * its {@code …_typed}.
   */
  public static Answer readable(Answer answer, Composition composition) {
    Answer readable = answer;
    for (Column column : answer.columns()) {
      int date = AnswerShapes.at(readable, column.key());
      int precision = AnswerShapes.at(readable, column.key() + PRECISION);
      if (column.kind() == Kind.DATE && precision >= 0) {
        int typed = AnswerShapes.at(readable, column.key() + TYPED);
        readable = readable(readable, date, precision, typed, composition);
      }
    }
    return readable;
  }

  private static Answer readable(
      Answer answer, int date, int precision, int typed, Composition composition) {
    List<Column> columns = new ArrayList<>(answer.columns());
    Column old = columns.get(date);
    columns.set(
        date,
        new Column(
                old.key(), old.label(), Kind.TEXT, null, null, old.additivity(), old.definition())
            .disclosed(old.disclosure()));
    List<Line> lines = new ArrayList<>();
    for (Line line : answer.lines()) {
      List<@Nullable Object> cells = new ArrayList<>(line.cells());
      if (typed >= 0 && cells.get(typed) instanceof String words) {
        cells.set(date, FrenchSpaces.in(words));
      } else if (cells.get(date) instanceof LocalDate day) {
        cells.set(date, words(day, String.valueOf(cells.get(precision)), composition));
      }
      lines.add(new Line(line.role(), without(cells, precision, typed)));
    }
    List<Column> rest = without(columns, precision, typed);
    return new Answer(answer.id(), answer.title(), rest, lines, answer.notes());
  }

  private static <T extends @Nullable Object> List<T> without(List<T> all, int one, int other) {
    List<T> rest = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (i != one && i != other) {
        rest.add(all.get(i));
      }
    }
    return rest;
  }

  private static String words(LocalDate day, String precision, Composition composition) {
    Typography typography = Typography.of(composition.lang());
    String year = Integer.toString(day.getYear());
    return switch (precision) {
      case "year" -> year;
      case "quarter" -> composition.say("report.quarter", (day.getMonthValue() + 2) / 3, year);
      case "month" -> typography.month(day.getMonthValue()) + " " + year;
      default -> typography.date(day);
    };
  }
}
