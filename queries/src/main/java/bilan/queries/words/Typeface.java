package bilan.queries.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * A family of letters with the width of its words, near enough for the widths of columns and the
 * number of lines.
 *
 * @param name as the styles have it
 * @param percent of the width of the same words in Calibri
 * @param bold percent of its own letters that are not
 */
public record Typeface(String name, int percent, int bold) {

  public static final Typeface CALIBRI = new Typeface("Calibri", 100, 104);

  /** A family that nobody measured may well be a wide one: no number is cut for it. */
  private static final int UNKNOWN = 130;

  /** From this on bold letters are wider than others by as much as in a wide family. */
  private static final int WIDE = 116;

  private static final Map<String, Integer> FAMILIES =
      Map.ofEntries(
          Map.entry("calibri", 100),
          Map.entry("carlito", 100),
          Map.entry("times new roman", 103),
          Map.entry("liberation serif", 103),
          Map.entry("garamond", 98),
          Map.entry("cambria", 108),
          Map.entry("aptos", 110),
          Map.entry("arial", 112),
          Map.entry("liberation sans", 112),
          Map.entry("helvetica", 112),
          Map.entry("segoe ui", 112),
          Map.entry("tahoma", 114),
          Map.entry("open sans", 116),
          Map.entry("georgia", 122),
          Map.entry("dejavu sans", 126),
          Map.entry("dejavu serif", 130),
          Map.entry("courier new", 150),
          Map.entry("liberation mono", 150),
          Map.entry("verdana", 132));

  /** The advance widths of Calibri from the space to the tilde, in thousandths of its size. */
  private static final int[] CALIBRI_WIDTHS = {
    226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, //
    507, 507, 507, 507, 507, 507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, //
    894, 579, 544, 533, 615, 488, 459, 631, 623, 252, 319, 520, 420, 855, 646, 662, //
    517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498, 498, //
    291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, //
    525, 525, 349, 391, 335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498
  };

  private static final int SPACE = 226;
  private static final int OTHER = 500;
  private static final int THIN = 250;
  private static final int SIGN = 720;

  /** Letters from here on may be as wide as they are high. */
  private static final char FIRST_SQUARE = 0x2200;

  public static Typeface named(String name) {
    int percent = FAMILIES.getOrDefault(name.toLowerCase(Locale.ROOT), UNKNOWN);
    int bold = percent >= WIDE ? 112 : percent > CALIBRI.percent ? 108 : CALIBRI.bold;
    return new Typeface(name, percent, bold);
  }

  /** The width of words in Calibri, in thousandths of the size of the letters. */
  public static int thousandths(String words) {
    int thousandths = 0;
    for (int i = 0; i < words.length(); i++) {
      thousandths += thousandths(words.charAt(i));
    }
    return thousandths;
  }

  private static int thousandths(char written) {
    char letter = plain(written);
    int at = letter - ' ';
    if (at >= 0 && at < CALIBRI_WIDTHS.length) {
      return CALIBRI_WIDTHS[at];
    }
    if (Character.isSpaceChar(letter)) {
      return SPACE;
    }
    if (letter >= FIRST_SQUARE) {
      return 1000;
    }
    return "’‘·".indexOf(letter) >= 0 ? THIN : "→…".indexOf(letter) >= 0 ? SIGN : OTHER;
  }

  /** An accent takes no width. */
  private static char plain(char letter) {
    return letter < 0xC0
        ? letter
        : Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).charAt(0);
  }

  /**
   * The width of words in twentieths of a point.
   *
   * @param size of the letters, in half points
   */
  public int width(String words, int size) {
    return thousandths(words) * size / 100 * percent / 100;
  }

  /** The width of the same words in bold. */
  public int bold(String words, int size) {
    return width(words, size) * bold / 100;
  }
}
