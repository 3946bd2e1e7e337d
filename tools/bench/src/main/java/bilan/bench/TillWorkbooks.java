package bilan.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The till lines of {@link Inputs} as spreadsheets. */
final class TillWorkbooks {

  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final int FIRST_NUMBER = 6;
  private static final int LAST_NUMBER = 8;

  private TillWorkbooks() {}

  /** As many sheets as asked for, the lines shared among them. */
  static void xlsx(Path file, int sheets, int lines) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "bench", "1.0")) {
      Random random = new Random(7);
      int line = 0;
      for (int s = 1; s <= sheets; s++) {
        Worksheet sheet = book.newWorksheet(sheets == 1 ? "Ventes" : "Ventes " + s);
        for (int c = 0; c < Inputs.HEADERS.length; c++) {
          sheet.value(0, c, Inputs.HEADERS[c]);
        }
        for (int row = 1; row <= lines / sheets; row++, line++) {
          fill(sheet, row, Inputs.line(random, line, "T", line / 2, FIRST));
        }
        sheet.finish();
      }
    }
  }

  private static void fill(Worksheet sheet, int row, String[] line) throws IOException {
    for (int c = 0; c < line.length; c++) {
      if (isNumber(c)) {
        sheet.value(row, c, number(line[c]));
      } else {
        sheet.value(row, c, line[c]);
      }
    }
    if (row % 10_000 == 0) {
      sheet.flush();
    }
  }

  static void xls(Path file, int lines) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = book.createSheet("Ventes");
      Row header = sheet.createRow(0);
      for (int c = 0; c < Inputs.HEADERS.length; c++) {
        header.createCell(c).setCellValue(Inputs.HEADERS[c]);
      }
      Random random = new Random(7);
      for (int i = 0; i < lines; i++) {
        String[] line = Inputs.line(random, i, "T", i / 2, FIRST);
        Row row = sheet.createRow(i + 1);
        for (int c = 0; c < line.length; c++) {
          if (isNumber(c)) {
            row.createCell(c).setCellValue(number(line[c]).doubleValue());
          } else {
            row.createCell(c).setCellValue(line[c]);
          }
        }
      }
      book.write(out);
    }
  }

  /** The least that a reader needs: its type and one sheet. */
  static void ods(Path file, int lines) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry("mimetype"));
      write(out, "application/vnd.oasis.opendocument.spreadsheet");
      out.putNextEntry(new ZipEntry("content.xml"));
      write(
          out,
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
          <table:table table:name="Ventes">
          """);
      write(out, row(Inputs.HEADERS, false));
      Random random = new Random(7);
      for (int i = 0; i < lines; i++) {
        write(out, row(Inputs.line(random, i, "T", i / 2, FIRST), true));
      }
      write(out, "</table:table></office:spreadsheet></office:body></office:document-content>");
    }
  }

  private static String row(String[] line, boolean numbers) {
    StringBuilder row = new StringBuilder("<table:table-row>");
    for (int c = 0; c < line.length; c++) {
      row.append("<table:table-cell office:value-type=\"");
      row.append(numbers && isNumber(c) ? "float\" office:value=\"" + number(line[c]) : "string");
      row.append("\"><text:p>").append(line[c]).append("</text:p></table:table-cell>");
    }
    return row.append("</table:table-row>\n").toString();
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isNumber(int column) {
    return column >= FIRST_NUMBER && column <= LAST_NUMBER;
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text.replace(" €", "").replace(',', '.'));
  }
}
