package bilan.pipelines.sheet.xlsx;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Sheet.Merge;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.CellLimit;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.RowBuilder;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.number.IsoDates;
import bilan.pipelines.sheet.number.Numbers;
import bilan.pipelines.sheet.number.SerialDates;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one sheet, pulled from its part; the merged ranges that follow them are left with the
 * sheet.
 */
final class XlsxRows implements Sheet.Rows {

  private final XlsxWorkbook workbook;
  private final XlsxSheet sheet;
  private final Xml xml;
  private final XlsxStrings strings;
  private final XlsxNumberFormats styles;
  private final RowBuilder builder;
  private final Guard.NextRow next = this::read;
  private final NumberCells numbers = new NumberCells();
  private final NumberCells.Making making = this::number;
  private final List<Merge> merges = new ArrayList<>();
  private int rowNumber;
  private boolean over;

  XlsxRows(XlsxWorkbook workbook, XlsxSheet sheet, Xml xml) throws IOException {
    this.workbook = workbook;
    this.sheet = sheet;
    this.xml = xml;
    this.builder = new RowBuilder(new CellLimit(workbook.cellsBeside(sheet)));
    this.strings = workbook.strings();
    this.styles = workbook.styles();
  }

  @Override
  public @Nullable Row next() {
    return Guard.row(workbook.file(), next);
  }

  private @Nullable Row read() throws IOException {
    while (!over) {
      int event = xml.next();
      if (event == Xml.OVER) {
        over = true;
        sheet.merges(merges);
        workbook.counted(sheet, builder.counted());
      } else if (event == Xml.START && xml.is("row")) {
        Row row = row();
        if (row != null) {
          return row;
        }
      } else if (event == Xml.START && xml.is("mergeCell")) {
        addMerge(xml.attribute("ref"));
      }
    }
    return null;
  }

  private @Nullable Row row() throws IOException {
    int said = xml.number("r", 0);
    rowNumber = said > 0 ? said : rowNumber + 1;
    boolean hidden = xml.isTrue("hidden");
    builder.clear();
    int column = -1;
    for (int event = xml.next(), level = 1; level > 0; event = level > 0 ? xml.next() : event) {
      if (event == Xml.START && xml.is("c")) {
        column = cell(column + 1);
      } else if (event == Xml.START) {
        level++;
      } else if (event == Xml.END) {
        level--;
      } else if (event == Xml.OVER) {
        throw new IOException("Unexpected end of XML");
      }
    }
    builder.count(rowNumber);
    return builder.isBlank() ? null : new Row(rowNumber, builder.cells(), hidden);
  }

  /** Reads the cell just started and puts it in its column, which is returned. */
  private int cell(int nextColumn) throws IOException {
    int column = nextColumn;
    int style = 0;
    String type = "n";
    for (int i = 0, n = xml.attributes(); i < n; i++) {
      switch (xml.attributeName(i)) {
        case "r" -> column = xml.attributeColumn(i, nextColumn);
        case "s" -> style = Xml.wholeNumber(xml.attributeValue(i), 0);
        case "t" -> type = xml.attributeValue(i);
        default -> {}
      }
    }
    String value = null;
    boolean formula = false;
    for (int event = xml.next(), level = 1; level > 0; event = level > 0 ? xml.next() : event) {
      if (event == Xml.START && xml.is("v")) {
        value = xml.wholeText();
      } else if (event == Xml.START && xml.is("is")) {
        value = XlsxStrings.item(xml);
      } else if (event == Xml.START) {
        formula |= xml.is("f");
        level++;
      } else if (event == Xml.END) {
        level--;
      } else if (event == Xml.OVER) {
        throw new IOException("Unexpected end of XML");
      }
    }
    builder.put(column, cell(type, value, formula, style));
    return column;
  }

  private SheetCell cell(String type, @Nullable String value, boolean formula, int style)
      throws IOException {
    if (value == null) {
      return formula ? SheetCell.uncomputed() : SheetCell.BLANK;
    }
    if (value.length() > SheetLimits.CELL_CHARACTERS) {
      throw new LimitException("characters", rowNumber);
    }
    return switch (type) {
      case "s" -> isBlank(value) ? SheetCell.BLANK : strings.cell(Xml.wholeNumber(value, -1));
      case "str", "inlineStr" -> SheetCell.text(XlsxStrings.text(value));
      case "b" -> SheetCell.bool(value.strip().equals("1") || value.strip().equals("true"));
      case "e" -> SheetCell.error(value);
      case "d" -> isoDate(value, style);
      default ->
          value.isEmpty()
              ? formula ? SheetCell.uncomputed() : SheetCell.BLANK
              : numbers.of(value, style, making);
    };
  }

  private static boolean isBlank(String value) {
    return value.isEmpty() || (value.charAt(0) <= ' ' && value.isBlank());
  }

  private SheetCell number(String value, int style) {
    BigDecimal number = Numbers.of(value);
    String format = styles.format(style);
    if (number == null) {
      return SheetCell.text(value);
    }
    if (styles.isDate(style)) {
      LocalDateTime date = SerialDates.date(number, workbook.date1904());
      if (date != null) {
        return SheetCell.date(date, number, format);
      }
    }
    String text = Numbers.isPlain(value) ? value : number.toPlainString();
    return SheetCell.number(text, number, format);
  }

  private SheetCell isoDate(String value, int style) {
    LocalDateTime date = IsoDates.of(value);
    return date == null ? SheetCell.text(value) : SheetCell.date(date, null, styles.format(style));
  }

  private void addMerge(@Nullable String range) throws LimitException {
    int colon = range == null ? -1 : range.indexOf(':');
    if (range == null || colon < 0) {
      return;
    }
    String from = range.substring(0, colon);
    String to = range.substring(colon + 1);
    merges.add(new Merge(row(from), row(to), Xml.column(from, 0), Xml.column(to, 0)));
    if (merges.size() > SheetLimits.MERGES) {
      throw new LimitException("merges", 0);
    }
  }

  /** The last row of a range such as {@code A1:K200001}; 0 if it names only one cell, or none. */
  static int lastRow(@Nullable String range) {
    int colon = range == null ? -1 : range.indexOf(':');
    return range == null || colon < 0 ? 0 : row(range.substring(colon + 1));
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
