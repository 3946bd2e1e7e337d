package bilan.pipelines.model;

/** What became of a row of a table: exactly one of these. */
public enum RowFate {
  COUNTED,
  REJECTED,
  /** A printed total, a mean, a result: compared with the rows, where it can be. */
  TOTAL,
  /** Cancelled, or not come: the row says itself that it does not count. */
  CANCELLED,
  /** Left out by a rule of the profile. */
  SKIPPED,
  /** Read as a row of another table that shares its columns. */
  ELSEWHERE,
  /** Of another beneficiary. */
  OTHERS,
  /** The header once more. */
  HEADER,
  /** A title, a footnote, who signs. */
  NOTE,
  /** Nothing counted since it was closed. */
  CLOSED,
  /** A template's example. */
  EXAMPLE,
  /** Zeros, dashes, a row number: nothing of its own. */
  FILLER,
  /** Nothing in the columns that are read. */
  BLANK
}
