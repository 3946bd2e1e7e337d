package bilan.queries.report.composition;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.FigureQuestion;
import bilan.queries.Identity;
import bilan.queries.TraceId;
import bilan.queries.document.Cover;
import bilan.queries.figure.Figure;
import bilan.queries.figure.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ids of the figures of a saved query's answer, each of them once in an answer. */
public final class CellIds {

  private static final int MONTH = 7;

  private final Answer answer;
  private final @Nullable String place;
  private final int year;
  private final int where;
  private final String span;
  private final List<String> row;
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * @param place the only one that the document tells about; null for the network
   * @param span all periods that it tells about, as ids say it: {@code 2022}, {@code 2020_2022}
   */
  public CellIds(Answer answer, @Nullable String place, String span) {
    this(answer, place, span, List.of());
  }

  /**
   * Ids of a table within a part that is repeated for a row.
   *
   * @param row the words of the row, which the table need not show
   */
  public CellIds(Answer answer, Cover cover, List<String> row) {
    this(answer, cover.place(), cover.spanInId(), row);
  }

  private CellIds(Answer answer, @Nullable String place, String span, List<String> row) {
    this.row = List.copyOf(row);
    this.answer = answer;
    this.place = place;
    this.year = AnswerShapes.at(answer, Identity.YEAR);
    this.where = AnswerShapes.at(answer, Identity.PLACE);
    this.span = span;
  }

  /** Of a document. */
  public CellIds(Answer answer, Cover cover) {
    this(answer, cover.place(), cover.spanInId());
  }

  /** The name of a cell; null if its column holds no figures. */
  public @Nullable String of(Line line, int column) {
    Column head = answer.columns().get(column);
    if (!head.kind().isFigure()) {
      return null;
    }
    String id =
        isKeyFigure(line, head)
            ? keyFigure(line, head)
            : FigureQuestion.isName(answer.id()) ? figure(line, head) : cell(line, head);
    int times = seen.merge(id, 1, Integer::sum);
    return times == 1 ? id : TraceId.again(id, times);
  }

  /** The key figure that a cell is; null if it is none. */
  public @Nullable String keyFigure(Line line, int column) {
    Column head = answer.columns().get(column);
    return isKeyFigure(line, head) ? keyFigure(line, head) : null;
  }

  /** Whether the cell is a key figure by another way: of its name, of one year, whole. */
  private boolean isKeyFigure(Line line, Column head) {
    long about = answer.columns().stream().filter(c -> !c.kind().isFigure()).count();
    return line.role().isBody()
        && isKey(head.figure())
        && year >= 0
        && about == (where < 0 ? 1 : 2);
  }

  /** What is no key figure is known by its query. */
  private static boolean isKey(@Nullable String figure) {
    Figure declared = figure == null ? null : Figures.builtIn().ifAny(figure);
    return figure != null && (declared == null || declared.key());
  }

  private String keyFigure(Line line, Column head) {
    Object named = where < 0 ? place : line.cells().get(where);
    boolean network = "réseau".equals(named) || "network".equals(named);
    return TraceId.of(
        String.valueOf(head.figure()),
        String.valueOf(line.cells().get(year)),
        named == null || network ? null : named.toString());
  }

  /** Of a figure that is told apart by more: {@code participations.2022-03.fives@kind=ateliers}. */
  private String figure(Line line, Column head) {
    String period = span;
    String where = place;
    StringBuilder cut = new StringBuilder();
    for (int i = 0; i < line.cells().size(); i++) {
      Column column = answer.columns().get(i);
      Object cell = line.cells().get(i);
      if (column.kind().isFigure() || cell == null) {
        continue;
      }
      Identity named = column.identity();
      if (named == Identity.YEAR) {
        period = cell.toString();
      } else if (named == Identity.MONTH) {
        period = cell.toString().substring(0, MONTH);
      } else if (named == Identity.PLACE) {
        where = cell.toString();
      } else {
        cut.append('@').append(column.key()).append('=').append(TraceId.word(cell.toString()));
      }
    }
    return TraceId.of(String.valueOf(head.figure()), period, where) + cut;
  }

  private String cell(Line line, Column head) {
    List<String> words = new ArrayList<>(row);
    for (int i = 0; i < line.cells().size(); i++) {
      Column column = answer.columns().get(i);
      String word = word(column, line.cells().get(i));
      // A query may name its own totals; others bear no name.
      boolean names = line.role().isBody() || column.inId() != null;
      if (names && !word.isEmpty() && !row.contains(word)) {
        words.add(word);
      }
    }
    if (!line.role().isBody() && words.isEmpty()) {
      words.add(line.role().name());
    }
    return TraceId.cell(answer.id(), head.key(), words);
  }

  /** What a cell adds to the name of its line; nothing if it is a figure. */
  private static String word(Column column, @Nullable Object cell) {
    Object said = cell instanceof Noted noted ? noted.value() : cell;
    return said == null || said instanceof Missing || column.kind().isFigure()
        ? ""
        : column.inId(said.toString());
  }
}
