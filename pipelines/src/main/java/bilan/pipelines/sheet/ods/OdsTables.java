package bilan.pipelines.sheet.ods;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet.Merge;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.FirstRows;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.RowBuilder;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.xml.Xml;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tables of an OpenDocument content, one after the other, and the rows of each. What is said to
 * repeat is repeated only where it holds something.
 */
final class OdsTables implements Closeable {

  private final Xml xml;
  private final Closeable zip;
  private final OdsCell cell;
  private final RowBuilder builder = new RowBuilder();
  private final Set<String> hiddenStyles = new HashSet<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private String name = "";
  private boolean hidden;

  /** Elements open in the table, itself included; 0 outside. */
  private int table;

  private long rowNumber;
  private long column;
  private int columnsSaid;
  private List<SheetCell> repeated = List.of();
  private boolean repeatedHidden;
  private int repeats;
  private long cells;

  OdsTables(Xml xml, Closeable zip) {
    this.xml = xml;
    this.zip = zip;
    this.cell = new OdsCell(xml);
  }

  /** Moves to the next table, past what is left of this one; false after the last. */
  boolean nextTable() throws IOException {
    while (table > 0 && xml.inside(table)) {
      // passed
    }
    String style = "";
    while (xml.inside(0)) {
      if (xml.is("table")) {
        startTable();
        return true;
      }
      if (xml.is("style")) {
        style = xml.attributeOrEmpty("name");
      } else if (xml.is("table-properties") && "false".equals(xml.attribute("display"))) {
        hiddenStyles.add(style);
        if (hiddenStyles.size() > SheetLimits.STYLES) {
          throw new LimitException("styles", 0);
        }
      }
    }
    return false;
  }

  private void startTable() throws IOException {
    table = xml.depth();
    name = xml.attributeOrEmpty("name");
    hidden = hiddenStyles.contains(xml.attributeOrEmpty("style-name"));
    builder.startSheet();
    hiddenColumns.clear();
    columnsSaid = 0;
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
    return builder.merges();
  }

  Set<Integer> hiddenColumns() {
    return Set.copyOf(hiddenColumns);
  }

  /** Reads all rows for what they say about the sheet, and lets the first ones be kept. */
  void drain(FirstRows first) throws IOException {
    for (Row row = nextRow(); row != null; row = nextRow()) {
      first.see(row);
      cells += row.width() * (1L + (first.isFull() ? repeats : 0));
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
    while (repeats == 0) {
      if (table == 0 || !xml.inside(table)) {
        table = 0;
        return null;
      }
      switch (xml.name()) {
        case "table-row" -> row();
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
    repeats--;
    builder.count(++rowNumber);
    return new Row((int) rowNumber, repeated, repeatedHidden);
  }

  private boolean isVisible() throws IOException {
    String visibility = xml.attribute("visibility");
    return visibility == null || visibility.equals("visible");
  }

  private void column() throws IOException {
    int times = Math.max(1, xml.number("number-columns-repeated", 1));
    if (++columnsSaid > SheetLimits.COLUMNS) {
      throw new LimitException("columns", 0);
    }
    if (!isVisible()) {
      for (long i = column; i < Math.min(column + times, SheetLimits.COLUMNS); i++) {
        hiddenColumns.add((int) i);
      }
    }
    column += times;
  }

  private void row() throws IOException {
    int times = Math.max(1, xml.number("number-rows-repeated", 1));
    repeatedHidden = !isVisible();
    builder.clear();
    int at = 0;
    for (int row = xml.depth(); xml.inside(row); ) {
      if (xml.is("table-cell") || xml.is("covered-table-cell")) {
        at = cell(at);
      }
    }
    if (builder.isBlank()) {
      rowNumber += times;
    } else {
      repeats = times;
      repeated = builder.cells();
    }
  }

  /** Reads the cell just started; gives the column after it. */
  private int cell(int at) throws IOException {
    boolean covered = xml.is("covered-table-cell");
    int times = Math.max(1, xml.number("number-columns-repeated", 1));
    int columns = xml.number("number-columns-spanned", 1);
    int rows = xml.number("number-rows-spanned", 1);
    SheetCell read = cell.read();
    SheetCell value = covered ? SheetCell.BLANK : read;
    if (!value.isBlank() && at + (long) times > SheetLimits.COLUMNS) {
      throw new LimitException("columns", rowNumber);
    }
    if ((columns > 1 || rows > 1) && columns <= SheetLimits.COLUMNS && rows <= SheetLimits.ROWS) {
      int row = (int) Math.min(rowNumber + 1, SheetLimits.ROWS);
      builder.merge(row, row + rows - 1, at, at + columns - 1);
    }
    for (int i = 0; i < times && !value.isBlank(); i++) {
      builder.put(at + i, value);
    }
    return (int) Math.min((long) at + times, Integer.MAX_VALUE / 2);
  }

  @Override
  public void close() throws IOException {
    try (zip) {
      xml.close();
    }
  }
}
