package bilan.queries.words;

import java.util.ArrayList;
import java.util.List;

/** A text on lines that fit. */
public final class Wrapped {

  private Wrapped() {}

  /** Broken at ordinary spaces only; a word that is longer than a line stands alone on its own. */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    boolean fresh = true;
    for (String word : Inert.line(text).split(" ", -1)) {
      if (!fresh && TextWidth.of(line.toString()) + 1 + TextWidth.of(word) > width) {
        lines.add(line.toString());
        line.setLength(0);
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
