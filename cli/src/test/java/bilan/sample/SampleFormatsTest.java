package bilan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures of every format are those of the json, which are the maker's. */
class SampleFormatsTest {

  @TempDir static Path folder;
  private static List<Printed> printed = List.of();

  @BeforeAll
  static void report() throws IOException {
    SampleData.generate(SampleData.COMMITTED, folder.resolve("sample"));
    Cli cli =
        Printed.workspace(
            Files.createDirectory(folder.resolve("workspace")), folder.resolve("sample"));
    printed = Printed.retrospective(cli);
    Printed.must(
        cli,
        "report",
        "retrospective",
        "--years",
        "2020..2022",
        "-f",
        "md,text,html,docx,csv,csv-fr,xlsx",
        "-o",
        folder.resolve("out") + "/");
  }

  private static Path file(String end) {
    return folder.resolve("out").resolve("retrospective-2020-2022" + end);
  }

  /** What the json says, by id, period and place: value and change. */
  private static Map<String, List<@Nullable BigDecimal>> figures() {
    Map<String, List<@Nullable BigDecimal>> figures = new LinkedHashMap<>();
    printed.forEach(
        f ->
            figures.put(
                f.id() + "/" + f.period() + "/" + (f.place() == null ? "" : f.place()),
                java.util.Arrays.asList(plain(f.value()), plain(f.change()))));
    return figures;
  }

  @Test
  void csv() throws IOException {
    assertThat(csv(file(".csv"), CSVFormat.RFC4180, "figure").entrySet())
        .containsExactlyInAnyOrderElementsOf(figures().entrySet());
  }

  @Test
  void csvForExcelInFrench() throws IOException {
    assertThat(
            csv(file("-fr.csv"), CSVFormat.RFC4180.builder().setDelimiter(';').get(), "figure")
                .entrySet())
        .containsExactlyInAnyOrderElementsOf(figures().entrySet());
  }

  private static Map<String, List<@Nullable BigDecimal>> csv(
      Path file, CSVFormat format, String part) throws IOException {
    String text = Files.readString(file).replace("\ufeff", "");
    Map<String, List<@Nullable BigDecimal>> figures = new LinkedHashMap<>();
    try (CSVParser rows = CSVParser.parse(text, format)) {
      List<String> header = new ArrayList<>();
      for (CSVRecord row : rows) {
        if (header.isEmpty()) {
          header.addAll(row.toList());
        } else if (row.get(0).equals(part)) {
          int period = header.indexOf(header.contains("period") ? "period" : "Période");
          figures.put(
              row.get(1) + "/" + row.get(period) + "/" + row.get(period + 1),
              java.util.Arrays.asList(
                  number(row.get(period + 2)), number(row.get(header.size() - 4))));
        }
      }
    }
    return figures;
  }

  @Test
  void workbook() throws IOException {
    Map<String, List<@Nullable BigDecimal>> figures = new LinkedHashMap<>();
    try (Workbook workbook = WorkbookFactory.create(file(".xlsx").toFile(), null, true)) {
      Sheet sheet = workbook.getSheet("Chiffres clés par lieu");
      for (Row row : sheet) {
        if (row.getRowNum() > 2) {
          String place = row.getCell(3).getStringCellValue();
          figures.put(
              row.getCell(0).getStringCellValue()
                  + "/"
                  + row.getCell(2).getStringCellValue()
                  + "/"
                  + (place.equals("Ensemble du réseau") ? "" : place),
              java.util.Arrays.asList(number(row.getCell(4)), number(row.getCell(8))));
        }
      }
    }
    assertThat(figures.entrySet()).containsExactlyInAnyOrderElementsOf(figures().entrySet());
  }

  /** The number that the cell shows: a share under a percent format counts a hundred times. */
  private static @Nullable BigDecimal number(@Nullable Cell cell) {
    if (cell == null || cell.getCellType() != CellType.NUMERIC) {
      return null;
    }
    BigDecimal number = BigDecimal.valueOf(cell.getNumericCellValue());
    boolean percent = cell.getCellStyle().getDataFormatString().contains("%");
    return plain(percent ? number.movePointRight(2) : number);
  }

  @Test
  void markdown() throws IOException {
    sideBySide(Grids.markdown(file(".md")));
  }

  @Test
  void text() throws IOException {
    sideBySide(Grids.text(file(".txt")));
  }

  @Test
  void html() throws IOException {
    sideBySide(Grids.html(file(".html")));
  }

  @Test
  void word() throws IOException {
    sideBySide(Grids.docx(file(".docx")));
  }

  /** The tables of figures by year: each value, and each change that stands beside it. */
  private static void sideBySide(List<List<String>> rows) {
    Map<String, Map<String, @Nullable BigDecimal>> given = new LinkedHashMap<>();
    Map<String, Map<String, @Nullable BigDecimal>> expected = new LinkedHashMap<>();
    List<String> header = List.of();
    for (List<String> row : rows) {
      if (row.size() > 3 && row.get(0).equals("Chiffre") && row.get(1).equals("2020")) {
        header = row;
      } else if (row.size() == header.size() && row.get(1).matches("[-─: ]+")) {
        continue; // the rule under a header
      } else if (row.size() != header.size() || side(row.get(0)).isEmpty()) {
        header = List.of();
      } else {
        Map<String, @Nullable BigDecimal> cells = cells(header, row);
        // The first table of figures by year; the one by month of opening comes after it.
        if (given.putIfAbsent(row.get(0), cells) != null) {
          continue;
        }
        Map<String, @Nullable BigDecimal> all = side(row.get(0));
        all.keySet().retainAll(cells.keySet());
        expected.put(row.get(0), all);
      }
    }
    assertThat(given).hasSizeGreaterThan(10);
    assertThat(given.entrySet()).containsExactlyElementsOf(expected.entrySet());
  }

  private static Map<String, @Nullable BigDecimal> cells(List<String> header, List<String> row) {
    Map<String, @Nullable BigDecimal> cells = new LinkedHashMap<>();
    for (int i = 1; i < row.size(); i++) {
      boolean change = header.get(i).equals("Évolution");
      cells.put(change ? "change " + header.get(i - 1) : header.get(i), number(row.get(i)));
    }
    return cells;
  }

  private static Map<String, @Nullable BigDecimal> side(String label) {
    Map<String, @Nullable BigDecimal> cells = new LinkedHashMap<>();
    for (Printed figure : printed) {
      if (figure.place() == null && figure.label().replace('\u00a0', ' ').equals(label)) {
        cells.put(figure.period(), plain(figure.value()));
        if (!figure.period().equals("2020")) {
          cells.put("change " + figure.period(), plain(figure.change()));
        }
      }
    }
    return cells;
  }

  /** {@code 1 234,50 €}, {@code −4,5 %}; null for n.c. and what was not open. */
  private static @Nullable BigDecimal number(String cell) {
    String digits = cell.replace('−', '-').replaceAll("[^0-9,.\\-]", "").replace(',', '.');
    return digits.matches("-?\\d+(\\.\\d+)?") && !cell.contains("n.c")
        ? plain(new BigDecimal(digits))
        : null;
  }

  private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
    return number == null
        ? null
        : number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
