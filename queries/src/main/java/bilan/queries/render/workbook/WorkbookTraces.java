package bilan.queries.render.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Where each figure of a workbook stands: it leads to the row that says where it comes from. */
final class WorkbookTraces {

  private final XSSFWorkbook workbook;
  private final boolean published;
  private final List<Stand> stands = new ArrayList<>();
  private final Map<String, XSSFCell> sources = new LinkedHashMap<>();

  /**
   * A figure where it stands.
   *
   * @param where the table or the chart, {@code row} and {@code column} as they are called there
   */
  record Stand(XSSFCell cell, String trace, String where, String row, String column) {}

  /**
   * @param published without ids: people outside have nothing to trace
   */
  WorkbookTraces(XSSFWorkbook workbook, boolean published) {
    this.workbook = workbook;
    this.published = published;
  }

  /** One of a table, a chart or a card; nothing without a number. */
  void add(Stand stand) {
    CellType type = stand.cell().getCellType();
    if (type == CellType.NUMERIC || type == CellType.FORMULA) {
      stands.add(stand);
    }
  }

  /** The cell of a row that says where a figure comes from. */
  void source(String trace, XSSFCell cell) {
    sources.putIfAbsent(trace, cell);
  }

  /** Once each, what stands somewhere and has no such row yet. */
  List<Stand> withoutSource() {
    Map<String, Stand> first = new LinkedHashMap<>();
    for (Stand stand : stands) {
      if (!published && !sources.containsKey(stand.trace())) {
        first.putIfAbsent(stand.trace(), stand);
      }
    }
    return List.copyOf(first.values());
  }

  /** Once all of them stand. */
  void lead() {
    for (Stand stand : stands) {
      XSSFCell source = sources.get(stand.trace());
      if (source != null) {
        XSSFHyperlink link = link(stand.cell(), source);
        if (!published) {
          link.setTooltip("bilan trace " + stand.trace());
        }
      }
    }
  }

  /** Makes a cell lead to another. */
  XSSFHyperlink link(XSSFCell from, XSSFCell to) {
    XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(address(to));
    from.setHyperlink(link);
    return link;
  }

  private static String address(XSSFCell cell) {
    return sheet(cell) + cell.getAddress().formatAsString();
  }

  private static String sheet(XSSFCell cell) {
    return "'" + cell.getSheet().getSheetName().replace("'", "''") + "'!";
  }
}
