package bilan.pipelines.sheet.guard;

/** What no honest spreadsheet exceeds; beyond it a file is taken for hostile or broken. */
public final class SheetLimits {

  /** Rows of a sheet, as in Excel. */
  public static final int ROWS = 1_048_576;

  /** Columns of a sheet, as in Excel. */
  public static final int COLUMNS = 16_384;

  /** Filled cells of a row: three years of days are 1,096, and each header takes its time. */
  public static final int FILLED = 4_096;

  /** Characters of a cell, as in Excel. */
  public static final int CELL_CHARACTERS = 32_767;

  /** Cells of all sheets of a file. */
  public static final long CELLS = 20_000_000;

  /**
   * Cells counted with the blank ones before them, so that a few far columns are fine and a million
   * are not.
   */
  public static final long PADDED_CELLS = 60_000_000;

  /** Elements open at once in an XML part. */
  public static final int XML_DEPTH = 64;

  /** Different names of elements and attributes in one part; a format has a few hundred. */
  public static final int XML_NAMES = 100_000;

  /** How many times its size in the file a part may unfold to. */
  static final int RATIO = 100;

  /**
   * Below this size a part may be squeezed as much as it likes: an honest sheet full of the same
   * words comes to 120, and so much is read in a second.
   */
  public static final long RATIO_FROM = 64L * 1024 * 1024;

  /**
   * Bytes from which the ratio is judged for parts beside the sheets, which are read into memory.
   */
  public static final long RATIO_FROM_BESIDE = 4L * 1024 * 1024;

  /** How many times what one part may unfold to all sheets of a file may unfold to together. */
  public static final int PARTS_OF_A_FILE = 5;

  /** Sheets of a file. */
  public static final int SHEETS = 4_000;

  /** Files inside a zipped one. */
  public static final int PARTS = 20_000;

  /** Bytes of the parts that say where the others are: they are read before anything else. */
  public static final long INDEX = 16L * 1024 * 1024;

  /** Bytes of a part that lists sheets, names or styles. */
  public static final long LISTS = 64L * 1024 * 1024;

  /** Cell styles or number formats; Excel itself stops at 65,490. */
  public static final int STYLES = 100_000;

  /** Merged ranges of a sheet. */
  public static final int MERGES = 400_000;

  /** Bytes of memory, more or less, for the texts that the cells of a workbook share. */
  public static final long SHARED_TEXTS = 64L * 1024 * 1024;

  /** Characters of one record of a text file; a quote that nobody closed is found by it. */
  public static final int RECORD = 1_000_000;

  private SheetLimits() {}
}
