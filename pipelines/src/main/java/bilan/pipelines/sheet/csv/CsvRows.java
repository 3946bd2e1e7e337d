package bilan.pipelines.sheet.csv;

import bilan.pipelines.sheet.OddRows;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.guard.Guard.NextRow;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rows of a text file: its records, those that a comma cut put together again. */
final class CsvRows implements Sheet.Rows {

  private final Path file;
  private final CsvRecords records;
  private final @Nullable CutRows cut;
  private final NextRow next = this::read;

  /**
   * @param cut null where no comma parts the columns
   */
  CsvRows(Path file, CsvRecords records, @Nullable CutRows cut) {
    this.file = file;
    this.records = records;
    this.cut = cut;
  }

  @Override
  public @Nullable Row next() {
    return Guard.row(file, next);
  }

  private @Nullable Row read() throws IOException {
    while (records.next()) {
      SheetCell[] cells = records.cells();
      int line = records.start();
      if (records.isOpen()) {
        throw new LimitException("quote", line);
      }
      if (cells.length > SheetLimits.FILLED) {
        throw new LimitException("wide", line);
      }
      if (cells.length > 0) {
        SheetCell[] whole = cut == null ? cells : cut.whole(cells, records.size(), line);
        return new Row(line, Arrays.asList(whole), false);
      }
    }
    return null;
  }

  @Override
  public OddRows repaired() {
    return cut == null ? new OddRows() : cut.repaired();
  }

  @Override
  public OddRows longer() {
    return cut == null ? new OddRows() : cut.longer();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
