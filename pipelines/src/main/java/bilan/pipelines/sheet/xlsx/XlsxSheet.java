package bilan.pipelines.sheet.xlsx;

import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.xml.Xml;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/** One sheet of an Excel workbook; what stands before and after its rows is read when asked for. */
final class XlsxSheet implements Sheet {

  // Merged ranges stand after the rows: a part of this size is read through for them at once, a
  // larger one only with its rows.
  private static final long SMALL = 4_000_000;

  private final XlsxWorkbook workbook;
  private final PackagePart part;
  private final String name;
  private final boolean hidden;
  private @Nullable List<Merge> merges;
  private @Nullable Set<Integer> hiddenColumns;
  private long rowsExpected;

  XlsxSheet(XlsxWorkbook workbook, PackagePart part, String name, boolean hidden) {
    this.workbook = workbook;
    this.part = part;
    this.name = name;
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
    if (merges == null && part.getSize() < SMALL) {
      Guard.call(workbook.file(), this::readToTheEnd);
    }
    return merges == null ? List.of() : merges;
  }

  private int readToTheEnd() throws IOException {
    int rows = 0;
    try (Rows all = rows()) {
      while (all.next() != null) {
        rows++;
      }
    }
    return rows;
  }

  void read(List<Merge> found, long cells) {
    merges = found;
    workbook.counted(this, cells);
  }

  @Override
  public Set<Integer> hiddenColumns() {
    Set<Integer> columns = hiddenColumns;
    if (columns == null) {
      columns = Guard.call(workbook.file(), this::readHiddenColumns);
      hiddenColumns = columns;
    }
    return columns;
  }

  /** What stands before the rows: their extent, and the columns. */
  private Set<Integer> readHiddenColumns() throws IOException {
    BitSet columns = new BitSet();
    int said = 0;
    try (Xml xml = workbook.sheetXml(part)) {
      while (xml.inside(0) && !xml.is("sheetData")) {
        if (xml.is("dimension")) {
          rowsExpected = XlsxRows.lastRow(xml.attributeOrEmpty("ref"));
        } else if (xml.is("col")) {
          if (++said > SheetLimits.COLUMNS) {
            throw new LimitException("columns", 0);
          }
          int from = Math.max(1, xml.number("min", 1));
          int to = Math.min(xml.number("max", 0), SheetLimits.COLUMNS);
          if (xml.isTrue("hidden") && from <= to) {
            columns.set(from - 1, to);
          }
        }
      }
    }
    return columns.stream().boxed().collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public long rowsExpected() {
    hiddenColumns();
    return rowsExpected;
  }

  @Override
  public Rows rows() {
    return Guard.call(
        workbook.file(),
        () -> {
          XlsxRows rows = new XlsxRows(workbook, this, workbook.sheetXml(part));
          return Guard.rows(workbook.file(), rows::next, rows);
        });
  }
}
