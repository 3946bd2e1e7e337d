package bilan.pipelines.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts compared as people compare them: without case, accents, kinds of space and apostrophe. */
public final class Folded {

  private static final int LONGEST = 400;

  private Folded() {}

  /** Lower-case text without accents, one space between words, signs kept. */
  public static String text(String written) {
    String cut = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
    String apart = Normalizer.normalize(cut.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(apart.length());
    boolean space = false;
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = out.length() > 0;
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      switch (c) {
        case '\u0153' -> out.append("oe");
        case '\u2019' -> out.append('\'');
        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> out.append('-');
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** Words and numbers of a text with one space between; {@code dateOp} is two words. */
  public static String key(String written) {
    StringBuilder parted = new StringBuilder(written.length() + 4);
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      boolean hump = i > 0 && Character.isUpperCase(c);
      if (hump && Character.isLowerCase(written.charAt(i - 1))) {
        parted.append(' ');
      }
      if (c != '\u00b7') {
        parted.append(c);
      }
    }
    String text = text(parted.toString());
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        if (space && out.length() > 0) {
          out.append(' ');
        }
        space = false;
        out.append(c);
      } else {
        space = true;
      }
    }
    return out.toString();
  }

  /** Words of a text. */
  public static List<String> words(String written) {
    String key = key(written);
    return key.isEmpty() ? List.of() : List.of(key.split(" "));
  }

  /** Words of a text, each without the ending of a plural or a feminine. */
  public static List<String> stems(String written) {
    List<String> stems = new ArrayList<>();
    words(written).forEach(word -> stems.add(stem(word)));
    return stems;
  }

  /** A word without the ending of a plural or a feminine: {@code accordées} is {@code accorde}. */
  public static String stem(String word) {
    String one =
        word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return one.length() > 4 && one.endsWith("ee") ? one.substring(0, one.length() - 1) : one;
  }
}
