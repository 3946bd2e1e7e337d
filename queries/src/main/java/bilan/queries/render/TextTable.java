package bilan.queries.render;

import bilan.queries.Answer;
import bilan.queries.Answer.Role;
import bilan.queries.render.Shown.ShownLine;
import bilan.text.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An answer for a terminal: aligned columns, figures set right, notes below. */
final class TextTable implements AnswerFormat {

  private static final String GAP = "  ";

  private final Catalogue catalogue;

  TextTable(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
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
    int[] widths = widths(shown);
    line(shown, shown.headers(), widths, out);
    rule(widths, out);
    Role before = Role.BODY;
    for (ShownLine line : shown.lines()) {
      if (line.role() == Role.TOTAL && before != Role.TOTAL) {
        rule(widths, out);
      }
      line(shown, line.cells(), widths, out);
      before = line.role();
    }
  }

  private static int[] widths(Shown shown) {
    int[] widths = new int[shown.headers().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = TextWidth.of(shown.headers().get(i));
      for (ShownLine line : shown.lines()) {
        widths[i] = Math.max(widths[i], TextWidth.of(line.cells().get(i)));
      }
    }
    return widths;
  }

  private static void line(Shown shown, List<String> cells, int[] widths, StringBuilder out) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : GAP)
          .append(TextWidth.set(cells.get(i), widths[i], shown.right().get(i)));
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static void rule(int[] widths, StringBuilder out) {
    List<String> rules = new ArrayList<>(widths.length);
    for (int width : widths) {
      rules.add("─".repeat(width));
    }
    out.append(String.join(GAP, rules)).append('\n');
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
