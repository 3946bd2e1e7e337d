package bilan.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bilan.testing.Deep;
import bilan.testing.WithOffice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbooks of the four bilans: formulas that give our figures, links that lead to them. */
@Deep
class WorkbookFormulasTest {

  @TempDir static Path folder;

  @BeforeAll
  static void theWorkbooks() throws IOException {
    Workbooks.make(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void everyFormulaGivesTheFigureThatStandsThere(String bilan) throws IOException {
    try (XSSFWorkbook workbook = Workbooks.open(bilan)) {
      var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      Map<String, Double> formulas = Workbooks.formulas(workbook);
      assertThat(formulas).hasSizeGreaterThanOrEqualTo(3);
      Workbooks.each(
          workbook,
          cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
              assertThat(evaluator.evaluate(cell).getNumberValue())
                  .as(Workbooks.where(cell) + " " + cell.getCellFormula())
                  .isCloseTo(cell.getNumericCellValue(), within(1e-9));
            }
          });
    }
  }

  /** Shares and changes are values: a formula would have to guess what they are of. */
  @Test
  void onlyTotalsAreFormulas() throws IOException {
    List<String> said = new ArrayList<>();
    for (String bilan : List.of("retrospective", "annual", "grants")) {
      try (XSSFWorkbook workbook = Workbooks.open(bilan)) {
        Workbooks.each(
            workbook,
            cell -> {
              if (cell.getCellType() == CellType.FORMULA) {
                said.add(cell.getCellFormula());
              }
            });
      }
    }
    assertThat(said).hasSizeGreaterThan(20);
    assertThat(said)
        .allMatch(formula -> formula.matches("(SUM\\(|SUBTOTAL\\(109,)[A-Z]+\\d+:[A-Z]+\\d+\\)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants"})
  void theTotalOfAListFollowsItsFilter(String bilan) throws IOException {
    int totals = 0;
    try (XSSFWorkbook workbook = Workbooks.open(bilan)) {
      for (Sheet sheet : workbook) {
        for (XSSFTable list : ((XSSFSheet) sheet).getTables()) {
          Row below = sheet.getRow(list.getEndRowIndex() + 1);
          for (Cell cell : below == null ? List.<Cell>of() : below) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertThat(cell.getCellFormula())
                  .as(Workbooks.where(cell))
                  .startsWith("SUBTOTAL(109,");
              totals++;
            }
          }
        }
      }
    }
    assertThat(totals).isPositive();
  }

  /** A cell that shows a figure again holds it; it leads to where the figure comes from. */
  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void noFormulaLeavesItsTable(String bilan) throws IOException {
    try (XSSFWorkbook workbook = Workbooks.open(bilan)) {
      Workbooks.each(
          workbook,
          cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
              assertThat(cell.getCellFormula()).as(Workbooks.where(cell)).doesNotContain("!");
              assertThat(Workbooks.isChapter(cell.getSheet())).as(Workbooks.where(cell)).isTrue();
            }
          });
    }
  }

  /** What it finds by itself, not what was written beside the formulas. */
  @WithOffice
  @Test
  void libreOfficeReckonsTheSame() throws Exception {
    Path bare = Files.createDirectories(folder.resolve("bare"));
    Map<String, Map<String, Double>> ours = new LinkedHashMap<>();
    for (String bilan : List.of("retrospective", "annual", "grants")) {
      try (XSSFWorkbook workbook = Workbooks.open(bilan);
          OutputStream out = Files.newOutputStream(bare.resolve(bilan + ".xlsx"))) {
        ours.put(bilan, Workbooks.formulas(workbook));
        Workbooks.each(workbook, WorkbookFormulasTest::forget);
        workbook.write(out);
      }
    }
    libreOffice(bare, ours.keySet().stream().map(name -> name + ".xlsx").toList());
    for (var one : ours.entrySet()) {
      Path file = bare.resolve("libre").resolve(one.getKey() + ".xlsx");
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
        Map<String, Double> theirs = Workbooks.formulas(workbook);
        assertThat(theirs.keySet()).isEqualTo(one.getValue().keySet());
        theirs.forEach(
            (cell, value) ->
                assertThat(value).as(cell).isCloseTo(one.getValue().get(cell), within(1e-9)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void everyLinkLandsWhereTheSameIsNamed(String bilan) throws IOException {
    try (XSSFWorkbook workbook = Workbooks.open(bilan)) {
      Leads leads = new Leads(workbook);
      assertThat(leads.astray()).isEmpty();
      assertThat(leads.figures()).isGreaterThan(50);
    }
  }

  private static void forget(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA && ((XSSFCell) cell).getCTCell().isSetV()) {
      ((XSSFCell) cell).getCTCell().unsetV();
    }
  }

  private static void libreOffice(Path from, List<String> files) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + from.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                "libre"));
    command.addAll(files);
    Process process =
        new ProcessBuilder(command)
            .directory(from.toFile())
            .redirectErrorStream(true)
            .redirectOutput(from.resolve("office.log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
  }
}
