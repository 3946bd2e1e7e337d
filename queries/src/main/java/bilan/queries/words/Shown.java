package bilan.queries.words;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Answer.Role;
import bilan.queries.Column;
import bilan.queries.Kind;
import bilan.text.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as people read it, before it is text, Markdown or HTML: every cell is words, and the
 * reasons of its marks are numbered notes.
 *
 * @param title empty if there is none
 * @param right by column, whether it is set right
 * @param reasons the sentences that the numbers in the cells point to, from 1
 * @param notes what stands below: definitions and what is left out
 */
public record Shown(
    String title,
    List<String> headers,
    List<Boolean> right,
    List<ShownLine> lines,
    List<String> reasons,
    List<String> notes) {

  /** One line of words. */
  public record ShownLine(Role role, List<ShownCell> cells) {}

  /**
   * A cell's words.
   *
   * @param mark what follows the value, such as {@code (partiel) (1)}; empty if nothing does
   */
  public record ShownCell(String value, String mark) {

    public String text() {
      return mark.isEmpty() ? value : value + " " + mark;
    }
  }

  public static Shown of(Answer answer, Catalogue catalogue) {
    CellText text = new CellText(catalogue);
    int[] decimals = Decimals.of(answer);
    Map<String, Integer> reasons = new LinkedHashMap<>();
    List<ShownLine> lines = new ArrayList<>(answer.lines().size());
    for (Line line : answer.lines()) {
      List<ShownCell> cells = new ArrayList<>(decimals.length);
      for (int i = 0; i < decimals.length; i++) {
        Object cell = line.cells().get(i);
        Kind kind = answer.columns().get(i).kind();
        Object value = cell instanceof Noted noted ? noted.value() : cell;
        cells.add(new ShownCell(text.of(value, kind, decimals[i]), mark(cell, reasons)));
      }
      lines.add(new ShownLine(line.role(), cells));
    }
    return new Shown(
        Inert.line(answer.title()),
        answer.columns().stream().map(Column::label).map(Inert::line).toList(),
        answer.columns().stream().map(column -> column.kind().isFigure()).toList(),
        lines,
        reasons.keySet().stream().map(Inert::line).toList(),
        answer.notes().stream().map(Inert::line).toList());
  }

  /** A value's mark and {@code (1)}, the number of the cell's reason. */
  private static String mark(@Nullable Object cell, Map<String, Integer> reasons) {
    String mark = cell instanceof Noted noted ? noted.mark() : "";
    String reason = reason(cell);
    if (reason == null) {
      return mark;
    }
    Integer number = reasons.get(reason);
    if (number == null) {
      number = reasons.size() + 1;
      reasons.put(reason, number);
    }
    return (mark.isEmpty() ? "" : mark + " ") + "(" + number + ")";
  }

  /** Why a cell has no value, or doesn't stand for its whole period; null if it needs no reason. */
  public static @Nullable String reason(@Nullable Object cell) {
    if (cell instanceof Missing missing) {
      return missing.reason();
    }
    return cell instanceof Noted noted ? noted.reason() : null;
  }
}
