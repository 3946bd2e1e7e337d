package bilan.queries.render.text;

import bilan.queries.Answer;
import bilan.queries.Answer.Role;
import bilan.queries.words.Shown;
import bilan.queries.words.Shown.ShownLine;
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
}
