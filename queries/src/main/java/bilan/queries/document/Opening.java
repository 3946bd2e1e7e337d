package bilan.queries.document;

/**
 * What stands before the text.
 *
 * @param coverPage the title has a page of its own
 * @param contents the headings are listed
 */
public record Opening(boolean coverPage, boolean contents) {

  /** As long as nobody asks for less. */
  public static final Opening WHOLE = new Opening(true, true);
}
