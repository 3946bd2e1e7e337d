package bilan.queries.explore;

import bilan.queries.Answer;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.Column.Additivity;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells without their marks, and columns by the name that somebody typed. */
final class PlainCells {

  private PlainCells() {}

  /** The value alone; null for none. */
  static @Nullable Object value(@Nullable Object cell) {
    if (cell instanceof Missing) {
      return null;
    }
    return cell instanceof Noted noted ? noted.value() : cell;
  }

  /**
   * Where a column stands, by its key or its label.
   *
   * @throws Failure (2) with the nearest one if there is none
   */
  static int column(Answer answer, String typed) {
    for (int i = 0; i < answer.columns().size(); i++) {
      Column column = answer.columns().get(i);
      if (column.key().equalsIgnoreCase(typed) || column.label().equalsIgnoreCase(typed)) {
        return i;
      }
    }
    List<String> keys = answer.columns().stream().map(column -> column.key()).toList();
    String near = Nearest.of(typed, keys);
    throw new Failure(
        Exit.USAGE,
        Problem.error(
            "QUERY-12",
            Message.of("query.no_answer_column", typed),
            null,
            near == null
                ? Message.of("query.known_columns", String.join(", ", keys))
                : Message.of("query.did_you_mean", near)));
  }

  /** Declared to add up, or not declared at all: then it is for who asks to know. */
  static boolean mayBeSummed(Column figure) {
    boolean undeclared = figure.label().equals(figure.key()) && figure.definition() == null;
    return figure.additivity() == Additivity.SUM || undeclared;
  }
}
