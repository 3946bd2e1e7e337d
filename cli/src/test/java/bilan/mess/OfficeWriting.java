package bilan.mess;

import bilan.mess.Tab.Merged;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A book as Excel writes it, new or old. */
final class OfficeWriting {

  private OfficeWriting() {}

  static void write(Book book, Path file, boolean modern) throws IOException {
    try (Workbook workbook = modern ? new XSSFWorkbook() : new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      for (Tab tab : book.tabs()) {
        Sheet sheet = workbook.createSheet(tab.name());
        tab.hidden().forEach(c -> sheet.setColumnHidden(c, true));
        for (int r = 0; r < tab.lines().size(); r++) {
          Row row = sheet.createRow(r);
          for (int c = 0; c < tab.lines().get(r).cells().size(); c++) {
            put(row, c, tab.lines().get(r).cell(c), date);
          }
        }
        merge(tab, sheet);
      }
      workbook.write(out);
    }
  }

  private static void put(Row row, int column, Object value, CellStyle date) {
    if (value == null || value instanceof Merged) {
      return;
    }
    Cell cell = row.createCell(column);
    if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else {
      cell.setCellValue(value.toString());
    }
  }

  private static void merge(Tab tab, Sheet sheet) {
    for (int r = 0; r < tab.lines().size(); r++) {
      for (int c = 0; c < tab.lines().get(r).cells().size(); c++) {
        int down = span(tab, r, c, 1, 0, Merged.UP);
        int right = span(tab, r, c, 0, 1, Merged.LEFT);
        if (!(tab.lines().get(r).cell(c) instanceof Merged) && down + right > 0) {
          sheet.addMergedRegion(new CellRangeAddress(r, r + down, c, c + right));
        }
      }
    }
  }

  /** How many cells that way are merged into this one. */
  static int span(Tab tab, int row, int column, int down, int right, Merged merged) {
    int cells = 0;
    int r = row + down;
    int c = column + right;
    while (r < tab.lines().size() && tab.lines().get(r).cell(c) == merged) {
      cells++;
      r += down;
      c += right;
    }
    return cells;
  }
}
