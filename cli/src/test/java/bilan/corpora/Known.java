package bilan.corpora;

/**
 * Why another reader has other cells though ours are what the file says: each a rule about what
 * stands in the file, never about which file it is.
 */
enum Known {
  ESCAPES("leaves escapes such as _x000D_ as they are written"),
  SPACE_BETWEEN_TAGS("takes the white space between tags for text"),
  INLINE_VALUE("leaves out an inline text where a value stands too, or instead"),
  UNNUMBERED("has the same cells in other rows where the rows have no number"),
  NO_CELLS("reads a sheet of macros or a chart"),
  COMPUTED("computes a formula whose result is not in the file"),
  COMPUTED_AGAIN("computes a formula again, where it or the file has an error"),
  BY_CHANCE("computes anew what depends on chance or on the time"),
  EARLY("has the days before March 1900 one earlier");

  private final String does;

  Known(String does) {
    this.does = does;
  }

  String does() {
    return does;
  }
}
