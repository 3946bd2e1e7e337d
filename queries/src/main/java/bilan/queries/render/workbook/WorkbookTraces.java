package bilan.queries.render.workbook;

import bilan.queries.document.Cell;
import bilan.queries.figure.KeyFigure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** From a figure in a table to its row among the key figures, which says where it comes from. */
final class WorkbookTraces {

  private final XSSFWorkbook workbook;
  private final String sheet;
  private final boolean published;
  private final Map<String, Integer> rows = new HashMap<>();

  /**
   * @param sheet that the key figures will stand in, in the order given
   */
  WorkbookTraces(XSSFWorkbook workbook, String sheet, List<KeyFigure> figures, boolean published) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.published = published;
    for (KeyFigure figure : figures) {
      rows.putIfAbsent(figure.trace(), WorkbookSheets.HEADER + 2 + rows.size());
    }
  }

  /**
   * Links a number that is a key figure, or its change; a link under words looks like one. Any
   * other number stays where it is: its link is there for what it says.
   */
  void link(XSSFCell to, Cell from) {
    String trace = from.trace();
    if (trace == null || from.isMissing()) {
      return;
    }
    Integer row = rows.get(trace.split(":", 2)[0]);
    if (published && row == null) {
      return;
    }
    String in = row == null ? to.getSheet().getSheetName() : sheet;
    XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(
        "'" + in.replace("'", "''") + "'!" + (row == null ? to.getReference() : "A" + row));
    if (!published) {
      link.setTooltip("bilan trace " + trace);
    }
    to.setHyperlink(link);
  }
}
