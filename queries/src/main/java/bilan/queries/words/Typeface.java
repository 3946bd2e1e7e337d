package bilan.queries.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * How wide words run in the letters of a document, near enough to give columns their widths.
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

  /** Of Calibri, in thousandths of its size, from a to z. */
  private static final int[] SMALL = {
    479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391,
    335, 525, 452, 715, 433, 453, 395
  };

  private static final int[] CAPITALS = {
    579, 544, 533, 615, 488, 459, 631, 623, 252, 319, 520, 420, 855, 646, 662, 517, 673, 543, 459,
    487, 642, 567, 890, 519, 487, 468
  };

  private static final int DIGIT = 507;
  private static final int MARK = 260;
  private static final int SLASH = 390;
  private static final int SIGN = 720;

  public static Typeface named(String name) {
    int percent = FAMILIES.getOrDefault(name.toLowerCase(Locale.ROOT), UNKNOWN);
    int bold = percent >= WIDE ? 112 : percent > CALIBRI.percent ? 108 : CALIBRI.bold;
    return new Typeface(name, percent, bold);
  }

  /**
   * In twentieths of a point.
   *
   * @param size of the letters, in half points
   */
  public int width(String words, int size) {
    int thousandths = 0;
    for (int i = 0; i < words.length(); i++) {
      thousandths += width(words.charAt(i));
    }
    return thousandths * size / 100 * percent / 100;
  }

  /** The same in bold. */
  public int bold(String words, int size) {
    return width(words, size) * bold / 100;
  }

  private static int width(char written) {
    char letter = Normalizer.normalize(Character.toString(written), Normalizer.Form.NFD).charAt(0);
    if (letter >= 'a' && letter <= 'z') {
      return SMALL[letter - 'a'];
    }
    if (letter >= 'A' && letter <= 'Z') {
      return CAPITALS[letter - 'A'];
    }
    boolean mark = Character.isSpaceChar(letter) || ".,;:!'’()-|".indexOf(letter) >= 0;
    return letter == '/'
        ? SLASH
        : mark ? MARK : "%→…@&".indexOf(letter) >= 0 ? SIGN : letter < 0x2100 ? DIGIT : 1000;
  }
}
