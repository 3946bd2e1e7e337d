package bilan.queries.render.office;

import java.util.Map;

/**
 * The letters and colours of the document that a chart stands in.
 *
 * @param font empty for what Office takes by itself
 * @param colours its own, by the program's that they stand for
 */
public record NativeLook(String font, Map<String, String> colours) {

  static final NativeLook PLAIN = new NativeLook("", Map.of());

  public NativeLook {
    colours = Map.copyOf(colours);
  }

  String colour(String ours) {
    return colours.getOrDefault(ours, ours);
  }
}
