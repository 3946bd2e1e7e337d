package bilan.pipelines.sheet;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One table of a web page. */
final class HtmlSheet implements Sheet {

  private final String name;
  private final HtmlTable table;

  HtmlSheet(String name, HtmlTable table) {
    this.name = name;
    this.table = table;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean hidden() {
    return false;
  }

  @Override
  public List<Merge> merges() {
    return List.copyOf(table.merges());
  }

  @Override
  public Set<Integer> hiddenColumns() {
    return Set.of();
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
