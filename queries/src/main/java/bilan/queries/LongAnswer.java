package bilan.queries;

import bilan.queries.Answer.Line;
import bilan.queries.database.RowCursor;
import bilan.queries.database.Rows;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose lines memory may not hold: each time that they are read, they are asked anew. It
 * lives as long as its database is open.
 */
public final class LongAnswer implements Iterable<Line> {

  private final Supplier<RowCursor> question;
  private final AnswerMeaning.Shape shape;

  LongAnswer(Supplier<RowCursor> question, Function<Rows, AnswerMeaning.Shape> shape) {
    this.question = question;
    try (RowCursor rows = question.get()) {
      this.shape = shape.apply(rows.next());
    }
  }

  /** Everything but the lines. */
  public Answer head() {
    return shape.head();
  }

  /**
   * The lines; they are to be read to their end.
   *
   * @throws bilan.text.Failure (7), also while they are read, if the question takes too long
   */
  @Override
  public Iterator<Line> iterator() {
    return new Lines(question.get());
  }

  private final class Lines implements Iterator<Line> {

    private final RowCursor cursor;
    private Iterator<List<@Nullable Object>> rows;
    private boolean over;

    Lines(RowCursor cursor) {
      this.cursor = cursor;
      this.rows = cursor.next().rows().iterator();
    }

    @Override
    public boolean hasNext() {
      if (!rows.hasNext() && !over) {
        rows = cursor.next().rows().iterator();
        over = !rows.hasNext();
        if (over) {
          cursor.close();
        }
      }
      return !over;
    }

    @Override
    public Line next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return shape.line(rows.next());
    }
  }
}
