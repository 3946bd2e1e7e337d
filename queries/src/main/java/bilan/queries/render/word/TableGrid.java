package bilan.queries.render.word;

import bilan.queries.words.Markup;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** What a table is as a whole: its style, its widths, what is told to who does not see it. */
final class TableGrid {

  /** The bits of a table's look, which LibreOffice reads and Word writes beside the words. */
  private static final int FIRST_ROW = 0x0020;

  private static final int LAST_ROW = 0x0040;
  private static final int NO_BANDS = 0x0600;

  private TableGrid() {}

  static void frame(XWPFTable grid, String style, int[] widths, boolean total) {
    CTTbl table = grid.getCTTbl();
    CTTblPr properties = CTTblPr.Factory.newInstance();
    properties.addNewTblStyle().setVal(style);
    var width = properties.addNewTblW();
    width.setType(STTblWidth.DXA);
    width.setW(BigInteger.valueOf(java.util.Arrays.stream(widths).sum()));
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var look = properties.addNewTblLook();
    boolean heads = style.equals("TableauBilan");
    int bits = (heads ? FIRST_ROW : 0) | (total ? LAST_ROW : 0) | NO_BANDS;
    look.setVal(new byte[] {(byte) (bits >> 8), (byte) bits});
    look.setFirstRow(heads);
    look.setLastRow(total);
    look.setNoHBand(true);
    look.setNoVBand(true);
    table.setTblPr(properties);
    var columns = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
    while (columns.sizeOfGridColArray() > 0) {
      columns.removeGridCol(0);
    }
    for (int w : widths) {
      columns.addNewGridCol().setW(BigInteger.valueOf(w));
    }
    for (XWPFTableRow row : grid.getRows()) {
      for (int i = 0; i < widths.length; i++) {
        row.getCell(i).setWidth(Integer.toString(widths[i]));
      }
    }
  }

  static void describe(XWPFTable grid, String title) {
    CTTblPr properties = grid.getCTTbl().getTblPr();
    properties.addNewTblCaption().setVal(Markup.clean(title));
  }
}
