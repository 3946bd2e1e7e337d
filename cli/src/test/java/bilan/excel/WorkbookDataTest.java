package bilan.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheet of data: rows that a pivot table takes, by year and by month, that say the same. */
@Slow
class WorkbookDataTest {

  private static final String NETWORK = "Ensemble du réseau";

  @TempDir static Path folder;

  @BeforeAll
  static void theWorkbooks() throws IOException {
    Workbooks.make(folder);
  }

  /** A row of the sheet, by the words of its header; numbers and dates as they are typed. */
  private static List<Map<String, Object>> rows(XSSFSheet sheet) {
    List<String> heads = new ArrayList<>();
    sheet.getRow(0).forEach(cell -> heads.add(cell.getStringCellValue()));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int at = 1; at <= sheet.getLastRowNum(); at++) {
      Row row = sheet.getRow(at);
      Map<String, Object> one = new LinkedHashMap<>();
      for (int i = 0; i < heads.size(); i++) {
        Cell cell = row.getCell(i);
        if (cell != null && cell.getCellType() == CellType.STRING) {
          one.put(heads.get(i), cell.getStringCellValue());
        } else if (cell != null && cell.getCellType() == CellType.NUMERIC) {
          boolean date = DateUtil.isCellDateFormatted(cell);
          one.put(
              heads.get(i),
              date ? cell.getLocalDateTimeCellValue().toLocalDate() : cell.getNumericCellValue());
        } else {
          assertThat(cell == null || cell.getCellType() == CellType.BLANK).isTrue();
        }
      }
      rows.add(one);
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void aPivotTableTakesIt(String bilan) throws IOException {
    try (XSSFWorkbook workbook = Workbooks.open(bilan)) {
      XSSFSheet sheet = workbook.getSheet("Données");
      assertThat(sheet.getNumMergedRegions()).isZero();
      XSSFTable table = sheet.getTables().get(0);
      assertThat(table.getArea().formatAsString()).isEqualTo("A1:L" + (sheet.getLastRowNum() + 1));
      assertThat(table.getCTTable().isSetAutoFilter()).isTrue();
      Set<String> ids = new HashSet<>();
      for (Map<String, Object> row : rows(sheet)) {
        assertThat(row.keySet())
            .contains("Chiffre", "Libellé", "Unité", "Découpage", "Année", "Lieu", "État");
        boolean month = "mois".equals(row.get("Découpage"));
        assertThat(row.get("Mois") instanceof LocalDate).isEqualTo(month);
        assertThat(row.get("Année")).isInstanceOf(Double.class);
        boolean value = row.get("Valeur") instanceof Double;
        boolean whole = Set.of("complet", "partiel").contains(row.get("État"));
        assertThat(value).as(row.toString()).isEqualTo(whole);
        assertThat(value || row.get("Note") != null).as(row.toString()).isTrue();
        assertThat(ids.add((String) row.get("Trace"))).as(row.toString()).isTrue();
      }
    }
  }

  @Test
  void theMonthsOfAYearAddUpToIt() throws IOException {
    Map<String, Double> months = new TreeMap<>();
    Map<String, Double> years = new HashMap<>();
    try (XSSFWorkbook workbook = Workbooks.open("retrospective")) {
      for (Map<String, Object> row : rows(workbook.getSheet("Données"))) {
        String key = row.get("Chiffre") + " " + row.get("Année") + " " + row.get("Lieu");
        if (row.get("Valeur") instanceof Double value) {
          ("mois".equals(row.get("Découpage")) ? months : years).merge(key, value, Double::sum);
        }
      }
    }
    assertThat(months).hasSizeGreaterThan(100);
    // A service counts on the days of its period: twelve months are rounded to the cent each. A
    // year that is not established may have months in which the place was closed.
    months.forEach(
        (key, sum) ->
            assertThat(years.getOrDefault(key, 0.0)).as(key).isCloseTo(sum, within(0.06)));
  }

  @Test
  void aMonthIsWhatTheFigureAnswers() throws IOException {
    Cli cli = SampleWorkspace.in(Files.createDirectories(folder.resolve("asked")));
    String asked = "figure participations --by month,place --years 2020..2022 -f csv";
    List<String> answered = new ArrayList<>();
    for (String line : cli.run(asked.split(" ", -1)).out().lines().skip(1).toList()) {
      if (!line.endsWith(",")) {
        answered.add(line.replace("\"", ""));
      }
    }
    List<String> listed = new ArrayList<>();
    try (XSSFWorkbook workbook = Workbooks.open("retrospective")) {
      for (Map<String, Object> row : rows(workbook.getSheet("Données"))) {
        if ("participations".equals(row.get("Chiffre"))
            && !NETWORK.equals(row.get("Lieu"))
            && row.get("Mois") instanceof LocalDate month
            && row.get("Valeur") instanceof Double value) {
          String day = month.toString().substring(0, 7);
          listed.add(day + "," + row.get("Lieu") + "," + value.intValue());
        }
      }
    }
    assertThat(listed).isNotEmpty().containsExactlyInAnyOrderElementsOf(answered);
  }

  /** The month of a year that is masked would give it back. */
  @Test
  void whatIsPublishedHasNoMonths() throws IOException {
    Cli cli = SampleWorkspace.in(Files.createDirectories(folder.resolve("public")));
    cli.run("report", "retrospective", "--years", "2020..2022", "--public", "-o", "public.xlsx");
    Path file = folder.resolve("public/public.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      List<Map<String, Object>> rows = rows(workbook.getSheet("Données"));
      assertThat(rows).isNotEmpty();
      assertThat(rows).noneMatch(row -> row.containsKey("Mois") || row.containsKey("Trace"));
      assertThat(rows).allMatch(row -> "année".equals(row.get("Découpage")));
    }
  }
}
