package bilan.queries.proof;

/**
 * A paragraph that somebody wrote.
 *
 * @param where its number in the document, or its line in a text, from 1
 */
public record Passage(Part part, int where, String text) {

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
}
