package bilan.queries.render.chart;

import java.util.ArrayList;
import java.util.List;

/** How wide words are about, without asking a font: enough to place labels. */
final class WordWidths {

  private WordWidths() {}

  static int width(String text, int size) {
    int tenths = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("il.,;:'’!|j ".indexOf(c) >= 0 || c == '\u202f' || c == '\u00a0') {
        tenths += 3;
      } else if ("mwMW%€".indexOf(c) >= 0 || Character.isUpperCase(c)) {
        tenths += 8;
      } else {
        tenths += 6;
      }
    }
    return tenths * size / 10;
  }

  /** Cut at spaces so that no line is much wider than asked; at most two lines. */
  static List<String> wrap(String text, int size, int width) {
    return wrap(text, size, width, 2);
  }

  /** On one line more than two if a word would be cut on the second, or leave the width. */
  static List<String> wrapWhole(String text, int size, int width) {
    List<String> lines = wrap(text, size, width, 2);
    boolean fits = lines.stream().allMatch(line -> width(line, size) <= width);
    return fits && String.join(" ", lines).equals(text) ? lines : wrap(text, size, width, 3);
  }

  /** The last line is shortened. */
  private static List<String> wrap(String text, int size, int width, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && width(line + " " + word, size) > width && lines.size() < most - 1) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(shorten(line.toString(), size, width));
    return lines;
  }

  static String shorten(String text, int size, int width) {
    if (width(text, size) <= width + size) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(text.substring(0, end) + "…", size) > width) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "…";
  }
}
