package bilan.queries.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph that somebody wrote, or a number of a table with its line and its column.
 *
 * @param where its number in the document, or its first line in a text, from 1
 * @param breaks where in its text each further line of it begins; empty if it has one
 */
public record Passage(Part part, int where, String text, List<Integer> breaks) {

  public Passage {
    text = plain(text);
    breaks = List.copyOf(breaks);
  }

  public Passage(Part part, int where, String text) {
    this(part, where, text, List.of());
  }

  /** Where it stands. */
  public enum Part {
    LINE,
    /** Of a table in a text. */
    CELL,
    PARAGRAPH,
    /** A cell of a table in a document. */
    TABLE,
    FOOTNOTE,
    HEADER,
    FOOTER
  }

  /**
   * Numbers of a table that somebody typed, each as a sentence.
   *
   * @param rows cells as text, the first row being the head
   * @param where of each row
   */
  public static List<Passage> ofTable(Part part, List<List<String>> rows, List<Integer> where) {
    List<Passage> passages = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<String> row = rows.get(r);
      for (int c = 0; c < row.size(); c++) {
        String over = c < rows.get(0).size() ? rows.get(0).get(c) : "";
        boolean value = r > 0 && c > 0;
        String words = value ? row.get(0) + " " + over + " = " + row.get(c) : row.get(c);
        if (row.get(c).chars().anyMatch(Character::isDigit)) {
          passages.add(new Passage(part, where.get(r), words));
        }
      }
    }
    return passages;
  }

  /** Text with one space wherever there is any. */
  static String plain(String text) {
    return text.replaceAll("[\\s\u00a0\u202f]+", " ").strip();
  }

  boolean isCell() {
    return part == Part.CELL || part == Part.TABLE;
  }

  /** The line of the character at that place of its text. */
  Passage at(int place) {
    long before = breaks.stream().filter(line -> line <= place).count();
    return new Passage(part, where + (int) before, text);
  }
}
