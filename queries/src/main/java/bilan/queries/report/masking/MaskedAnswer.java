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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answer of a saved query for people outside, without counts of a few persons, what would give them
 * back in its own sums, and inner notes.
 */
public final class MaskedAnswer {

  /** Beside a hidden count of one of these, every other number of its line may tell it. */
  private static final List<Identity> OF_ONE =
      List.of(Identity.KIND, Identity.ACTIVITY, Identity.PARTNER);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Answer answer;
  private final FewCounts few;
  private final Missing mark;
  private final Missing reckoned;
  private final Set<String> hiddenFigures;
  private final CellIds ids;
  private final boolean ofOnePlace;
  private final BitSet unknownFew;
  private final Figures figures;

  /**
   * @param mark printed in the place of what is hidden
   * @param reckoned in that of what is made of it
   * @param hiddenFigures ids of the key figures that are hidden, also where a query gives them
   * @param figures at hand, which say whether they count persons
   */
  public MaskedAnswer(
      Answer answer,
      int least,
      Missing mark,
      Missing reckoned,
      Set<String> hiddenFigures,
      @Nullable String place,
      Figures figures) {
    this.answer = answer;
    this.few = new FewCounts(least);
    this.mark = mark;
    this.reckoned = reckoned;
    this.hiddenFigures = hiddenFigures;
    this.ids = new CellIds(answer, place, "");
    this.ofOnePlace = place != null;
    this.figures = figures;
    this.unknownFew = unknownFew();
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
      boolean tells = any ? tells(column) : isShare(column) && unknownFew.get(row);
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
          && !unknownFew.get(r)
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
    boolean inner = ofOnePlace && disclosure.published() == Publication.NETWORK_ONLY;
    if (inner || AnswerSums.isTooFine(answer)) {
      hidden.set(0, answer.lines().size());
      return hidden;
    }
    List<@Nullable BigDecimal> counts = new ArrayList<>();
    for (int r = 0; r < answer.lines().size(); r++) {
      Line line = answer.lines().get(r);
      String id = ids.keyFigure(line, column);
      hidden.set(r, id != null && hiddenFigures.contains(id));
      // A key figure is hidden as the others of its kind are, and for no other sum.
      counts.add(id == null ? number(line.cells().get(column)) : null);
    }
    hidden.or(hidden(counts, counted));
    return hidden;
  }

  /** How many know the answer is told on each line of a question; the answers are parts of it. */
  private BitSet hidden(List<@Nullable BigDecimal> counts, Persons counted) {
    if (counted == Persons.ANSWERS) {
      BitSet hidden = few.hidden(counts, List.of());
      hidden.or(unknownFew);
      return hidden;
    }
    List<List<Integer>> sums = AnswerSums.of(answer);
    List<@Nullable BigDecimal> all = new ArrayList<>(counts);
    for (List<Integer> sum : AnswerSums.wholes(answer)) {
      if (unknownFew.get(sum.get(0))) {
        // Those whose answer is not known are one more part, which no line shows.
        List<Integer> whole = new ArrayList<>(sum);
        whole.add(all.size());
        all.add(BigDecimal.ONE);
        sums.add(whole);
      }
    }
    BitSet hidden = few.hidden(all, sums);
    hidden.clear(counts.size(), all.size());
    return hidden;
  }

  /** The first column of some kind; -1 if there is none. */
  private int first(Predicate<Column> is) {
    return IntStream.range(0, answer.columns().size())
        .filter(c -> is.test(answer.columns().get(c)))
        .findFirst()
        .orElse(-1);
  }

  /** The lines of questions of which only a few persons gave no answer. */
  private BitSet unknownFew() {
    BitSet lines = new BitSet();
    int answers = first(column -> column.disclosure().persons() == Persons.ANSWERS);
    int unknown =
        first(
            column ->
                column.kind() == Kind.RATE
                    && column.disclosure().published() == Publication.BY_QUESTION);
    for (int r = 0; answers >= 0 && unknown >= 0 && r < answer.lines().size(); r++) {
      BigDecimal known = number(answer.lines().get(r).cells().get(answers));
      BigDecimal share = number(answer.lines().get(r).cells().get(unknown));
      if (known != null && share != null && share.compareTo(HUNDRED) < 0) {
        BigDecimal persons =
            known.multiply(share).divide(HUNDRED.subtract(share), 0, RoundingMode.HALF_UP);
        lines.set(r, few.isFew(persons));
      }
    }
    return lines;
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
