package bilan.queries.render.chart;

import java.util.List;

/**
 * The document's colours: dark and light take turns, so that neighbours part in black and white.
 */
public final class Palette {

  public static final String INK = "1F2933";
  public static final String MUTED = "52606D";
  public static final String GRID = "D9DEE3";
  public static final String ACCENT = "17496E";
  static final String TARGET = "A63D63";
  static final String WHITE = "FFFFFF";

  private static final List<String> SERIES =
      List.of(
          "17496E", "E8A33D", "4F7F6E", "F2C9A1", "A63D63", "9CC5E8", "5E4B8B", "C7D59F", "8A5A2B",
          "F4A6B7", "3F4C5A", "D9C7EA", "2F7F9E", "F0D58C", "7B3F61", "B5D6C6", "345995", "E0A899",
          "4B5D16", "C9B1D9", "9C3B30", "A9B7C6", "1F6F5C", "E6DCC3");

  private Palette() {}

  /** Six hexadecimal digits; the colours come round again after the twenty-fourth. */
  public static String colour(int index) {
    return SERIES.get(Math.floorMod(index, SERIES.size()));
  }

  /** White or ink, whichever is read on this colour. */
  public static String on(String colour) {
    return contrast(INK, colour) >= contrast(WHITE, colour) ? INK : WHITE;
  }

  /** How much two colours differ for who sees poorly, from 1 to 21 (WCAG 2). */
  static double contrast(String one, String other) {
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

  /** The same colour, darker if thin lines of it would hardly be seen on white. */
  public static String dark(String colour) {
    if (!on(colour).equals(INK)) {
      return colour;
    }
    StringBuilder darker = new StringBuilder();
    for (int i = 0; i < 6; i += 2) {
      darker.append("%02X".formatted(Integer.parseInt(colour.substring(i, i + 2), 16) * 6 / 10));
    }
    return darker.toString();
  }
}
