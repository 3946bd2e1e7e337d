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

  public SheetHead {
    rows = List.copyOf(rows);
  }

  public static SheetHead read(Sheet sheet) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Sheet.Rows source = sheet.rows()) {
      for (Row row = source.next(); row != null; row = source.next()) {
        if (row.isBlank()) {
          continue;
        }
        if (rows.size() == ROWS) {
          return new SheetHead(sheet, rows, false);
        }
        rows.add(row);
      }
    }
    return new SheetHead(sheet, rows, true);
  }
}
