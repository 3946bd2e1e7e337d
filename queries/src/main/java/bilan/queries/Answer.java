package bilan.queries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one neutral table between SQL and every format; it says "total" and "amount", never "bold".
 *
 * @param id the query's name, {@code title} what stands above
 * @param notes what stands below: reasons of n.c., definitions, what is left out
 */
public record Answer(
    String id, String title, List<Column> columns, List<Line> lines, List<String> notes) {

  public Answer {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /** The answer less a column; as it is if it has none of that key. */
  Answer without(String key) {
    List<String> keys = columns.stream().map(Column::key).toList();
    int at = keys.indexOf(key);
    if (at < 0) {
      return this;
    }
    List<Column> others = new ArrayList<>(columns);
    others.remove(at);
    List<Line> rest = new ArrayList<>();
    for (Line line : lines) {
      List<@Nullable Object> cells = new ArrayList<>(line.cells());
      cells.remove(at);
      rest.add(new Line(line.role(), cells));
    }
    return new Answer(id, title, others, rest, notes);
  }

  /** What a line is in its table. */
  public enum Role {
    BODY,
    /** A line like others, with figures of its own, that adds up some of them: a result. */
    SUM,
    SUBTOTAL,
    TOTAL;

    /** Whether it bears names and figures of its own, as a query gave them. */
    public boolean isBody() {
      return this == BODY || this == SUM;
    }
  }

  /**
   * One line.
   *
   * @param cells by column: String, Long, BigDecimal, LocalDate, Boolean, or a {@link Missing};
   *     null prints as nothing
   * @param several by the key of a column, the things that its cell names in one text; without
   *     those columns whose cells name one
   */
  public record Line(Role role, List<@Nullable Object> cells, Map<String, List<String>> several) {

    public Line {
      cells = Collections.unmodifiableList(new ArrayList<>(cells));
      several = Map.copyOf(several);
    }

    /** One each of whose cells names one thing. */
    public Line(Role role, List<@Nullable Object> cells) {
      this(role, cells, Map.of());
    }

    /** Ordinary line, which is neither a total nor a heading. */
    public static Line body(List<@Nullable Object> cells) {
      return new Line(Role.BODY, cells);
    }
  }

  /**
   * A cell without a value and why: {@code n.c.} (can't be established), {@code –} (not open),
   * {@code non mesuré}.
   *
   * @param mark what is printed in the cell; {@code reason} the sentence for the note, null if none
   *     is needed
   */
  public record Missing(String mark, @Nullable String reason) {}

  /**
   * A value that is printed with a mark, such as a year of which months are missing.
   *
   * @param value as a cell holds it, never null, Missing or Noted itself
   * @param mark is printed behind the value, such as {@code (partiel)}
   * @param reason the sentence for the note; null if none is needed
   */
  public record Noted(Object value, String mark, @Nullable String reason) {}
}
