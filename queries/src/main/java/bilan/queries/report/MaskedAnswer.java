package bilan.queries.report;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Answer.Role;
import bilan.queries.Column;
import bilan.queries.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A saved query's answer for people outside: counts of a few persons and inner notes hidden. */
final class MaskedAnswer {

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

  /** Kinds of activity that are counted apart, as codes and as they are called. */
  private static final Set<String> PASSING =
      Set.of("event", "walk_in", "Événements", "Venues libres", "Events", "Walk-ins");

  private final Answer answer;
  private final int least;
  private final Missing mark;
  private final Set<String> hiddenFigures;
  private final CellIds ids;

  /**
   * @param mark printed in the place of what is hidden
   * @param hiddenFigures ids of the key figures that are hidden, also where a query gives them
   */
  MaskedAnswer(
      Answer answer, int least, Missing mark, Set<String> hiddenFigures, @Nullable String place) {
    this.answer = answer;
    this.least = least;
    this.mark = mark;
    this.hiddenFigures = hiddenFigures;
    this.ids = new CellIds(answer, place);
  }

  Answer answer() {
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
    boolean any = false;
    for (BitSet column : hidden) {
      any |= column.get(row);
    }
    List<@Nullable Object> cells = new ArrayList<>();
    for (int i = 0; i < line.cells().size(); i++) {
      Column column = answer.columns().get(i);
      // A share or an average beside a hidden count would tell it.
      boolean tells = any && (column.kind() == Kind.RATE || column.kind() == Kind.NUMBER);
      Object cell = INNER.contains(column.key()) ? null : line.cells().get(i);
      cells.add(hidden[i].get(row) || tells ? mark : cell);
    }
    return new Line(line.role(), cells);
  }

  private BitSet hidden(int column) {
    BitSet hidden = new BitSet();
    if (!PERSONS.contains(answer.columns().get(column).key())) {
      return hidden;
    }
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (int r = 0; r < answer.lines().size(); r++) {
      Line line = answer.lines().get(r);
      String id = ids.keyFigure(line, column);
      if (id != null && hiddenFigures.contains(id)) {
        hidden.set(r);
      }
      // What is a key figure is hidden as the others of its kind are, and for no other sum.
      values.add(id != null || line.role() != Role.BODY ? null : number(line.cells().get(column)));
    }
    hidden.or(Secrecy.hidden(values, sums(values), least));
    return hidden;
  }

  private static @Nullable BigDecimal number(@Nullable Object cell) {
    Object value = cell instanceof Noted noted ? noted.value() : cell;
    return value instanceof Number ? new BigDecimal(value.toString()) : null;
  }

  /**
   * Rows that differ in one word only are parts of something that may be known elsewhere; months
   * are so within their year, and years are not. The kinds that make passages add up apart.
   */
  private List<List<Integer>> sums(List<@Nullable BigDecimal> values) {
    List<List<Integer>> sums = new ArrayList<>();
    for (int axis = 0; axis < answer.columns().size(); axis++) {
      Column column = answer.columns().get(axis);
      if (column.kind().isFigure() || column.kind() == Kind.YEAR) {
        continue;
      }
      Map<List<@Nullable Object>, List<Integer>> groups = new LinkedHashMap<>();
      for (int r = 0; r < values.size(); r++) {
        if (values.get(r) != null) {
          groups.computeIfAbsent(others(r, axis), k -> new ArrayList<>()).add(r);
        }
      }
      groups.values().stream().filter(group -> group.size() > 1).forEach(sums::add);
    }
    return sums;
  }

  private List<@Nullable Object> others(int row, int axis) {
    List<@Nullable Object> words = new ArrayList<>();
    for (int i = 0; i < answer.columns().size(); i++) {
      Object cell = answer.lines().get(row).cells().get(i);
      if (i != axis && !answer.columns().get(i).kind().isFigure()) {
        words.add(cell);
      } else if (i == axis && cell instanceof LocalDate day) {
        words.add(day.getYear());
      } else if (i == axis) {
        words.add(cell instanceof String kind && PASSING.contains(kind));
      }
    }
    return words;
  }
}
