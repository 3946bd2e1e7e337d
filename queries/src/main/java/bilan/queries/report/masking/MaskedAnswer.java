package bilan.queries.report.masking;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Answer.Role;
import bilan.queries.Column;
import bilan.queries.Kind;
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

  /** Columns that count persons, by the names that views and built-in queries give them. */
  private static final Set<String> PERSONS =
      Set.of(
          "participants",
          "participations",
          "passages",
          "answers",
          "people",
          "persons",
          "people_identified",
          "people_new",
          "newcomers",
          "new_participants",
          "memberships",
          "women",
          "men",
          "qpv_residents");

  /** Columns that name who nobody outside should know, or quote what was written for inside. */
  private static final Set<String> INNER =
      Set.of(
          "supplier",
          "facilitator",
          "note",
          "notes",
          "person_key",
          "bank_reference",
          "voucher",
          "what",
          "cells",
          "condition");

  /**
   * Counts that are not decided on for all bilans together: those of one place are told nowhere, or
   * the network's would give back the few of another.
   */
  private static final Set<String> OF_NETWORK_ONLY = Set.of("memberships", "new_declared");

  /** A title typed for a few may name one of them. */
  private static final String TYPED = "activity";

  /** Shares of a whole question, which every line of it bears. */
  private static final Set<String> OF_ALL = Set.of("unknown_share");

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
      Object cell = INNER.contains(column.key()) ? null : line.cells().get(i);
      tells |= column.key().equals("answers_by_year") && decided.hidesShares(line);
      boolean itself = hidden[i].get(row) || (any && TYPED.equals(column.key()));
      cells.add(cell != null && (itself || tells) ? (itself ? mark : reckoned) : cell);
    }
    return new Line(line.role(), cells);
  }

  private static boolean isTouched(int row, BitSet[] hidden) {
    return Stream.of(hidden).anyMatch(column -> column.get(row));
  }

  /** Whether another line of the same question shows the same, so that hiding it hides nothing. */
  private boolean isToldBeside(Line line, int column, BitSet[] hidden) {
    int dimension = AnswerShapes.at(answer, "dimension");
    if (dimension < 0 || !OF_ALL.contains(answer.columns().get(column).key())) {
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
        || (Stream.of("kind", "activity", "partner").anyMatch(k -> AnswerShapes.at(answer, k) >= 0)
            && (column.kind() == Kind.COUNT || column.kind() == Kind.HOURS));
  }

  private BitSet hidden(int column) {
    BitSet hidden = new BitSet();
    String key = answer.columns().get(column).key();
    if (!isOfPersons(answer.columns().get(column))) {
      return hidden;
    }
    if (ofOnePlace && OF_NETWORK_ONLY.contains(key)) {
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
      boolean counts = id == null && line.role() == Role.BODY;
      BigDecimal value = counts ? number(line.cells().get(column)) : null;
      values.add(value);
      if (value != null && value.signum() > 0) {
        Verdict verdict = decided.verdict(line, key, value);
        hidden.set(r, verdict == Verdict.HIDDEN);
        all &= verdict != Verdict.UNKNOWN;
      }
    }
    if (!all) {
      hidden.or(Secrecy.hidden(values, AnswerSums.of(answer, values), least));
    }
    return hidden;
  }

  /** Whether a column counts persons: as its figure says, else by the name that views give it. */
  private boolean isOfPersons(Column column) {
    Figure figure = column.figure() == null ? null : figures.ifAny(column.figure());
    return figure != null ? figure.persons() : PERSONS.contains(column.key());
  }

  private static @Nullable BigDecimal number(@Nullable Object cell) {
    Object value = cell instanceof Noted noted ? noted.value() : cell;
    return value instanceof Number ? new BigDecimal(value.toString()) : null;
  }
}
