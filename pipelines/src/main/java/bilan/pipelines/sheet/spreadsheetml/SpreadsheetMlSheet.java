package bilan.pipelines.sheet.spreadsheetml;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.guard.CellLimit;
import bilan.pipelines.sheet.guard.FirstRows;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sheet of an Excel 2003 XML workbook. */
final class SpreadsheetMlSheet implements Sheet {

  private final SpreadsheetMlWorkbook workbook;
  private final int index;
  private final String name;
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private List<Merge> merges = List.of();
  private final FirstRows first;
  private boolean hidden;

  SpreadsheetMlSheet(
      SpreadsheetMlWorkbook workbook, int index, String name, FirstRows.Budget budget) {
    this.first = new FirstRows(budget);
    this.workbook = workbook;
    this.index = index;
    this.name = name;
  }

  /** Learns what the rows of its table, just started, say about the sheet. */
  void scan(Xml xml, CellLimit limit) throws IOException {
    SpreadsheetMlRows rows = new SpreadsheetMlRows(workbook, xml, hiddenColumns, limit);
    for (Row row = rows.read(); row != null; row = rows.read()) {
      first.see(row);
    }
    merges = rows.merges();
  }

  void setHidden(boolean hidden) {
    this.hidden = hidden;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean hidden() {
    return hidden;
  }

  @Override
  public List<Merge> merges() {
    return merges;
  }

  @Override
  public Set<Integer> hiddenColumns() {
    return Set.copyOf(hiddenColumns);
  }

  @Override
  public long rowsExpected() {
    return first.seen();
  }

  @Override
  public Rows rows() {
    return first.then(this::all);
  }

  private Rows all() {
    Xml xml = Guard.call(workbook.file(), workbook::xml);
    SpreadsheetMlRows rows = Guard.call(workbook.file(), () -> atTable(xml));
    return new Rows() {
      @Override
      public @Nullable Row next() {
        return Guard.row(workbook.file(), rows::read);
      }

      @Override
      public void close() throws IOException {
        xml.close();
      }
    };
  }

  private SpreadsheetMlRows atTable(Xml xml) throws IOException {
    int sheet = -1;
    for (int event = xml.next(); event != Xml.OVER; event = xml.next()) {
      if (event == Xml.START && xml.is("Worksheet")) {
        sheet++;
      } else if (event == Xml.START && xml.is("Table") && sheet == index) {
        break;
      } else if (event == Xml.END && xml.is("Worksheet") && sheet == index) {
        break;
      }
    }
    return new SpreadsheetMlRows(workbook, xml, new HashSet<>(), new CellLimit());
  }
}
