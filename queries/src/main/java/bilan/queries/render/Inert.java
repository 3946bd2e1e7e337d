package bilan.queries.render;

import java.util.regex.Pattern;

/** Foreign text that a terminal, a reader or a spreadsheet can do nothing with but show it. */
public final class Inert {

  private static final char REPLACEMENT = '\ufffd';

  /** What makes a spreadsheet take a text cell for a formula, by its first character (OWASP). */
  private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";

  /** A formula that another separator, or a line's end, would put at the start of a cell. */
  private static final Pattern INNER = Pattern.compile("([;,\\t\\n\\r]\\s*)(?=[=+\\-@＝＋－＠])");

  private Inert() {}

  /**
   * Text for a CSV cell: an apostrophe before what a spreadsheet would evaluate.
   *
   * <p>Quotes don't help: a spreadsheet takes them away first. Typed numbers never come here.
   */
  public static String cell(String text) {
    String shown = controlsShown(text, true);
    String first = shown.stripLeading();
    boolean formula =
        !shown.isEmpty()
            && (FORMULA.indexOf(shown.charAt(0)) >= 0
                || (!first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0));
    String inner = INNER.matcher(shown).replaceAll("$1'");
    return formula ? "'" + inner : inner;
  }

  /** One line of text for people: no control character, no change of writing direction. */
  public static String line(String text) {
    return controlsShown(text, false);
  }

  private static String controlsShown(String text, boolean keepLines) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char shown = shown(text, i, c, keepLines);
      if (shown != c && out == null) {
        out = new StringBuilder(text);
      }
      if (out != null) {
        out.setCharAt(i, shown);
      }
    }
    return out == null ? text : out.toString();
  }

  private static char shown(String text, int at, char c, boolean keepLines) {
    if (c == '\n' || c == '\t' || c == '\r') {
      return keepLines ? c : ' ';
    }
    return isControl(c) || isBidi(c) || isLone(text, at, c) ? REPLACEMENT : c;
  }

  private static boolean isControl(char c) {
    return c < ' ' || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029 || c >= 0xfffe;
  }

  /** Embeddings, overrides and isolates: what comes after would be read backwards. */
  private static boolean isBidi(char c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isLone(String text, int at, char c) {
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
