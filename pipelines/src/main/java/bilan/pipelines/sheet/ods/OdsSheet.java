package bilan.pipelines.sheet.ods;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.guard.FirstRows;
import bilan.pipelines.sheet.guard.Guard;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sheet of an OpenDocument spreadsheet. */
record OdsSheet(
    OdsWorkbook workbook,
    int index,
    String name,
    boolean hidden,
    List<Merge> merges,
    Set<Integer> hiddenColumns,
    FirstRows first)
    implements Sheet {

  @Override
  public long rowsExpected() {
    return first.seen();
  }

  @Override
  public Rows rows() {
    return first.then(this::all);
  }

  private Rows all() {
    OdsTables tables = Guard.call(workbook.file(), this::atTable);
    return new Rows() {
      @Override
      public @Nullable Row next() {
        return Guard.row(workbook.file(), tables::nextRow);
      }

      @Override
      public void close() throws IOException {
        tables.close();
      }
    };
  }

  private OdsTables atTable() throws IOException {
    OdsTables tables = workbook.tables();
    for (int i = 0; i <= index; i++) {
      tables.nextTable();
    }
    return tables;
  }
}
