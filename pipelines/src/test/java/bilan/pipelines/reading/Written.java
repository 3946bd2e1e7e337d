package bilan.pipelines.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Sheets of texts, numbers and dates, written in the formats that people send. */
enum Written {
  CSV {
    @Override
    void write(List<Page> pages, Path file) throws IOException {
      StringBuilder text = new StringBuilder();
      for (List<Object> row : pages.get(0).rows()) {
        text.append(String.join(";", row.stream().map(Written::french).toList())).append('\n');
      }
      Files.writeString(file, text);
    }
  },
  XLSX {
    @Override
    void write(List<Page> pages, Path file) throws IOException {
      try (Workbook book = new XSSFWorkbook()) {
        office(book, pages, file);
      }
    }
  },
  XLS {
    @Override
    void write(List<Page> pages, Path file) throws IOException {
      try (Workbook book = new HSSFWorkbook()) {
        office(book, pages, file);
      }
    }
  },
  ODS {
    @Override
    void write(List<Page> pages, Path file) throws IOException {
      StringBuilder body = new StringBuilder();
      for (Page page : pages) {
        body.append("<table:table table:name=\"").append(page.name()).append("\">");
        for (List<Object> row : page.rows()) {
          body.append("<table:table-row>");
          row.forEach(value -> body.append(open(value)));
          body.append("<table:table-cell/></table:table-row>");
        }
        body.append("</table:table>");
      }
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        part(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        part(zip, "content.xml", OPEN.formatted(body));
      }
    }
  };

  /** One sheet. */
  record Page(String name, List<List<Object>> rows) {}

  private static final String OPEN =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
          + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " office:version=\"1.2\"><office:body><office:spreadsheet>%s</office:spreadsheet>"
          + "</office:body></office:document-content>";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  abstract void write(List<Page> pages, Path file) throws IOException;

  String ending() {
    return "." + name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String french(Object value) {
    return value instanceof LocalDate day
        ? day.format(DAY)
        : value instanceof BigDecimal number
            ? number.toPlainString().replace('.', ',')
            : value.toString();
  }

  private static void office(Workbook book, List<Page> pages, Path file) throws IOException {
    CellStyle date = book.createCellStyle();
    date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
    for (Page page : pages) {
      Sheet sheet = book.createSheet(page.name());
      for (int i = 0; i < page.rows().size(); i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < page.rows().get(i).size(); j++) {
          fill(row.createCell(j), page.rows().get(i).get(j), date);
        }
      }
    }
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
  }

  private static void fill(Cell cell, Object value, CellStyle date) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else if (!value.toString().isEmpty()) {
      cell.setCellValue(value.toString());
    }
  }

  private static String open(Object value) {
    if (value instanceof Number) {
      return "<table:table-cell office:value-type=\"float\" office:value=\"" + value + "\"/>";
    }
    if (value instanceof LocalDate) {
      return "<table:table-cell office:value-type=\"date\" office:date-value=\"" + value + "\"/>";
    }
    String text = value.toString().replace("&", "&amp;").replace("<", "&lt;");
    return text.isEmpty()
        ? "<table:table-cell/>"
        : "<table:table-cell office:value-type=\"string\"><text:p>"
            + text
            + "</text:p></table:table-cell>";
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
