package bilan.queries.words;

import bilan.text.Harmless;

/** Text made harmless inside XML and HTML. */
public final class Markup {

  private Markup() {}

  /** Escaped for text and for quoted attributes; what XML can't hold becomes U+FFFD. */
  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(Harmless.isHarmless(c) ? c : 0xFFFD);
    }
  }

  /** As XML 1.0 wants it, and without the marks that turn the reading direction of what follows. */
  public static String clean(String text) {
    return Harmless.clean(text);
  }

  /** Whether a link is written as a link. */
  public static boolean isSafeLink(String target) {
    return target.startsWith("https://")
        || target.startsWith("http://")
        || target.startsWith("mailto:");
  }
}
