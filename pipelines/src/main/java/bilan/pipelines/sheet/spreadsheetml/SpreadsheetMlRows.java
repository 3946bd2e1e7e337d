package bilan.pipelines.sheet.spreadsheetml;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.RowBuilder;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.number.FileCells;
import bilan.pipelines.sheet.number.NumberFormats;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the table just started in an Excel 2003 XML workbook, up to its end. */
final class SpreadsheetMlRows {

  private final Xml xml;
  private final RowBuilder builder;
  private final Map<String, String> formats;
  private final boolean date1904;
  private final Set<Integer> hiddenColumns;
  private final int table;
  private long rowNumber;
  private long column;
  private int columnsSaid;
  private boolean over;

  /**
   * @param formats by the names of their styles
   * @param hiddenColumns which are added as they are met
   */
  SpreadsheetMlRows(
      Xml xml,
      RowBuilder builder,
      Map<String, String> formats,
      boolean date1904,
      Set<Integer> hiddenColumns) {
    this.xml = xml;
    this.builder = builder;
    this.formats = formats;
    this.date1904 = date1904;
    this.hiddenColumns = hiddenColumns;
    this.table = xml.depth();
  }

  @Nullable Row next() throws IOException {
    while (!over && xml.inside(table)) {
      if (xml.is("Column")) {
        column();
      } else if (xml.is("Row")) {
        Row row = row();
        if (row != null) {
          return row;
        }
      }
    }
    over = true;
    return null;
  }

  private void column() throws IOException {
    if (++columnsSaid > SheetLimits.COLUMNS) {
      throw new LimitException("columns", 0);
    }
    column =
        Math.max(column, xml.number("Index", (int) Math.min(column + 1, SheetLimits.COLUMNS)) - 1L);
    int span = Math.max(0, xml.number("Span", 0));
    if (xml.isTrue("Hidden")) {
      for (long i = column; i <= Math.min(column + span, SheetLimits.COLUMNS); i++) {
        hiddenColumns.add((int) i);
      }
    }
    column += span + 1L;
  }

  private @Nullable Row row() throws IOException {
    int index = xml.number("Index", 0);
    rowNumber = index > 0 ? index : rowNumber + 1;
    long number = rowNumber;
    rowNumber += Math.max(0, xml.number("Span", 0));
    boolean hidden = xml.isTrue("Hidden");
    builder.clear();
    int at = 0;
    for (int row = xml.depth(); xml.inside(row); ) {
      at = xml.is("Cell") ? cell(at, (int) number) : at;
    }
    return builder.row(number, hidden);
  }

  /** Reads the cell just started; gives the column after it. */
  private int cell(int next, int row) throws IOException {
    int at = xml.number("Index", next + 1) - 1;
    int across = Math.max(0, xml.number("MergeAcross", 0));
    int down = Math.max(0, xml.number("MergeDown", 0));
    String format = formats.get(xml.attributeOrEmpty("StyleID"));
    SheetCell value = xml.attribute("Formula") == null ? SheetCell.BLANK : SheetCell.uncomputed();
    for (int cell = xml.depth(); xml.inside(cell); ) {
      if (xml.is("Data")) {
        String type = xml.attributeOrEmpty("Type");
        value = cell(type, xml.wholeText(), format);
      } else {
        xml.skip();
      }
    }
    if (at < 0
        || at > SheetLimits.COLUMNS
        || across > SheetLimits.COLUMNS
        || down > SheetLimits.ROWS) {
      throw new LimitException("columns", row);
    }
    builder.put(at, value);
    if (across + down > 0) {
      builder.merge(row, row + down, at, at + across);
    }
    return at + across + 1;
  }

  private SheetCell cell(String type, String written, @Nullable String format)
      throws LimitException {
    if (written.length() > SheetLimits.CELL_CHARACTERS) {
      throw new LimitException("characters", rowNumber);
    }
    return switch (type) {
      case "Number" -> FileCells.number(written, format, NumberFormats.isDate(format), date1904);
      case "DateTime" -> FileCells.isoDate(written, format, written);
      case "Boolean" ->
          SheetCell.bool(written.strip().equals("1") || written.strip().equalsIgnoreCase("true"));
      case "Error" -> SheetCell.error(written);
      default -> SheetCell.text(written);
    };
  }
}
