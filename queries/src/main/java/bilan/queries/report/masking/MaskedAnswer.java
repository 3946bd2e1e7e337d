package bilan.queries.report.masking;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.Disclosure;
import bilan.queries.Identity;
import bilan.queries.Kind;
import bilan.queries.Persons;
import bilan.queries.Publication;
import bilan.queries.figure.Figure;
import bilan.queries.figure.Figures;
import bilan.queries.report.composition.AnswerShapes;
import bilan.queries.report.composition.CellIds;
import bilan.queries.report.masking.FewPersons.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answer of a saved query for people outside, without counts of a few persons and without inner
 * notes.
 */
public final class MaskedAnswer {

  /** Beside a hidden count of one of these, every other number of its line may tell it. */
  private static final List<Identity> OF_ONE =
      List.of(Identity.KIND, Identity.ACTIVITY, Identity.PARTNER);

  private final Answer answer;
  private final int least;
  private final Missing mark;
  private final Missing reckoned;
  private final Set<String> hiddenFigures;
  private final CellIds ids;
  private final boolean ofOnePlace;
  private final PersonCells decided;
  private final Figures figures;

  /**
   * @param mark printed in the place of what is hidden
   * @param reckoned in that of what is made of it
   * @param hiddenFigures ids of the key figures that are hidden, also where a query gives them
   * @param decided what was decided of its cells for all bilans together
   * @param figures at hand, which say whether they count persons
   */
  public MaskedAnswer(
      Answer answer,
      int least,
      Missing mark,
      Missing reckoned,
      Set<String> hiddenFigures,
      @Nullable String place,
      PersonCells decided,
      Figures figures) {
    this.answer = answer;
    this.least = least;
    this.mark = mark;
    this.reckoned = reckoned;
    this.hiddenFigures = hiddenFigures;
    this.ids = new CellIds(answer, place, "");
    this.ofOnePlace = place != null;
    this.decided = decided;
    this.figures = figures;
  }

  /** Answer with the hidden cells marked. */
  public Answer answer() {
    BitSet[] hidden = new BitSet[answer.columns().size()];
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = hidden(i);
    }
    List<Line> lines = new ArrayList<>();
    for (int r = 0; r < answer.lines().size(); r++) {
      lines.add(line(answer.lines().get(r), r, hidden));
    }
    return new Answer(answer.id(), answer.title(), answer.columns(), lines, answer.notes());
  }

  private Line line(Line line, int row, BitSet[] hidden) {
    boolean any = isTouched(row, hidden);
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < line.cells().size(); i++) {
      Column column = answer.columns().get(i);
      boolean tells = any ? tells(column) : isShare(column) && decided.hidesShares(line);
      tells &= !isToldBeside(line, i, hidden);
      Object cell = column.disclosure().isInner() ? null : line.cells().get(i);
      boolean typed = column.disclosure().published() == Publication.WITH_COUNTS;
      boolean itself = hidden[i].get(row) || (any && typed);
      cells.add(cell != null && (itself || tells) ? (itself ? mark : reckoned) : cell);
    }
    return new Line(line.role(), cells);
  }

  private static boolean isTouched(int row, BitSet[] hidden) {
    return Stream.of(hidden).anyMatch(column -> column.get(row));
  }

  /** Whether another line of the same question shows the same, so that hiding it hides nothing. */
  private boolean isToldBeside(Line line, int column, BitSet[] hidden) {
    int dimension = AnswerShapes.at(answer, Identity.QUESTION);
    Publication published = answer.columns().get(column).disclosure().published();
    if (dimension < 0 || published != Publication.BY_QUESTION) {
      return false;
    }
    for (int r = 0; r < answer.lines().size(); r++) {
      Line other = answer.lines().get(r);
      if (!isTouched(r, hidden)
          && !decided.hidesShares(other)
          && Objects.equals(other.cells().get(dimension), line.cells().get(dimension))
          && Objects.equals(other.cells().get(column), line.cells().get(column))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShare(Column column) {
    return column.kind() == Kind.RATE || column.kind() == Kind.NUMBER;
  }

  /**
   * A share or an average beside a hidden count would tell it; beside those of one kind or title,
   * so would the number of activities: one person comes to each individual session.
   */
  private boolean tells(Column column) {
    return isShare(column)
        || (OF_ONE.stream().anyMatch(named -> AnswerShapes.at(answer, named) >= 0)
            && (column.kind() == Kind.COUNT || column.kind() == Kind.HOURS));
  }

  private BitSet hidden(int column) {
    BitSet hidden = new BitSet();
    Disclosure disclosure = disclosure(answer.columns().get(column));
    Persons counted = disclosure.persons();
    if (counted == null || !counted.any()) {
      return hidden;
    }
    if (ofOnePlace && disclosure.published() == Publication.NETWORK_ONLY) {
      hidden.set(0, answer.lines().size());
      return hidden;
    }
    List<@Nullable BigDecimal> values = new ArrayList<>();
    boolean all = true;
    for (int r = 0; r < answer.lines().size(); r++) {
      Line line = answer.lines().get(r);
      String id = ids.keyFigure(line, column);
      if (id != null && hiddenFigures.contains(id)) {
        hidden.set(r);
      }
      // What is a key figure is hidden as the others of its kind are, and for no other sum.
      boolean counts = id == null && line.role().isBody();
      BigDecimal value = counts ? number(line.cells().get(column)) : null;
      values.add(value);
      if (value != null && value.signum() > 0) {
        Verdict verdict = decided.verdict(line, counted, value);
        hidden.set(r, verdict == Verdict.HIDDEN);
        all &= verdict != Verdict.UNKNOWN;
      }
    }
    if (!all) {
      hidden.or(Secrecy.hidden(values, AnswerSums.of(answer, values), least));
    }
    return hidden;
  }

  /** As its figure declares it, else as the column does. */
  private Disclosure disclosure(Column column) {
    Figure figure = column.figure() == null ? null : figures.ifAny(column.figure());
    return figure == null
        ? column.disclosure()
        : new Disclosure(figure.persons(), figure.published(), null);
  }

  private static @Nullable BigDecimal number(@Nullable Object cell) {
    Object value = cell instanceof Noted noted ? noted.value() : cell;
    return value instanceof Number ? new BigDecimal(value.toString()) : null;
  }
}
