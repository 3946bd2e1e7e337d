package bilan.deliveries;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Sheets of cells (text, number, date, blank), written in the format that the file's name says. */
public final class Spreadsheet {

  private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private record Tab(String name, List<List<@Nullable Object>> rows) {}

  private final List<Tab> tabs = new ArrayList<>();

  /** A sheet with its header; the rows that follow are of it. */
  public Spreadsheet tab(String name, String... header) {
    tabs.add(new Tab(name, new ArrayList<>()));
    return row((Object[]) header);
  }

  /** A row of the last sheet. */
  public Spreadsheet row(@Nullable Object... cells) {
    tabs.get(tabs.size() - 1).rows().add(Arrays.asList(cells));
    return this;
  }

  /** A till's export; its columns of registers and tickets are there if any line fills them. */
  static Spreadsheet of(List<Sale> sales) {
    boolean register = sales.stream().anyMatch(s -> s.register() != null);
    boolean ticket = sales.stream().anyMatch(s -> s.ticket() != null);
    List<String> header = new ArrayList<>(List.of("Date", "Lieu"));
    if (register) {
      header.add("Caisse");
    }
    if (ticket) {
      header.add("N° de ticket");
    }
    header.addAll(List.of("Produit", "Montant TTC"));
    Spreadsheet sheet = new Spreadsheet().tab("Ventes", header.toArray(String[]::new));
    for (Sale sale : sales) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(sale.on(), sale.place()));
      if (register) {
        cells.add(sale.register());
      }
      if (ticket) {
        cells.add(sale.ticket());
      }
      cells.add(sale.product());
      cells.add(sale.amount());
      sheet.row(cells.toArray());
    }
    return sheet;
  }

  /** Writes the format that the name of the file says. */
  public void write(Path file) throws IOException {
    String name = file.getFileName().toString();
    if (name.endsWith(".xlsx")) {
      xlsx(file);
    } else if (name.endsWith(".ods")) {
      ods(file);
    } else {
      Files.writeString(file, csv());
    }
  }

  private String csv() {
    StringBuilder text = new StringBuilder();
    for (List<@Nullable Object> row : tabs.get(0).rows()) {
      text.append(String.join(";", row.stream().map(Spreadsheet::french).toList())).append('\n');
    }
    return text.toString();
  }

  private static String french(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof LocalDate day) {
      return FRENCH.format(day);
    }
    return value instanceof BigDecimal number
        ? number.toPlainString().replace('.', ',')
        : value.toString();
  }

  private void xlsx(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      for (Tab tab : tabs) {
        Sheet sheet = workbook.createSheet(tab.name());
        for (List<@Nullable Object> row : tab.rows()) {
          Row line = sheet.createRow(sheet.getPhysicalNumberOfRows());
          for (int i = 0; i < row.size(); i++) {
            put(line.createCell(i), row.get(i), date);
          }
        }
      }
      workbook.write(out);
    }
  }

  private static void put(Cell cell, @Nullable Object value, CellStyle date) {
    if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else if (value != null) {
      cell.setCellValue(value.toString());
    }
  }

  private void ods(Path file) throws IOException {
    StringBuilder xml = new StringBuilder("<office:document-content");
    for (String space : List.of("office", "table", "text")) {
      xml.append(
          " xmlns:%s=\"urn:oasis:names:tc:opendocument:xmlns:%s:1.0\"".formatted(space, space));
    }
    xml.append("><office:body><office:spreadsheet>");
    for (Tab tab : tabs) {
      xml.append("<table:table table:name=\"").append(tab.name()).append("\">");
      for (List<@Nullable Object> row : tab.rows()) {
        xml.append("<table:table-row>");
        row.forEach(value -> xml.append(odsCell(value)));
        xml.append("</table:table-row>");
      }
      xml.append("</table:table>");
    }
    xml.append("</office:spreadsheet></office:body></office:document-content>");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      part(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
      part(zip, "content.xml", xml.toString());
    }
  }

  private static String odsCell(@Nullable Object value) {
    String type = "office:value-type=\"string\"";
    if (value instanceof BigDecimal) {
      type = "office:value-type=\"float\" office:value=\"" + value + "\"";
    } else if (value instanceof LocalDate) {
      type = "office:value-type=\"date\" office:date-value=\"" + value + "\"";
    }
    return value == null
        ? "<table:table-cell/>"
        : "<table:table-cell %s><text:p>%s</text:p></table:table-cell>"
            .formatted(type, french(value));
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
