package bilan.queries.render.text;

import bilan.queries.Answer;
import bilan.queries.Answer.Role;
import bilan.queries.words.Shown;
import bilan.queries.words.Shown.ShownCell;
import bilan.queries.words.Shown.ShownLine;
import bilan.queries.words.TextWidth;
import bilan.text.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An answer for a terminal: aligned columns, figures set right, notes below. */
public final class TextTable {

  private static final String GAP = "  ";

  private final Catalogue catalogue;

  public TextTable(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public byte[] write(Answer answer) {
    Shown shown = Shown.of(answer, catalogue);
    StringBuilder out = new StringBuilder();
    if (!shown.title().isEmpty()) {
      out.append(shown.title()).append("\n\n");
    }
    table(shown, out);
    if (shown.lines().isEmpty()) {
      out.append(catalogue.say("query.no_rows")).append('\n');
    }
    notes(shown, out);
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void table(Shown shown, StringBuilder out) {
    List<TextColumn> columns = new ArrayList<>();
    for (int i = 0; i < shown.headers().size(); i++) {
      columns.add(TextColumn.of(shown, i));
    }
    line(columns, out, TextColumn::header);
    rule(columns, out);
    Role before = Role.BODY;
    for (ShownLine line : shown.lines()) {
      if (line.role() == Role.TOTAL && before != Role.TOTAL) {
        rule(columns, out);
      }
      line(columns, out, column -> column.cell(line));
      before = line.role();
    }
  }

  private static void line(
      List<TextColumn> columns, StringBuilder out, Function<TextColumn, String> cell) {
    String line = columns.stream().map(cell).collect(Collectors.joining(GAP));
    out.append(line.stripTrailing()).append('\n');
  }

  private static void rule(List<TextColumn> columns, StringBuilder out) {
    line(columns, out, column -> "─".repeat(column.width()));
  }

  private static void notes(Shown shown, StringBuilder out) {
    if (!shown.reasons().isEmpty() || !shown.notes().isEmpty()) {
      out.append('\n');
    }
    for (int i = 0; i < shown.reasons().size(); i++) {
      out.append('(').append(i + 1).append(") ").append(shown.reasons().get(i)).append('\n');
    }
    shown.notes().forEach(note -> out.append(note).append('\n'));
  }

  /**
   * One column: figures end where those above and below end, and their marks stand behind them.
   *
   * @param at its position; {@code value} and {@code mark} the widths of its two parts
   */
  private record TextColumn(int at, String title, boolean right, int value, int mark) {
    static TextColumn of(Shown shown, int at) {
      int value = 0;
      int mark = 0;
      for (ShownLine line : shown.lines()) {
        ShownCell cell = line.cells().get(at);
        value = Math.max(value, TextWidth.of(cell.value()));
        mark = Math.max(mark, TextWidth.of(cell.mark()));
      }
      String title = shown.headers().get(at);
      int marked = mark == 0 ? 0 : mark + 1;
      value = Math.max(value, TextWidth.of(title) - marked);
      return new TextColumn(at, title, shown.right().get(at), value, marked);
    }

    int width() {
      return value + mark;
    }

    /** Its title, above the figures alone where there is room. */
    String header() {
      if (right && TextWidth.of(title) <= value) {
        return TextWidth.set(TextWidth.set(title, value, true), width(), false);
      }
      return TextWidth.set(title, width(), right);
    }

    String cell(ShownLine line) {
      ShownCell cell = line.cells().get(at);
      String marked = cell.mark().isEmpty() ? "" : " " + cell.mark();
      return TextWidth.set(cell.value(), value, right) + TextWidth.set(marked, mark, false);
    }
  }
}
