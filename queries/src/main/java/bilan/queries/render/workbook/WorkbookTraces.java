package bilan.queries.render.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Where each figure of a workbook stands: it leads to the row that says where it comes from, and
 * where it stands again it is taken from the first table that it stands in.
 */
final class WorkbookTraces {

  private final XSSFWorkbook workbook;
  private final boolean published;
  private final List<Stand> stands = new ArrayList<>();
  private final List<Stand> again = new ArrayList<>();
  private final Map<String, XSSFCell> homes = new HashMap<>();
  private final Map<String, XSSFCell> keyFigures = new HashMap<>();
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

  /**
   * One of a table, which others may be taken from; or which is taken itself, if it stands again.
   *
   * @param sorted whoever sorts the rows would leave another figure in the place of this one
   */
  void inTable(Stand stand, boolean sorted) {
    if (LiveCell.of(stand.cell()) == null) {
      return;
    }
    stands.add(stand);
    if (homes.containsKey(stand.trace())) {
      again.add(stand);
    } else if (!sorted) {
      homes.put(stand.trace(), stand.cell());
    }
  }

  /** One of a chart, or a card: it is taken from a table if it stands in one. */
  void beside(Stand stand) {
    if (LiveCell.of(stand.cell()) != null) {
      stands.add(stand);
      again.add(stand);
    }
  }

  /** The cell of a key figure's row, which says where it comes from. */
  void keyFigure(String trace, XSSFCell cell) {
    keyFigures.putIfAbsent(trace, cell);
    source(trace, cell);
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
    again.forEach(stand -> take(stand.cell(), homes.get(stand.trace())));
    again.forEach(stand -> homes.putIfAbsent(stand.trace(), stand.cell()));
    keyFigures.forEach((trace, cell) -> take(cell, homes.get(trace)));
    sources.forEach((trace, cell) -> take(cell, homes.get(trace)));
  }

  private static void take(XSSFCell cell, @Nullable XSSFCell home) {
    LiveCell here = LiveCell.of(cell);
    LiveCell there = LiveCell.of(home);
    boolean typed = cell.getCellType() == CellType.NUMERIC;
    if (home != null && !home.equals(cell) && typed && here != null && there != null) {
      var at = new CellReference(home.getRowIndex(), home.getColumnIndex(), true, true);
      here.say(sheet(home) + at.formatAsString(), there.number());
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
