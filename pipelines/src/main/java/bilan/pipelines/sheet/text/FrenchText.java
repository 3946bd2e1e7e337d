package bilan.pipelines.sheet.text;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How much like French a text reads in each 8-bit encoding: by how usual its accented letters and
 * marks are, and by what stands beside them.
 */
final class FrenchText {

  // In this order a tie goes to the encoding that Windows writes.
  private static final List<Charset> CANDIDATES =
      List.of(
          Charset.forName("windows-1252"),
          Charset.forName("x-MacRoman"),
          Charset.forName("IBM850"),
          Charset.forName("ISO-8859-15"));

  private static final String USUAL = "éàèêçôîûùâ";
  private static final String SEEN = "ïëœÉÀÈÊÇÔÎŒŸüöñáíóúäæÂÛËÏ";

  private FrenchText() {}

  static Charset mostPlausible(byte[] sample) {
    Charset best = CANDIDATES.get(0);
    long bestScore = Long.MIN_VALUE;
    for (Charset candidate : CANDIDATES) {
      long score = score(new String(sample, candidate));
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  static long score(String text) {
    long score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        score +=
            score(
                c,
                i > 0 ? text.charAt(i - 1) : ' ',
                i + 1 < text.length() ? text.charAt(i + 1) : ' ',
                i + 2 < text.length() ? text.charAt(i + 2) : ' ');
      }
    }
    return score;
  }

  private static int score(char c, char before, char after, char then) {
    if (c < 0xA0 || c == '\ufffd') {
      return -30;
    }
    if (Character.isLetter(c)) {
      return letter(c, before, after, then);
    }
    boolean inWord = Character.isLetter(before) && Character.isLetter(after);
    return switch (c) {
      case '’', '‘' -> inWord ? 10 : -2;
      case '\u00a0' ->
          inWord
              ? -5
              : Character.isDigit(before)
                      || Character.isDigit(after)
                      || ";:!?»%€«".indexOf(after) >= 0
                      || ";:!?»%€«".indexOf(before) >= 0
                  ? 8
                  : 1;
      case '€' -> inWord ? -8 : isAmount(before) || isAmount(after) ? 10 : 5;
      case '°', 'º' -> before == 'n' || before == 'N' || before == ' ' ? 8 : inWord ? -6 : 2;
      case '«' -> Character.isLetter(before) ? -6 : 6;
      case '»' -> Character.isLetter(after) ? -6 : 6;
      case '–', '—', '…', '•', '·', '“', '”', '²', '³' -> inWord ? -12 : 3;
      case '½', '±', '×', '§', '©', '®', '™', '¹' -> inWord ? -8 : 0;
      default -> inWord ? -12 : -6;
    };
  }

  private static boolean isAmount(char c) {
    return Character.isDigit(c) || c == '\u00a0' || c == ' ' || c == ',' || c == '(';
  }

  private static int letter(char c, char before, char after, char then) {
    int usual = USUAL.indexOf(c) >= 0 ? 10 : SEEN.indexOf(c) >= 0 ? 5 : -5;
    boolean start = !Character.isLetter(before);
    boolean end = !Character.isLetter(after);
    if (Character.isUpperCase(c)) {
      return capital(c, before, after, start, end, usual);
    }
    if (Character.isUpperCase(after)) {
      return -8;
    }
    if (start && end) {
      return c == 'à' ? before == ' ' && after == ' ' ? 8 : 2 : -8;
    }
    if (start ? !opensWord(c, after, then) : !followsIn(c, before, end)) {
      return -6;
    }
    return Character.isDigit(before) || Character.isDigit(after) ? usual - 8 : usual;
  }

  // A capital opens a French word, or stands among capitals.
  private static int capital(
      char c, char before, char after, boolean start, boolean end, int usual) {
    if (Character.isLowerCase(before) || (!start && Character.isLowerCase(after))) {
      return -10;
    }
    if (start && end && c == 'À') {
      return before == ' ' ? 2 : 4; // within a line · is more likely
    }
    if (start && (end || (c == 'Î' && Character.toLowerCase(after) != 'l'))) {
      return -8;
    }
    return usual;
  }

  /** Whether a French word begins with this small letter before those two. */
  private static boolean opensWord(char c, char after, char then) {
    return switch (c) {
      case 'é', 'œ' -> true;
      case 'à' -> false;
      case 'ê' -> after == 't' && (then == 'r' || then == 'e'); // être, not État
      case 'â' -> after == 'g' || after == 'm' || after == 'p';
      case 'î' -> after == 'l';
      case 'ô' -> after == 't';
      case 'ç' -> after == 'a';
      default -> false;
    };
  }

  /** Whether this small letter stands after that one inside a French word, or ends one. */
  private static boolean followsIn(char c, char before, boolean end) {
    boolean vowel = "aeiouyAEIOUY".indexOf(before) >= 0;
    return switch (c) {
      case 'ë', 'ï' -> vowel || before == 'é';
      case 'â' -> !vowel && !end;
      case 'ê', 'î', 'ô' -> !end;
      case 'à' -> end;
      case 'ù' -> end && (before == 'o' || before == 'O');
      default -> true;
    };
  }
}
