package bilan.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workbooks of the four bilans: numbers that are numbers, formulas that give our figures. */
class WorkbookTest {

  /** What Excel would offer to make a number or a date of. */
  private static final String NUMBER_AS_TEXT =
      "[+\u2212-]?\\d+([ \u00a0\u202f]\\d{3})*([.,]\\d+)?[ \u00a0\u202f]*(€|%|h)?"
          + "|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{4}-\\d{2}-\\d{2}";

  private static final String YES_OR_NO = "\"oui\";\"oui\";\"non\"";

  @TempDir static Path folder;

  @BeforeAll
  static void fourBilans() throws IOException {
    Cli cli = SampleWorkspace.in(folder);
    Files.writeString(folder.resolve("bilan.yaml"), "organisation:\n  name: POP Café\n");
    for (String bilan : List.of("retrospective", "priorities", "grants")) {
      must(cli, "report " + bilan + " --years 2020..2022 -o " + bilan + ".xlsx");
    }
    must(cli, "report annual --year 2022 -o annual.xlsx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void everyFormulaGivesTheFigureThatStandsThere(String bilan) throws IOException {
    try (XSSFWorkbook workbook = open(bilan)) {
      var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      Map<String, Double> formulas = formulas(workbook);
      assertThat(formulas).hasSizeGreaterThanOrEqualTo(3);
      each(
          workbook,
          cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
              assertThat(evaluator.evaluate(cell).getNumberValue())
                  .as(where(cell) + " " + cell.getCellFormula())
                  .isCloseTo(cell.getNumericCellValue(), within(1e-9));
            }
          });
    }
  }

  @Test
  void totalsSharesAndChangesAreFormulas() throws IOException {
    List<String> said = new ArrayList<>();
    try (XSSFWorkbook workbook = open("retrospective")) {
      each(
          workbook,
          cell -> {
            if (cell.getCellType() == CellType.FORMULA) {
              said.add(cell.getCellFormula());
            }
          });
    }
    assertThat(said).anyMatch(formula -> formula.startsWith("SUM("));
    assertThat(said).anyMatch(formula -> formula.matches("ROUND\\(\\w+/SUM\\(\\w+:\\w+\\),3\\)"));
    assertThat(said).anyMatch(formula -> formula.matches("ROUND\\(\\w+/\\w+-1,3\\)"));
    assertThat(said).anyMatch(formula -> formula.matches("ROUND\\(\\(\\w+-\\w+\\)\\*100,1\\)"));
  }

  /** What it finds by itself, not what was written beside the formulas. */
  @Test
  void libreOfficeReckonsTheSame() throws Exception {
    assumeTrue(hasLibreOffice(), "soffice is not installed");
    Path bare = Files.createDirectories(folder.resolve("bare"));
    Map<String, Map<String, Double>> ours = new LinkedHashMap<>();
    for (String bilan : List.of("retrospective", "annual", "grants")) {
      try (XSSFWorkbook workbook = open(bilan);
          OutputStream out = Files.newOutputStream(bare.resolve(bilan + ".xlsx"))) {
        ours.put(bilan, formulas(workbook));
        each(workbook, WorkbookTest::forget);
        workbook.write(out);
      }
    }
    libreOffice(bare, ours.keySet().stream().map(name -> name + ".xlsx").toList());
    for (var one : ours.entrySet()) {
      Path file = bare.resolve("libre").resolve(one.getKey() + ".xlsx");
      try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
        Map<String, Double> theirs = formulas(workbook);
        assertThat(theirs.keySet()).isEqualTo(one.getValue().keySet());
        theirs.forEach(
            (cell, value) ->
                assertThat(value).as(cell).isCloseTo(one.getValue().get(cell), within(1e-9)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void noNumberAndNoDateIsText(String bilan) throws IOException {
    try (XSSFWorkbook workbook = open(bilan)) {
      List<String> texts = new ArrayList<>();
      each(
          workbook,
          cell -> {
            if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().matches(NUMBER_AS_TEXT)) {
              texts.add(where(cell) + " " + cell.getStringCellValue());
            }
          });
      assertThat(texts).isEmpty();
    }
  }

  @Test
  void figuresAreShownAsFrenchReadersWriteThem() throws IOException {
    DataFormatter french = new DataFormatter(Locale.FRANCE);
    List<String> shown = new ArrayList<>();
    try (XSSFWorkbook workbook = open("retrospective")) {
      var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      for (int sheet : List.of(1, 2)) {
        for (Row row : workbook.getSheetAt(sheet)) {
          row.forEach(cell -> shown.add(french.formatCellValue(cell, evaluator)));
        }
      }
    }
    List<String> plain =
        shown.stream().map(words -> words.replaceAll("[\u00a0\u202f]", " ")).toList();
    assertThat(plain).contains("9 476,20 €", "3 580 (5)", "+42,8 %", "1 356,00 h", "2022");
    assertThat(plain).contains("2020 → 2021 (1)", "n.c. (3)");
  }

  /** As the sentence under the table says. */
  @Test
  void aPartialYearLeans() throws IOException {
    try (XSSFWorkbook workbook = open("retrospective")) {
      List<String> leaning = new ArrayList<>();
      for (Row row : workbook.getSheetAt(1)) {
        for (Cell cell : row) {
          if (workbook.getFontAt(cell.getCellStyle().getFontIndex()).getItalic()) {
            leaning.add(row.getCell(0).getStringCellValue() + " " + cell.getColumnIndex());
          }
        }
      }
      assertThat(leaning)
          .containsExactly("Activités 2", "Participations 2", "Passages 2", "Heures d’animation 2");
    }
  }

  /** Whatever language the reader's spreadsheet speaks. */
  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void everyFigureHasItsDigitsInFrench(String bilan) throws IOException {
    try (XSSFWorkbook workbook = open(bilan)) {
      Set<String> others = new TreeSet<>();
      each(
          workbook,
          cell -> {
            String format = cell.getCellStyle().getDataFormatString();
            boolean head = cell.getRowIndex() == 2; // years
            boolean number = formulaOrNot(cell) == CellType.NUMERIC && !head;
            if (number && !format.startsWith("[$-40C]")) {
              others.add(format);
            }
          });
      assertThat(List.of("0", "dd/mm/yyyy", YES_OR_NO)).containsAll(others);
    }
  }

  @Test
  void yesAndNoAreReadInFrenchAndCanBeAddedUp() throws IOException {
    DataFormatter reader = new DataFormatter(Locale.FRANCE);
    List<String> late = new ArrayList<>();
    double sum = 0;
    try (XSSFWorkbook workbook = open("grants")) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.BOOLEAN);
            if (cell.getCellType() == CellType.NUMERIC
                && cell.getCellStyle().getDataFormatString().equals(YES_OR_NO)) {
              late.add(reader.formatCellValue(cell));
              sum += cell.getNumericCellValue();
            }
          }
        }
      }
    }
    assertThat(late).containsOnly("oui", "non").contains("oui", "non");
    assertThat(sum).isEqualTo(late.stream().filter("oui"::equals).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void whatIsKnownOfAFigureIsSaidInFrench(String bilan) throws IOException {
    try (XSSFWorkbook workbook = open(bilan)) {
      each(
          workbook,
          cell -> {
            if (cell.getCellType() == CellType.STRING) {
              assertThat(cell.getStringCellValue())
                  .isNotIn("complete", "partial", "missing", "not_open", "nc", "count", "EUR");
            }
          });
    }
  }

  /** Of eleven points no sheet is printed in fewer than seven. */
  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void everySheetCanBeReadOnPaperAndSaysItsPage(String bilan) throws IOException {
    try (XSSFWorkbook workbook = open(bilan)) {
      for (Sheet sheet : workbook) {
        String area = workbook.getPrintArea(workbook.getSheetIndex(sheet));
        int last = CellRangeAddress.valueOf(area.replaceAll("^.*!", "")).getLastColumn();
        int characters = 0;
        for (int i = 0; i <= last; i++) {
          characters += sheet.getColumnWidth(i) / 256;
        }
        boolean lying = sheet.getPrintSetup().getLandscape();
        int page = lying ? 136 : 92;
        assertThat(characters * 7 / 11).as(sheet.getSheetName()).isLessThanOrEqualTo(page);
        assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
        assertThat(sheet.getFooter().getRight()).endsWith("&P / &N");
        assertThat(sheet.getHeader().getLeft()).endsWith("POP Café");
        assertThat(sheet.getHeader().getRight()).endsWith("données arrêtées au 31 décembre 2022");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void everySheetIsReachedFromTheFirstAndPrintsWhole(String bilan) throws IOException {
    try (XSSFWorkbook workbook = open(bilan)) {
      List<String> reached =
          workbook.getSheetAt(0).getHyperlinkList().stream()
              .map(link -> link.getAddress().replaceAll("^'(.*)'!.*$", "$1").replace("''", "'"))
              .toList();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        assertThat(workbook.getPrintArea(i)).as(sheet.getSheetName()).isNotEmpty();
        assertThat(i == 0 || reached.contains(sheet.getSheetName()))
            .as(sheet.getSheetName())
            .isTrue();
      }
      assertThat(Set.copyOf(reached)).hasSize(workbook.getNumberOfSheets() - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void everyLinkLandsWhereTheSameIsNamed(String bilan) throws IOException {
    try (XSSFWorkbook workbook = open(bilan)) {
      Leads leads = new Leads(workbook);
      assertThat(leads.astray()).isEmpty();
      assertThat(leads.figures()).isGreaterThan(50);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual"})
  void whatStandsInATableIsTakenFromThere(String bilan) throws IOException {
    try (XSSFWorkbook workbook = open(bilan)) {
      Leads leads = new Leads(workbook);
      assertThat(leads.retyped()).isEmpty();
      assertThat(leads.figures()).isGreaterThan(20);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants"})
  void aChartSaysItsNumbersAsItsCellsDo(String bilan) throws IOException {
    try (XSSFWorkbook workbook = open(bilan)) {
      int charts = 0;
      for (Sheet sheet : workbook) {
        XSSFDrawing drawing = ((XSSFSheet) sheet).getDrawingPatriarch();
        for (XSSFChart chart : drawing == null ? List.<XSSFChart>of() : drawing.getCharts()) {
          String xml = chart.getCTChart().xmlText();
          boolean fractions =
              sheet.getRow(3).getCell(1).getCellStyle().getDataFormatString().endsWith("%");
          assertThat(xml.contains("\"%\"") || xml.contains("&quot;%&quot;"))
              .as(sheet.getSheetName())
              .isFalse();
          assertThat(xml.contains("0.0\\ %")).as(sheet.getSheetName()).isEqualTo(fractions);
          charts++;
        }
      }
      assertThat(charts).isPositive();
    }
  }

  private static CellType formulaOrNot(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  private static XSSFWorkbook open(String bilan) throws IOException {
    return new XSSFWorkbook(Files.newInputStream(folder.resolve(bilan + ".xlsx")));
  }

  private static Map<String, Double> formulas(Workbook workbook) {
    Map<String, Double> formulas = new LinkedHashMap<>();
    each(
        workbook,
        cell -> {
          if (cell.getCellType() == CellType.FORMULA
              && cell.getCachedFormulaResultType() == CellType.NUMERIC) {
            formulas.put(where(cell), cell.getNumericCellValue());
          }
        });
    return formulas;
  }

  private static void each(Workbook workbook, Consumer<Cell> look) {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        row.forEach(look);
      }
    }
  }

  private static void forget(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA && ((XSSFCell) cell).getCTCell().isSetV()) {
      ((XSSFCell) cell).getCTCell().unsetV();
    }
  }

  private static String where(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress();
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

  private static boolean hasLibreOffice() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
  }

  private static void must(Cli cli, String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
  }
}
