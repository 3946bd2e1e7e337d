package bilan.pipelines.value;

import java.util.regex.Pattern;

/** Headers as they are compared. */
public final class Headers {

  private static final Pattern FOOTNOTE = Pattern.compile("[(\\[]\\s*(?:\\d{1,2}|\\*+)\\s*[)\\]]|[¹²³⁰⁴-⁹]+");

  private Headers() {}

  /** A header without case, accents, footnote marks, asterisks, line breaks, apostrophes and punctuation: words of letters, digits and {@code %} with one space between. */
  public static String normalise(String header) {
    String folded = Spaces.fold(FOOTNOTE.matcher(header).replaceAll(" "));
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '%') {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int length = out.length();
    return length > 0 && out.charAt(length - 1) == ' ' ? out.substring(0, length - 1) : out.toString();
  }
}
