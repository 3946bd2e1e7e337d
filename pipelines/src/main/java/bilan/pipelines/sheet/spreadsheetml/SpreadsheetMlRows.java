package bilan.pipelines.sheet.spreadsheetml;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet.Merge;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.CellLimit;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.RowBuilder;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.number.IsoDates;
import bilan.pipelines.sheet.number.NumberFormats;
import bilan.pipelines.sheet.number.Numbers;
import bilan.pipelines.sheet.number.SerialDates;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one table of an Excel 2003 XML workbook, up to its end. */
final class SpreadsheetMlRows {

  private final SpreadsheetMlWorkbook workbook;
  private final Xml xml;
  private final Set<Integer> hiddenColumns;
  private final RowBuilder builder;
  private final List<Merge> merges = new ArrayList<>();
  private long rowNumber;
  private long column;
  private int columnsSaid;
  private boolean over;

  SpreadsheetMlRows(
      SpreadsheetMlWorkbook workbook, Xml xml, Set<Integer> hiddenColumns, CellLimit limit) {
    this.builder = new RowBuilder(limit);
    this.workbook = workbook;
    this.xml = xml;
    this.hiddenColumns = hiddenColumns;
  }

  List<Merge> merges() {
    return List.copyOf(merges);
  }

  @Nullable Row read() throws IOException {
    while (!over) {
      int event = xml.next();
      if (event == Xml.OVER || (event == Xml.END && (xml.is("Table") || xml.is("Worksheet")))) {
        over = true;
      } else if (event == Xml.START && xml.is("Column")) {
        column();
      } else if (event == Xml.START && xml.is("Row")) {
        Row row = row();
        if (row != null) {
          return row;
        }
      }
    }
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
    for (int event = xml.next(), level = 1; level > 0; event = level > 0 ? xml.next() : event) {
      if (event == Xml.START && xml.is("Cell")) {
        at = cell(at, number);
      } else if (event == Xml.START) {
        level++;
      } else if (event == Xml.END) {
        level--;
      } else if (event == Xml.OVER) {
        throw new IOException("Unexpected end of XML");
      }
    }
    builder.count(number);
    return builder.isBlank() ? null : new Row((int) number, builder.cells(), hidden);
  }

  /** Reads the cell just started; gives the column after it. */
  private int cell(int next, long row) throws IOException {
    int at = xml.number("Index", next + 1) - 1;
    int across = Math.max(0, xml.number("MergeAcross", 0));
    int down = Math.max(0, xml.number("MergeDown", 0));
    String format = workbook.formats().get(String.valueOf(xml.attribute("StyleID")));
    SheetCell value = xml.attribute("Formula") == null ? SheetCell.BLANK : SheetCell.uncomputed();
    for (int event = xml.next(), level = 1; level > 0; event = level > 0 ? xml.next() : event) {
      if (event == Xml.START && xml.is("Data")) {
        String type = xml.attribute("Type");
        value = cell(type == null ? "String" : type, xml.wholeText(), format);
      } else if (event == Xml.START) {
        xml.skip();
      } else if (event == Xml.END) {
        level--;
      } else if (event == Xml.OVER) {
        throw new IOException("Unexpected end of XML");
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
      merges.add(new Merge((int) row, (int) row + down, at, at + across));
      if (merges.size() > SheetLimits.MERGES) {
        throw new LimitException("merges", row);
      }
    }
    return at + across + 1;
  }

  private SheetCell cell(String type, String written, @Nullable String format)
      throws LimitException {
    if (written.length() > SheetLimits.CELL_CHARACTERS) {
      throw new LimitException("characters", rowNumber);
    }
    return switch (type) {
      case "Number" -> number(written, format);
      case "DateTime" -> date(written, format);
      case "Boolean" ->
          SheetCell.bool(written.strip().equals("1") || written.strip().equalsIgnoreCase("true"));
      case "Error" -> SheetCell.error(written);
      default -> SheetCell.text(written);
    };
  }

  private SheetCell number(String written, @Nullable String format) {
    BigDecimal number = Numbers.of(written);
    if (number == null) {
      return SheetCell.text(written);
    }
    LocalDateTime date =
        NumberFormats.isDate(format) ? SerialDates.date(number, workbook.date1904()) : null;
    return date == null ? SheetCell.number(number, format) : SheetCell.date(date, number, format);
  }

  private static SheetCell date(String written, @Nullable String format) {
    LocalDateTime date = IsoDates.of(written);
    return date == null ? SheetCell.text(written) : SheetCell.date(date, null, format);
  }
}
