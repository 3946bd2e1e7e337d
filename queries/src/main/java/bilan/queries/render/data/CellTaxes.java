package bilan.queries.render.data;

import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Document;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the amounts of tables and charts are with or without tax, by their ids. */
final class CellTaxes {

  private final Map<String, String> taxes = new HashMap<>();

  private CellTaxes() {}

  /** As key figures say it, and as the columns of queries do. */
  static CellTaxes of(Document document) {
    CellTaxes taxes = new CellTaxes();
    for (KeyFigure figure : document.figures()) {
      taxes.put(figure.trace(), figure.tax());
    }
    for (Block block : document.blocks()) {
      if (block instanceof Table table) {
        taxes.read(table);
      } else if (block instanceof Block.Paragraph paragraph) {
        paragraph.told().forEach(taxes::read);
      }
    }
    return taxes;
  }

  private void read(Table table) {
    for (Table.Row row : table.rows()) {
      for (int i = 0; i < row.cells().size(); i++) {
        put(row.cells().get(i).trace(), table.heads().get(i).tax());
      }
    }
  }

  private void put(@Nullable String trace, @Nullable String tax) {
    if (trace != null && tax != null) {
      taxes.putIfAbsent(trace, tax);
    }
  }

  /** {@code excl} or {@code incl}; null if nobody says it, and of changes. */
  @Nullable String of(Cell cell) {
    String trace = cell.trace();
    if (trace == null || cell.signed()) {
      return null;
    }
    String own = taxes.get(trace);
    return own == null ? taxes.get(trace.split(":", 2)[0]) : own;
  }
}
