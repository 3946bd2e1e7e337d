package bilan.pipelines.sheet;

/** What no honest spreadsheet exceeds; beyond it a file is taken for hostile or broken. */
final class Limits {

  static final int ROWS = 1_048_576;
  static final int COLUMNS = 16_384;
  static final int CELL_CHARACTERS = 32_767;
  static final long CELLS = 20_000_000;

  /**
   * Cells counted with the blank ones before them, so that a few far columns are fine and a million
   * are not.
   */
  static final long PADDED_CELLS = 60_000_000;

  static final int XML_DEPTH = 64;

  /** Bytes of one part of a zipped file, inflated. */
  static final long PART = 200L * 1024 * 1024;

  static final int RATIO = 100;

  /** Below this size a part may be squeezed as much as it likes. */
  static final long RATIO_FROM = 1024 * 1024;

  /** Characters of one record of a text file; a quote that nobody closed is found by it. */
  static final int RECORD = 1_000_000;

  private Limits() {}
}
