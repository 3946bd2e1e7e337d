package bilan.pipelines.sheet;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Header cells compared as a person would: without case, accents, kinds of space and apostrophe,
 * asterisks, footnote marks, line breaks, spaces around a slash.
 */
public final class Headers {

  /** What is longer is the text of a cell, and takes its time each time that it is compared. */
  public static final int LONGEST = 400;

  private Headers() {}

  /**
   * The plain form of a header: lower-case words, digits and the signs {@code % # / < > + € ( )},
   * one space between; empty if nothing is left.
   */
  public static String normalise(String header) {
    String cut = header.length() > LONGEST ? header.substring(0, LONGEST) : header;
    String folded = Normalizer.normalize(cut.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(folded.length());
    boolean space = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isMark(c)) {
        continue;
      }
      if (c == '\u0153') {
        c = 'o';
      }
      if (Character.isLetterOrDigit(c) || "%#/<>+€()".indexOf(c) >= 0) {
        if (space && out.length() > 0 && c != '/' && out.charAt(out.length() - 1) != '/') {
          out.append(' ');
        }
        space = false;
        out.append(c);
        if (folded.charAt(i) == '\u0153') {
          out.append('e');
        }
      } else {
        space = true;
      }
    }
    return withoutFootnote(out.toString());
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || c == '*'
        || c == '\u200b'
        || c == '\ufeff'
        || c == '\u00ad';
  }

  /** {@code montant (1)} is {@code montant}. */
  private static String withoutFootnote(String header) {
    int open = header.lastIndexOf('(');
    if (open > 0 && header.endsWith(")") && header.length() - open <= 4) {
      String inside = header.substring(open + 1, header.length() - 1);
      if (!inside.isEmpty() && inside.chars().allMatch(Character::isDigit)) {
        return header.substring(0, open).strip();
      }
    }
    return header;
  }
}
