package bilan.pipelines.sheet;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sheet of an OpenDocument spreadsheet. */
final class OdsSheet implements Sheet {

  private final OdsWorkbook workbook;
  private final int index;
  private final String name;
  private final boolean hidden;
  private final List<Merge> merges;
  private final Set<Integer> hiddenColumns;
  private final FirstRows first;

  OdsSheet(
      OdsWorkbook workbook,
      int index,
      String name,
      boolean hidden,
      List<Merge> merges,
      Set<Integer> hiddenColumns,
      FirstRows first) {
    this.workbook = workbook;
    this.index = index;
    this.name = name;
    this.hidden = hidden;
    this.merges = merges;
    this.hiddenColumns = hiddenColumns;
    this.first = first;
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
    return hiddenColumns;
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
