package bilan.pipelines.sheet.html;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One table of a web page. */
record HtmlSheet(String name, HtmlTableCells table) implements Sheet {

  @Override
  public List<Merge> merges() {
    return List.copyOf(table.merges());
  }

  @Override
  public long rowsExpected() {
    return table.rows().size();
  }

  @Override
  public Rows rows() {
    Iterator<Row> rows = table.rows().iterator();
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
