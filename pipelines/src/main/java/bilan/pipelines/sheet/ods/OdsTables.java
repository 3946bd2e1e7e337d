package bilan.pipelines.sheet.ods;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet.Merge;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.CellLimit;
import bilan.pipelines.sheet.guard.FirstRows;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.RowBuilder;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an OpenDocument content, one after the other, and the rows of each. What is said to
 * repeat is repeated only where it holds something.
 */
final class OdsTables implements AutoCloseable {

  private final Xml xml;
  private final @Nullable ZipFile zip;
  private final Set<String> hiddenStyles = new HashSet<>();
  private final List<Merge> merges = new ArrayList<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final OdsCell cell;
  private final CellLimit limit = new CellLimit();
  private RowBuilder builder = new RowBuilder(limit);
  private String style = "";
  private String name = "";
  private boolean hidden;
  private boolean inTable;
  private long rowNumber;
  private long column;
  private int columnsSaid;
  private List<SheetCell> repeated = List.of();
  private boolean repeatedHidden;
  private int repeats;
  private long cells;

  OdsTables(Xml xml, @Nullable ZipFile zip) {
    this.xml = xml;
    this.zip = zip;
    this.cell = new OdsCell(xml);
  }

  /** Moves to the next table, past what is left of this one; false after the last. */
  boolean nextTable() throws IOException {
    if (inTable) {
      xml.skip(tableLevel());
      inTable = false;
    }
    for (int event = xml.next(); event != Xml.OVER; event = xml.next()) {
      if (event != Xml.START) {
        continue;
      }
      if (xml.is("table")) {
        startTable();
        return true;
      }
      if (xml.is("style")) {
        style = String.valueOf(xml.attribute("name"));
      } else if (xml.is("table-properties") && "false".equals(xml.attribute("display"))) {
        hiddenStyles.add(style);
        if (hiddenStyles.size() > SheetLimits.STYLES) {
          throw new LimitException("styles", 0);
        }
      }
    }
    return false;
  }

  private int level;

  private int tableLevel() {
    return xml.depth() - level + 1;
  }

  private void startTable() throws IOException {
    level = xml.depth();
    String named = xml.attribute("name");
    name = named == null ? "" : named;
    hidden = hiddenStyles.contains(String.valueOf(xml.attribute("style-name")));
    merges.clear();
    hiddenColumns.clear();
    builder = new RowBuilder(limit);
    columnsSaid = 0;
    inTable = true;
    rowNumber = 0;
    column = 0;
    repeats = 0;
  }

  String name() {
    return name;
  }

  boolean isHidden() {
    return hidden;
  }

  List<Merge> merges() {
    return merges;
  }

  Set<Integer> hiddenColumns() {
    return Set.copyOf(hiddenColumns);
  }

  /** Reads all rows for what they say about the sheet, and lets the first ones be kept. */
  void drain(FirstRows first) throws IOException {
    for (Row row = nextRow(); row != null; row = nextRow()) {
      first.see(row);
      cells += row.cells().size() * (1L + (first.isFull() ? repeats : 0));
      if (cells > SheetLimits.PADDED_CELLS) {
        throw new LimitException("cells", rowNumber);
      }
      if (first.isFull()) {
        rowNumber += repeats; // the copies say nothing new
        repeats = 0;
      }
    }
  }

  @Nullable Row nextRow() throws IOException {
    if (repeats > 0) {
      return repeat();
    }
    while (inTable) {
      int event = xml.next();
      if (event == Xml.OVER) {
        throw new IOException("Unexpected end of XML");
      }
      if (event == Xml.END && xml.is("table") && xml.depth() < level) {
        inTable = false;
      } else if (event == Xml.START) {
        if (xml.is("table-row")) {
          row();
          if (repeats > 0) {
            return repeat();
          }
        } else {
          other();
        }
      }
    }
    return null;
  }

  private void other() throws IOException {
    switch (xml.name()) {
      case "table-column" -> column();
      case "table-rows",
          "table-header-rows",
          "table-row-group",
          "table-columns",
          "table-header-columns",
          "table-column-group" -> {
        // they only group what they hold
      }
      default -> xml.skip();
    }
  }

  private void column() throws IOException {
    int times = Math.max(1, xml.number("number-columns-repeated", 1));
    String visibility = xml.attribute("visibility");
    if (++columnsSaid > SheetLimits.COLUMNS) {
      throw new LimitException("columns", 0);
    }
    if (visibility != null && !visibility.equals("visible")) {
      for (long i = column; i < Math.min(column + times, SheetLimits.COLUMNS); i++) {
        hiddenColumns.add((int) i);
      }
    }
    column += times;
  }

  private Row repeat() throws IOException {
    repeats--;
    builder.count(++rowNumber);
    return new Row((int) rowNumber, repeated, repeatedHidden);
  }

  private void row() throws IOException {
    int times = Math.max(1, xml.number("number-rows-repeated", 1));
    String visibility = xml.attribute("visibility");
    builder.clear();
    int at = 0;
    for (int event = xml.next(), depth = 1; depth > 0; event = depth > 0 ? xml.next() : event) {
      if (event == Xml.START && (xml.is("table-cell") || xml.is("covered-table-cell"))) {
        at = cell(at);
      } else if (event == Xml.START) {
        depth++;
      } else if (event == Xml.END) {
        depth--;
      } else if (event == Xml.OVER) {
        throw new IOException("Unexpected end of XML");
      }
    }
    if (builder.isBlank()) {
      rowNumber += times;
      return;
    }
    repeats = times;
    repeated = builder.cells();
    repeatedHidden = visibility != null && !visibility.equals("visible");
  }

  private int cell(int at) throws IOException {
    boolean covered = xml.is("covered-table-cell");
    int times = Math.max(1, xml.number("number-columns-repeated", 1));
    int columns = xml.number("number-columns-spanned", 1);
    int rows = xml.number("number-rows-spanned", 1);
    SheetCell value = cell.read();
    if (covered || value.isBlank()) {
      value = SheetCell.BLANK;
    } else if (at + (long) times > SheetLimits.COLUMNS) {
      throw new LimitException("columns", rowNumber);
    }
    if ((columns > 1 || rows > 1) && columns <= SheetLimits.COLUMNS && rows <= SheetLimits.ROWS) {
      int row = (int) Math.min(rowNumber + 1, SheetLimits.ROWS);
      merges.add(new Merge(row, row + rows - 1, at, at + columns - 1));
      if (merges.size() > SheetLimits.MERGES) {
        throw new LimitException("merges", row);
      }
    }
    for (int i = 0; i < times && !value.isBlank(); i++) {
      builder.put(at + i, value);
    }
    return (int) Math.min((long) at + times, Integer.MAX_VALUE / 2);
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } finally {
      if (zip != null) {
        zip.close();
      }
    }
  }
}
