package bilan.queries.words;

import bilan.text.Harmless;
import java.util.regex.Pattern;

/** Foreign text that a terminal, a reader or a spreadsheet can do nothing with but show it. */
public final class Inert {

  /** What makes a spreadsheet take a text cell for a formula, by its first character (OWASP). */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  /** A formula that another separator, or a line's end, would put at the start of a cell. */
  private static final Pattern INNER =
      Pattern.compile("([;,\\t\\n\\r])(?=[\\s\\p{Z}]*[=+\\-@＝＋－＠])");

  private Inert() {}

  /**
   * Text for a CSV cell: an apostrophe before what a spreadsheet would evaluate.
   *
   * <p>Quotes don't help: a spreadsheet takes them away first. Typed numbers never come here.
   */
  public static String cell(String text) {
    String clean = Markup.clean(text);
    String inner = INNER.matcher(clean).replaceAll("$1'");
    return isFormula(clean) ? "'" + inner : inner;
  }

  /** Whether a spreadsheet would evaluate this text, were it typed. */
  public static boolean isFormula(String text) {
    String first = text.stripLeading();
    return !text.isEmpty()
        && (FORMULA.indexOf(text.charAt(0)) >= 0
            || (!first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0));
  }

  /** One line of text for people: no control character, no change of reading direction. */
  public static String line(String text) {
    return Harmless.line(text);
  }
}
