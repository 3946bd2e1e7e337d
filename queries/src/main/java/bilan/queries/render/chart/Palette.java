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
    int red = Integer.parseInt(colour.substring(0, 2), 16);
    int green = Integer.parseInt(colour.substring(2, 4), 16);
    int blue = Integer.parseInt(colour.substring(4, 6), 16);
    return 299 * red + 587 * green + 114 * blue > 140_000 ? INK : "FFFFFF";
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
