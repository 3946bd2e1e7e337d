package bilan.queries.render.data;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.words.Decimals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A format that writes an answer line by line, so that memory need not hold it. */
public interface LineFormat {

  /**
   * Writes a whole file.
   *
   * @param head the answer, whose own lines are not looked at; {@code lines} are read once
   * @param decimals by column, of {@link Decimals}
   */
  void write(Answer head, Iterable<Line> lines, int[] decimals, Appendable out) throws IOException;

  /** The file of an answer that memory holds, in UTF-8. */
  default byte[] write(Answer answer) {
    StringBuilder out = new StringBuilder();
    try {
      write(answer, answer.lines(), Decimals.of(answer), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
