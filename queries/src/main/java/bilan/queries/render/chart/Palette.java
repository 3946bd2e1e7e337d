package bilan.queries.render.chart;

import java.util.List;

/** The document's colours; which thing has which is the report's to say. */
public final class Palette {

  public static final String INK = "1F2933";
  public static final String MUTED = "52606D";
  public static final String GRID = "D9DEE3";
  public static final String ACCENT = "17496E";
  static final String TARGET = "A63D63";
  static final String WHITE = "FFFFFF";

  /**
   * The accent, then families of eight: places, what is granted, what is earned, all else twice.
   * Each has eight steps of lightness, dark and light in turn; none is so middling that neither
   * white nor ink is read on it. Neighbours differ in grey by 1.45 to 1 at least, others by less
   * than an eye remembers: who reads in black and white follows the outlines, the order and the
   * lines from the names, not the greys. The pale ones, under 3 to 1 on white, have {@link #edge}
   * around them.
   */
  private static final List<String> SERIES =
      List.of(
          "17496E", //
          "E8A33D", "003E83", "27A685", "971D4B", "6ECFF9", "246F28", "DEDC7D", "9A57AE", //
          "553377", "73B85E", "03699E", "9FE2C6", "E46E67", "186034", "F8A6CB", "088188", //
          "C98235", "9CCFF7", "EEA07A", "953778", "98A54B", "5A3119", "CED5DB", "AE585E", //
          "025065", "B89E54", "466DAF", "96CC90", "DC7086", "F9CDF2", "096762", "28343E", //
          "34A99D", "764015", "F8BE83", "7368B4", "9DACE6", "4F6C2D", "DAE4BE", "C579B2");

  /** The least contrast of what must be seen (WCAG 1.4.11). */
  private static final double SEEN = 3;

  private Palette() {}

  /** Six hexadecimal digits; the colours come round again after the last. */
  public static String colour(int index) {
    return SERIES.get(Math.floorMod(index, SERIES.size()));
  }

  /** How many there are before they come round again. */
  public static int size() {
    return SERIES.size();
  }

  /** White or ink, whichever is read on this colour. */
  public static String on(String colour) {
    return contrast(INK, colour) >= contrast(WHITE, colour) ? INK : WHITE;
  }

  /** How much two colours differ for who sees poorly, from 1 to 21 (WCAG 2). */
  public static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String colour) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double part = Integer.parseInt(colour.substring(2 * i, 2 * i + 2), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  /**
   * In what lines, and the outlines of bars, have this colour: the colour itself if it is seen on
   * white as WCAG 1.4.11 asks of what must be seen, else as dark a one as is seen on both.
   */
  public static String edge(String colour) {
    if (colour.equals(WHITE) || contrast(colour, WHITE) >= SEEN) {
      return colour;
    }
    String edge = colour;
    for (int tenths = 9; contrast(edge, colour) < SEEN; tenths--) {
      StringBuilder darker = new StringBuilder();
      for (int i = 0; i < 6; i += 2) {
        int part = Integer.parseInt(colour.substring(i, i + 2), 16) * tenths / 10;
        darker.append("%02X".formatted(part));
      }
      edge = darker.toString();
    }
    return edge;
  }
}
