package bilan.pipelines.sheet.xls;

import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/**
 * How much memory the cells of an Excel 97 workbook take once POI holds them, told from the heads
 * of its records: one record of a few bytes may stand for 256 cells.
 */
final class XlsSize {

  // Kinds of records, by their number in the format.
  private static final int BLANKS = 0xBE;
  private static final int NUMBERS = 0xBD;
  private static final int MERGED = 0xE5;
  private static final int SHEET = 0x85;

  private static final int CELL_BYTES = 150;
  private static final int RECORD_BYTES = 60;

  private long cells;
  private long merges;
  private long sheets;
  private long bytes;

  private XlsSize() {}

  /** Refuses what would not fit, before anything of it is held. */
  static void check(DirectoryNode root) throws IOException {
    try (InputStream in = root.createDocumentInputStream("Workbook")) {
      new XlsSize().read(in);
    }
  }

  private void read(InputStream in) throws IOException {
    byte[] head = new byte[4];
    long allowed = Runtime.getRuntime().maxMemory() / 2;
    while (in.readNBytes(head, 0, 4) == 4) {
      int kind = (head[0] & 0xFF) | (head[1] & 0xFF) << 8;
      int length = (head[2] & 0xFF) | (head[3] & 0xFF) << 8;
      count(kind, length);
      if (cells > SheetLimits.CELLS || bytes > allowed) {
        throw new LimitException("memory", cells);
      }
      if (merges > SheetLimits.MERGES || sheets > SheetLimits.SHEETS) {
        throw new LimitException("merges", merges);
      }
      in.skipNBytes(length);
    }
  }

  private void count(int kind, int length) {
    bytes += RECORD_BYTES + length;
    switch (kind) {
      case BLANKS -> cells(length / 2);
      case NUMBERS -> cells(length / 6);
      case MERGED -> merges += length / 8;
      case SHEET -> sheets++;
      // BLANK, NUMBER, LABEL, BOOLERR, FORMULA, RK, LABELSST
      case 0x201, 0x203, 0x204, 0x205, 0x06, 0x27E, 0xFD -> cells(1);
      default -> {}
    }
  }

  private void cells(int count) {
    cells += count;
    bytes += (long) count * CELL_BYTES;
  }
}
