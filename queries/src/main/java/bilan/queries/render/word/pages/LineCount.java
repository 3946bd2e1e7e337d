package bilan.queries.render.word.pages;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many lines words take, in letters as wide as those of Calibri. */
final class LineCount {

  /** From the space to the tilde, in thousandths of the size: the advance widths of the font. */
  private static final int[] WIDTHS = {
    226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, //
    507, 507, 507, 507, 507, 507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, //
    894, 579, 544, 533, 615, 488, 459, 631, 623, 252, 319, 520, 420, 855, 646, 662, //
    517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498, 498, //
    291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, //
    525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498
  };

  private static final int OTHER = 500;
  private static final int SPACE = 226;
  private static final String THIN = "’‘·";
  private static final int THIN_WIDTH = 250;

  /** What a line may end behind: before a space that breaks, and a hyphen before a letter. */
  private static final Pattern WORD =
      Pattern.compile("[^ \\t\\n]+?(?:[-–](?=\\p{L})|(?=[ \\t\\n])|$)");

  private LineCount() {}

  /**
   * At least one.
   *
   * @param room of a line, in the unit of the size
   */
  static int of(String words, double size, double room) {
    int lines = 1;
    double used = 0;
    for (Matcher word = WORD.matcher(words); word.find(); ) {
      double wide = width(word.group()) * size / 1000;
      boolean isBehindHyphen = word.start() > 0 && words.charAt(word.start() - 1) > ' ';
      double gap = used == 0 || isBehindHyphen ? 0 : SPACE * size / 1000;
      if (used > 0 && used + gap + wide > room) {
        lines++;
        used = wide;
      } else {
        used += gap + wide;
      }
      while (used > room && room > 0) {
        lines++;
        used -= room;
      }
    }
    return lines;
  }

  private static int width(String word) {
    int width = 0;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      int at = plain(letter) - ' ';
      width += at >= 0 && at < WIDTHS.length ? WIDTHS[at] : other(letter);
    }
    return width;
  }

  /** An accent takes no width. */
  private static char plain(char letter) {
    return letter < 0xC0
        ? letter
        : Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).charAt(0);
  }

  private static int other(char letter) {
    return THIN.indexOf(letter) >= 0 ? THIN_WIDTH : Character.isSpaceChar(letter) ? SPACE : OTHER;
  }
}
