package bilan.cli.output;

import bilan.cli.session.Session;
import bilan.queries.Answer;
import bilan.queries.render.Format;
import bilan.queries.words.TextWidth;
import bilan.text.Lang;
import bilan.text.Typography;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Text for a terminal of eighty columns, where a table would be too wide. */
public final class TerminalText {

  private static final int WIDTH = 80;
  private static final String GAP = "  ";

  private final StringBuilder out = new StringBuilder();

  /** Adds a paragraph. */
  public TerminalText say(String words) {
    TextWidth.lines(words, WIDTH).forEach(line -> out.append(line).append('\n'));
    return this;
  }

  /** Adds a line as it is, indented. */
  public TerminalText code(String line) {
    out.append((GAP + GAP + line).stripTrailing()).append('\n');
    return this;
  }

  /** Adds an item of a list, whose further lines stand below its first word. */
  public TerminalText item(String words) {
    String before = "";
    for (String line : TextWidth.lines(words, WIDTH - GAP.length())) {
      out.append(before).append(line).append('\n');
      before = GAP;
    }
    return this;
  }

  /** Adds an empty line. */
  public TerminalText blank() {
    out.append('\n');
    return this;
  }

  /** Each label, and beside it what is said of it. */
  public TerminalText said(Map<String, String> said) {
    int labels = said.keySet().stream().mapToInt(String::length).max().orElse(0);
    said.forEach((label, words) -> line(label, labels, words));
    return this;
  }

  private void line(String label, int labels, String words) {
    String before = label;
    for (String line : TextWidth.lines(words, WIDTH - labels - GAP.length())) {
      out.append(before).append(" ".repeat(labels - before.length())).append(GAP);
      out.append(line).append('\n');
      before = "";
    }
  }

  /** An answer of two columns of words; the same label again is said once. */
  public TerminalText said(Answer answer, Lang lang) {
    String between = Typography.of(lang).semicolon();
    say(answer.title()).blank();
    Map<String, String> said = new LinkedHashMap<>();
    for (Answer.Line line : answer.lines()) {
      String words = String.valueOf(line.cells().get(1));
      said.merge(String.valueOf(line.cells().get(0)), words, (one, more) -> one + between + more);
    }
    return said(said);
  }

  /** The text so far. */
  public String text() {
    return out.toString();
  }

  /**
   * Writes the text to a terminal, or the answers that stand behind it in the formats asked for.
   */
  public void write(Output output, String name, List<Answer> behind, Session session)
      throws IOException {
    for (Answer answer : behind) {
      byte[] table =
          bilan.queries.render.AnswerFormat.of(Format.TEXT, session.catalogue()).write(answer);
      out.append(out.isEmpty() ? "" : "\n").append(new String(table, StandardCharsets.UTF_8));
    }
    output.write(name + ".txt", Format.TEXT, out.toString().getBytes(StandardCharsets.UTF_8));
  }
}
