package bilan.queries.report.sentence;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Inline;
import bilan.queries.report.composition.CellIds;
import bilan.queries.report.composition.CellOrigins;
import bilan.queries.report.composition.Composition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cells of a saved query's answer inside a sentence, each with its source rows. */
public final class QueryCell {

  private final Composition composition;
  private final Answer answer;
  private final Map<String, String> parameters;
  private final CellIds ids;

  /**
   * @param parameters of the query, as the bilan gives them
   */
  public QueryCell(Composition composition, Answer answer, Map<String, String> parameters) {
    this.composition = composition;
    this.answer = answer;
    this.parameters = parameters;
    this.ids = new CellIds(answer, composition.cover());
  }

  /** The words of one cell; a figure where it has an id, with its sign where that is asked. */
  public Inline words(Line row, int at, boolean signed) {
    Column column = answer.columns().get(at);
    Object cell = row.cells().get(at);
    boolean more =
        signed
            && said(cell) instanceof Number number
            && new BigDecimal(number.toString()).signum() > 0;
    return traced((more ? "+" : "") + words(cell, column), row, at);
  }

  /** A difference as a verb of several things: {@code augmentent de 310 €}. */
  Inline moves(Line row, int at) {
    Column column = answer.columns().get(at);
    if (!(said(row.cells().get(at)) instanceof Number number)) {
      return words(row, at, false);
    }
    BigDecimal moved = new BigDecimal(number.toString());
    String size = words(moved.abs(), column);
    String said =
        switch (moved.signum()) {
          case 0 -> composition.say("report.keep");
          case 1 -> composition.say("report.rise", size);
          default -> composition.say("report.fall", size);
        };
    return traced(said, row, at);
  }

  private Inline traced(String words, Line row, int at) {
    Column column = answer.columns().get(at);
    String id = ids.of(row, at);
    if (id == null) {
      return new Inline.Words(words);
    }
    Object cell = row.cells().get(at);
    new CellOrigins(composition.material(), answer, parameters, null, null)
        .one(new Cell(cell, column.kind(), column.unit(), false, List.of(), id), column.key(), row);
    return new Inline.Figure(words, id);
  }

  private String words(@Nullable Object cell, Column column) {
    if (cell instanceof Noted noted && !column.kind().isFigure()) {
      return words(noted.value(), column);
    }
    if (cell instanceof Missing missing) {
      String reason = missing.reason();
      return reason == null ? missing.mark() : missing.mark() + " (" + Reasons.inside(reason) + ")";
    }
    if (cell == null && column.kind().isFigure()) {
      return composition.say("report.nc");
    }
    if (cell instanceof Number number && column.kind() != Kind.YEAR) {
      return composition
          .wording()
          .inSentence(new BigDecimal(number.toString()), column.kind(), column.unit());
    }
    return composition.wording().value(cell, column.kind(), column.unit());
  }

  /** What a cell says; null for a value that is not known. */
  static @Nullable Object said(@Nullable Object cell) {
    Object said = cell instanceof Noted noted ? noted.value() : cell;
    return said instanceof Missing ? null : said;
  }
}
