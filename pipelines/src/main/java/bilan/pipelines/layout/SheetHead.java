package bilan.pipelines.layout;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The first rows of a sheet that hold something, kept to find its tables.
 *
 * @param complete whether the sheet has no other rows
 */
public record SheetHead(Sheet sheet, List<Row> rows, boolean complete) {

  private static final int ROWS = 400;

  // Of a very wide sheet fewer rows are looked at.
  private static final int CELLS = 100_000;
  private static final int LEAST_ROWS = 10;

  public SheetHead {
    rows = List.copyOf(rows);
  }

  public static SheetHead read(Sheet sheet) throws IOException {
    List<Row> rows = new ArrayList<>();
    int cells = 0;
    try (Sheet.Rows source = sheet.rows()) {
      for (Row row = source.next(); row != null; row = source.next()) {
        if (row.isBlank()) {
          continue;
        }
        if (rows.size() == ROWS || (cells > CELLS && rows.size() >= LEAST_ROWS)) {
          return new SheetHead(sheet, rows, false);
        }
        rows.add(row);
        cells += row.cells().size();
      }
    }
    return new SheetHead(sheet, rows, true);
  }
}
