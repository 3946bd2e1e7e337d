package bilan.corpora;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The second opinion on an Excel file: a reader that shares no code with ours. */
final class FastExcel {

  private FastExcel() {}

  static Cells cells(Path file) throws IOException {
    Cells cells = new Cells(false);
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : (Iterable<Sheet>) workbook.getSheets()::iterator) {
        try (Stream<Row> rows = sheet.openStream()) {
          for (Iterator<Row> i = rows.iterator(); i.hasNext(); ) {
            row(sheet.getName(), i.next(), cells);
          }
        }
      }
    }
    return cells;
  }

  private static void row(String sheet, Row row, Cells cells) {
    for (Cell cell : row) {
      if (cell != null) {
        cells.put(sheet, row.getRowNum(), cell.getColumnIndex(), value(cell));
      }
    }
  }

  private static String value(Cell cell) {
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.BOOLEAN) {
      return String.valueOf(cell.getValue());
    }
    if (raw == null || cell.getType() == CellType.STRING) {
      return cell.getValue() == null ? "" : String.valueOf(cell.getValue());
    }
    try {
      return Cells.number(new BigDecimal(raw.strip()));
    } catch (NumberFormatException e) {
      return raw;
    }
  }
}
