package bilan.pipelines.value;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Texts without the spaces around them, of every kind that spreadsheets hold, and words without
 * case and accents.
 */
final class Spaces {

  private Spaces() {}

  /** A space of any kind: no-break, narrow, figure, zero-width, byte order mark. */
  static boolean isSpace(char c) {
    if (c <= ' ') {
      return true;
    }
    return c >= 0x80
        && (c == '\u00a0'
            || c == '\u202f'
            || (c >= '\u2000' && c <= '\u200b')
            || c == '\ufeff'
            || c == '\u2060'
            || c == '\u3000'
            || c == '\u0085'
            || c == '\u00ad');
  }

  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return from == 0 && to == text.length() ? text : text.substring(from, to);
  }

  /** One ordinary space wherever there were some, none around. */
  static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.length() > 0 && out.charAt(out.length() - 1) == ' '
        ? out.substring(0, out.length() - 1)
        : out.toString();
  }

  /** Small letters without accents, one space between words: for comparing. */
  static String fold(String text) {
    String plain = collapse(text);
    boolean ascii = true;
    for (int i = 0; i < plain.length() && ascii; i++) {
      ascii = plain.charAt(i) < 0x80;
    }
    if (!ascii) {
      plain = Normalizer.normalize(plain, Normalizer.Form.NFD);
      StringBuilder out = new StringBuilder(plain.length());
      for (int i = 0; i < plain.length(); i++) {
        char c = plain.charAt(i);
        switch (c) {
          case 'œ', 'Œ' -> out.append("oe");
          case 'æ', 'Æ' -> out.append("ae");
          case '’', '‘', 'ʼ' -> out.append('\'');
          default -> {
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
              out.append(c);
            }
          }
        }
      }
      plain = out.toString();
    }
    return plain.toLowerCase(Locale.ROOT);
  }
}
