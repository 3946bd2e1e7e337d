package bilan.queries.proof;

import java.util.List;

/**
 * A paragraph that somebody wrote.
 *
 * @param where its number in the document, or its first line in a text, from 1
 * @param breaks where in its text each further line of it begins; empty if it has one
 */
public record Passage(Part part, int where, String text, List<Integer> breaks) {

  public Passage {
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
    /** Of a table typed by hand: the line of the table's. */
    TABLE,
    FOOTNOTE,
    HEADER,
    FOOTER
  }

  boolean isCell() {
    return part == Part.CELL || part == Part.TABLE;
  }

  Passage with(String words) {
    return new Passage(part, where, words);
  }

  /** The line of the character at that place of its text. */
  Passage at(int place) {
    long before = breaks.stream().filter(line -> line <= place).count();
    return new Passage(part, where + (int) before, text);
  }
}
