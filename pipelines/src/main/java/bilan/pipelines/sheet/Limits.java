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

  /**
   * Below this size a part may be squeezed as much as it likes: an honest sheet full of the same
   * words comes to 120, and so much is read in a second.
   */
  static final long RATIO_FROM = 64L * 1024 * 1024;

  /** The same for the parts beside the sheets, which are read into memory. */
  static final long RATIO_FROM_BESIDE = 4L * 1024 * 1024;

  static final int SHEETS = 4_000;

  /** Files inside a zipped one. */
  static final int PARTS = 20_000;

  /** Bytes of the parts that say where the others are: they are read before anything else. */
  static final long INDEX = 16L * 1024 * 1024;

  /** Bytes of memory, more or less, for the texts that the cells of a workbook share. */
  static final long SHARED_TEXTS = 160L * 1024 * 1024;

  /** Characters of one record of a text file; a quote that nobody closed is found by it. */
  static final int RECORD = 1_000_000;

  private Limits() {}
}
