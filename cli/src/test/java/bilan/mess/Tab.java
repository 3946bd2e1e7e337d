package bilan.mess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A sheet, its lines, and which of its columns add up.
 *
 * @param labels columns in which the word of a total may stand
 * @param sums columns whose numbers may be added, one above the other
 * @param across whether those of a line may be added too
 * @param group a column by whose values the lines stand together; -1 if there is none
 * @param hidden columns that are hidden
 */
record Tab(
    String name,
    List<Line> lines,
    Set<Integer> labels,
    Set<Integer> sums,
    boolean across,
    int group,
    Set<Integer> hidden) {

  /** What a line is in its sheet. */
  enum Role {
    ABOVE,
    HEADER,
    DATA,
    TOTAL,
    BELOW
  }

  /** What stands instead of a value in a cell that is merged into the one above or to the left. */
  enum Merged {
    UP,
    LEFT
  }

  /** Cells are texts, numbers, dates, merged or nothing. */
  record Line(Role role, List<@Nullable Object> cells) {

    Line {
      cells = new ArrayList<>(cells);
    }

    static Line of(Role role, @Nullable Object... cells) {
      return new Line(role, java.util.Arrays.asList(cells));
    }

    @Nullable Object cell(int column) {
      return column < cells.size() ? cells.get(column) : null;
    }

    @Nullable BigDecimal number(int column) {
      return cell(column) instanceof BigDecimal number ? number : null;
    }

    boolean is(Role other) {
      return role == other;
    }

    Line with(int column, @Nullable Object value) {
      Line copy = new Line(role, cells);
      while (copy.cells.size() <= column) {
        copy.cells.add(null);
      }
      copy.cells.set(column, value);
      return copy;
    }

    Line inserted(int column, @Nullable Object value) {
      Line copy = new Line(role, cells);
      while (copy.cells.size() < column) {
        copy.cells.add(null);
      }
      copy.cells.add(column, value);
      return copy;
    }
  }

  static Tab of(String name, List<Line> lines, Set<Integer> labels, Set<Integer> sums) {
    return new Tab(name, lines, labels, sums, false, -1, Set.of());
  }

  Tab addingAcross() {
    return new Tab(name, lines, labels, sums, true, group, hidden);
  }

  Tab groupedBy(int column) {
    return new Tab(name, lines, labels, sums, across, column, hidden);
  }

  Tab with(List<Line> other) {
    return new Tab(name, other, labels, sums, across, group, hidden);
  }

  Tab called(String other) {
    return new Tab(other, lines, labels, sums, across, group, hidden);
  }

  Tab hiding(int column) {
    Set<Integer> more = new TreeSet<>(hidden);
    more.add(column);
    return new Tab(name, lines, labels, sums, across, group, more);
  }

  Tab summing(int column) {
    Set<Integer> more = new TreeSet<>(sums);
    more.add(column);
    return new Tab(name, lines, labels, more, across, group, hidden);
  }

  Tab each(UnaryOperator<Line> change) {
    return with(lines.stream().map(change).toList());
  }

  /** One more column there, of the table only. */
  Tab withColumn(int at, UnaryOperator<Line> change) {
    IntUnaryOperator moved = c -> c >= at ? c + 1 : c;
    return new Tab(
        name,
        lines.stream().map(change).toList(),
        moved(labels, moved),
        moved(sums, moved),
        across,
        group < 0 ? group : moved.applyAsInt(group),
        moved(hidden, moved));
  }

  private static Set<Integer> moved(Set<Integer> columns, IntUnaryOperator move) {
    Set<Integer> all = new TreeSet<>();
    columns.forEach(c -> all.add(move.applyAsInt(c)));
    return all;
  }

  int width() {
    return lines.stream()
        .filter(l -> l.is(Role.HEADER))
        .mapToInt(l -> l.cells().size())
        .max()
        .orElse(0);
  }

  int firstHeader() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).is(Role.HEADER)) {
        return i;
      }
    }
    return 0;
  }
}
