package bilan.queries.render.text;

import bilan.queries.Answer;
import bilan.queries.Answer.Role;
import bilan.queries.words.Shown;
import bilan.queries.words.Shown.ShownLine;
import bilan.text.Catalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer as a GitHub Markdown table; foreign text can't make markup. */
public final class MarkdownTable {

  /** What starts markup somewhere; a backslash before any of them is just that character. */
  private static final String MARKUP = "\\`*_{}[]<>#|~&!";

  private final Catalogue catalogue;

  public MarkdownTable(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  public byte[] write(Answer answer) {
    Shown shown = Shown.of(answer, catalogue);
    StringBuilder out = new StringBuilder();
    if (!shown.title().isEmpty()) {
      out.append("## ").append(escaped(shown.title())).append("\n\n");
    }
    line(shown.headers().stream().map(MarkdownTable::escaped).toList(), out);
    line(shown.right().stream().map(right -> right ? "---:" : "---").toList(), out);
    for (ShownLine line : shown.lines()) {
      line(line.cells().stream().map(cell -> cell(cell.text(), line.role())).toList(), out);
    }
    if (!shown.reasons().isEmpty() || !shown.notes().isEmpty()) {
      out.append('\n');
    }
    for (int i = 0; i < shown.reasons().size(); i++) {
      out.append("- (").append(i + 1).append(") ");
      out.append(escaped(shown.reasons().get(i))).append('\n');
    }
    shown.notes().forEach(note -> out.append("- ").append(escaped(note)).append('\n'));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String text, Role role) {
    return role == Role.BODY || text.isEmpty() ? escaped(text) : "**" + escaped(text) + "**";
  }

  private static void line(List<String> cells, StringBuilder out) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** Text that Markdown shows as it is. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (MARKUP.indexOf(c) >= 0 && !isPlain(text, i)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }

  /** Inside a word no underscore is markup, nor is an ampersand that begins no character's name. */
  private static boolean isPlain(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return switch (text.charAt(at)) {
      case '_' -> at > 0 && isWord(text.charAt(at - 1)) && isWord(next);
      case '&' -> !isWord(next) && next != '#';
      case '!' -> next != '[';
      default -> false;
    };
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }
}
