package bilan.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sheets of the four bilans: reached from the first, read on paper, their charts like their
 * cells.
 */
class WorkbookPagesTest {

  private static final Pattern VALUES = Pattern.compile("<c:val>.*?<c:f>[^!]*!([^:<]*)");

  /** Sheets for pivot tables, look-ups and copying, which no one prints. */
  private static final Set<String> DATA =
      Set.of("Données", "Textes", "Provenance des autres chiffres");

  @TempDir static Path folder;

  @BeforeAll
  static void theWorkbooks() throws IOException {
    Workbooks.make(folder);
  }

  /** Of eleven points no sheet is printed in fewer than seven. */
  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void everySheetCanBeReadOnPaperAndSaysItsPage(String bilan) throws IOException {
    try (XSSFWorkbook workbook = Workbooks.open(bilan)) {
      for (Sheet sheet : workbook) {
        CellRangeAddress area = printed(workbook, workbook.getSheetIndex(sheet));
        int last = DATA.contains(sheet.getSheetName()) ? -1 : area.getLastColumn();
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
  void everySheetIsReachedFromTheFirstAndPrintsWholeIfItIsToBeRead(String bilan)
      throws IOException {
    try (XSSFWorkbook workbook = Workbooks.open(bilan)) {
      List<String> reached =
          workbook.getSheetAt(0).getHyperlinkList().stream()
              .map(link -> link.getAddress().replaceAll("^'(.*)'!.*$", "$1").replace("''", "'"))
              .toList();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        CellRangeAddress area = printed(workbook, i);
        boolean data = DATA.contains(sheet.getSheetName());
        if (data) {
          assertThat(area.getNumberOfCells()).isEqualTo(1);
          assertThat(sheet.getRow(area.getFirstRow()).getCell(area.getFirstColumn())).isNull();
        } else {
          assertThat(area.getLastRow())
              .as(sheet.getSheetName())
              .isGreaterThanOrEqualTo(sheet.getLastRowNum());
        }
        assertThat(i == 0 || reached.contains(sheet.getSheetName()))
            .as(sheet.getSheetName())
            .isTrue();
      }
      assertThat(Set.copyOf(reached)).hasSize(workbook.getNumberOfSheets() - 1);
    }
  }

  private static CellRangeAddress printed(XSSFWorkbook workbook, int sheet) {
    return CellRangeAddress.valueOf(workbook.getPrintArea(sheet).replaceAll("^.*!", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants"})
  void aChartSaysItsNumbersAsItsCellsDo(String bilan) throws IOException {
    try (XSSFWorkbook workbook = Workbooks.open(bilan)) {
      int charts = 0;
      for (Sheet sheet : workbook) {
        XSSFDrawing drawing = ((XSSFSheet) sheet).getDrawingPatriarch();
        for (XSSFChart chart : drawing == null ? List.<XSSFChart>of() : drawing.getCharts()) {
          String xml = chart.getCTChart().xmlText();
          Matcher values = VALUES.matcher(xml);
          assertThat(values.find()).as(xml).isTrue();
          CellReference first = new CellReference(values.group(1));
          Cell cell = sheet.getRow(first.getRow()).getCell(first.getCol());
          boolean fractions = cell.getCellStyle().getDataFormatString().endsWith("%");
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
}
