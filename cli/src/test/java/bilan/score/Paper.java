package bilan.score;

import bilan.deliveries.Spreadsheet;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Rows of cells (text, whole number, amount, date, blank), written as a workbook or as text. */
final class Paper {

  private record Tab(
      String name, List<List<@Nullable Object>> rows, List<CellRangeAddress> merged) {}

  private final List<Tab> tabs = new ArrayList<>();
  private final String separator;
  private String charset = "UTF-8";
  private String decimal = ",";
  private String date = "dd/MM/yyyy";

  private Paper(String separator) {
    this.separator = separator;
  }

  /** A workbook, in the format that the name of its file says. */
  static Paper book() {
    return new Paper("");
  }

  /** A text of fields. */
  static Paper text(String separator) {
    return new Paper(separator).tab("");
  }

  /** A text in the English manner: commas, points, ISO dates. */
  static Paper english() {
    return text(",").decimal(".").dates("yyyy-MM-dd");
  }

  /** An old French text: semicolons, in the encoding of Windows. */
  static Paper windows() {
    Paper paper = text(";");
    paper.charset = "windows-1252";
    return paper;
  }

  Paper dates(String pattern) {
    date = pattern;
    return this;
  }

  Paper decimal(String point) {
    decimal = point;
    return this;
  }

  Paper tab(String name) {
    tabs.add(new Tab(name, new ArrayList<>(), new ArrayList<>()));
    return this;
  }

  Paper row(@Nullable Object... cells) {
    last().rows().add(new ArrayList<>(Arrays.asList(cells)));
    return this;
  }

  /** A row whose first cells are given, and then those of a list. */
  Paper row(List<? extends @Nullable Object> first, List<? extends @Nullable Object> more) {
    List<@Nullable Object> cells = new ArrayList<>(first);
    cells.addAll(more);
    last().rows().add(cells);
    return this;
  }

  Paper blank() {
    return row();
  }

  /** Merges cells of the last row, from a column to a column. */
  Paper merge(int from, int to) {
    int row = last().rows().size() - 1;
    last().merged().add(new CellRangeAddress(row, row, from, to));
    return this;
  }

  private Tab last() {
    return tabs.get(tabs.size() - 1);
  }

  void write(Path file) throws IOException {
    if (!separator.isEmpty()) {
      Files.write(file, text().getBytes(Charset.forName(charset)));
    } else if (Desk.name(file).endsWith(".ods")) {
      ods(file);
    } else {
      xlsx(file);
    }
  }

  private String text() {
    return last().rows().stream()
        .map(r -> r.stream().map(this::field).collect(Collectors.joining(separator)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String field(@Nullable Object value) {
    String text = written(value);
    return text.contains(separator) || text.contains("\n")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  private String written(@Nullable Object value) {
    if (value instanceof LocalDate day) {
      return DateTimeFormatter.ofPattern(date, Locale.FRENCH).format(day);
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString().replace(".", decimal);
    }
    return value == null ? "" : value.toString();
  }

  private void ods(Path file) throws IOException {
    Spreadsheet sheet = new Spreadsheet();
    for (Tab tab : tabs) {
      sheet.tab(tab.name());
      for (List<@Nullable Object> row : tab.rows()) {
        sheet.row(
            row.stream()
                .map(v -> v instanceof Integer number ? BigDecimal.valueOf(number) : v)
                .toArray());
      }
    }
    sheet.write(file);
  }

  private void xlsx(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
      for (Tab tab : tabs) {
        Sheet sheet = workbook.createSheet(tab.name());
        for (int r = 0; r < tab.rows().size(); r++) {
          Row line = sheet.createRow(r);
          for (int c = 0; c < tab.rows().get(r).size(); c++) {
            put(line, c, tab.rows().get(r).get(c), style);
          }
        }
        tab.merged().forEach(sheet::addMergedRegion);
      }
      workbook.write(out);
    }
  }

  private static void put(Row line, int column, @Nullable Object value, CellStyle date) {
    if (value == null) {
      return;
    }
    Cell cell = line.createCell(column);
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else {
      cell.setCellValue(value.toString());
    }
  }
}
