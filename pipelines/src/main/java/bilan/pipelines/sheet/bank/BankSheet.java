package bilan.pipelines.sheet.bank;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a bank statement under the headers of the house, held in memory. */
record BankSheet(String name, List<Row> lines) implements Sheet {

  @Override
  public long rowsExpected() {
    return lines.size();
  }

  @Override
  public Rows rows() {
    Iterator<Row> rows = lines.iterator();
    return new Rows() {
      @Override
      public @Nullable Row next() {
        return rows.hasNext() ? rows.next() : null;
      }

      @Override
      public void close() {
        // All is in memory.
      }
    };
  }
}
