package bilan.pipelines.sheet.xlsx;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.RowBuilder;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.number.FileCells;
import bilan.pipelines.sheet.xml.Xml;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet, pulled from its part; the merged ranges that follow them are left with the
 * sheet.
 */
final class XlsxRows implements Closeable {

  private static final int SLOTS = 1 << 10;

  private final XlsxWorkbook workbook;
  private final XlsxSheet sheet;
  private final Xml xml;
  private final XlsxStrings strings;
  private final XlsxFormats formats;
  private final RowBuilder builder;
  private int rowNumber;

  // Cells that numbers made, by their writing and style: prices, quantities and days recur.
  private final @Nullable String[] numbers = new String[SLOTS];
  private final int[] styles = new int[SLOTS];
  private final SheetCell[] cells = new SheetCell[SLOTS];

  XlsxRows(XlsxWorkbook workbook, XlsxSheet sheet, Xml xml) throws IOException {
    this.workbook = workbook;
    this.sheet = sheet;
    this.xml = xml;
    this.builder = new RowBuilder(workbook.cellsBeside(sheet));
    this.strings = workbook.strings();
    this.formats = workbook.formats();
  }

  @Nullable Row next() throws IOException {
    while (xml.inside(0)) {
      if (xml.is("row")) {
        Row row = row();
        if (row != null) {
          return row;
        }
      } else if (xml.is("mergeCell")) {
        addMerge(xml.attributeOrEmpty("ref"));
      }
    }
    sheet.read(builder.merges(), builder.counted());
    return null;
  }

  private @Nullable Row row() throws IOException {
    int said = xml.number("r", 0);
    rowNumber = said > 0 ? said : rowNumber + 1;
    boolean hidden = xml.isTrue("hidden");
    builder.clear();
    int column = -1;
    for (int row = xml.depth(); xml.inside(row); ) {
      column = xml.is("c") ? cell(column + 1) : column;
    }
    return builder.row(rowNumber, hidden);
  }

  /** Reads the cell just started and puts it in its column, which is returned. */
  private int cell(int nextColumn) throws IOException {
    int column = nextColumn;
    int style = 0;
    String type = "n";
    for (int i = 0; i < xml.attributes(); i++) {
      switch (xml.attributeName(i)) {
        case "r" -> column = xml.attributeColumn(i, nextColumn);
        case "s" -> style = Xml.wholeNumber(xml.attributeValue(i), 0);
        case "t" -> type = xml.attributeValue(i);
        default -> {}
      }
    }
    String value = null;
    boolean formula = false;
    for (int cell = xml.depth(); xml.inside(cell); ) {
      if (xml.is("v")) {
        value = xml.wholeText();
      } else if (xml.is("is")) {
        value = XlsxStrings.item(xml);
      } else {
        formula |= xml.is("f");
      }
    }
    boolean uncomputed = formula && (value == null || (value.isEmpty() && !type.equals("str")));
    builder.put(column, uncomputed ? result(column, style) : cell(type, value, style));
    return column;
  }

  private SheetCell result(int column, int style) throws IOException {
    return workbook
        .results()
        .of(sheet.name(), rowNumber, column, formats.of(style), formats.isDate(style));
  }

  private SheetCell cell(String type, @Nullable String value, int style) throws IOException {
    if (value == null) {
      return SheetCell.BLANK;
    }
    XlsxStrings.checkLength(value);
    return switch (type) {
      case "s" -> value.isBlank() ? SheetCell.BLANK : strings.cell(Xml.wholeNumber(value, -1));
      case "str", "inlineStr" -> SheetCell.text(XlsxStrings.text(value));
      case "b" -> SheetCell.bool(value.strip().equals("1") || value.strip().equals("true"));
      case "e" -> SheetCell.error(value);
      case "d" -> FileCells.isoDate(value, formats.of(style), value);
      default -> value.isEmpty() ? SheetCell.BLANK : number(value, style);
    };
  }

  private SheetCell number(String value, int style) {
    int hash = value.hashCode() + 31 * style;
    int slot = (hash ^ hash >>> 10 ^ hash >>> 20) & (SLOTS - 1);
    if (styles[slot] != style || !value.equals(numbers[slot])) {
      numbers[slot] = value;
      styles[slot] = style;
      cells[slot] =
          FileCells.number(value, formats.of(style), formats.isDate(style), workbook.date1904());
    }
    return cells[slot];
  }

  private void addMerge(String range) throws LimitException {
    int colon = range.indexOf(':');
    if (colon >= 0) {
      String from = range.substring(0, colon);
      String to = range.substring(colon + 1);
      builder.merge(row(from), row(to), Xml.column(from, 0), Xml.column(to, 0));
    }
  }

  /** The last row of a range such as {@code A1:K200001}; 0 if it names only one cell, or none. */
  static int lastRow(String range) {
    int colon = range.indexOf(':');
    return colon < 0 ? 0 : row(range.substring(colon + 1));
  }

  private static int row(String address) {
    int row = 0;
    for (int i = 0; i < address.length() && row < SheetLimits.ROWS; i++) {
      char c = address.charAt(i);
      row = c >= '0' && c <= '9' ? row * 10 + (c - '0') : row;
    }
    return row;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
