package bilan.excel;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.WithOffice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.formula.ConditionalFormattingEvaluator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of a workbook: dates for whoever reckons with them, said as everywhere else. */
class WorkbookDatesTest {

  private static final String MARKED = "dd/mm/yyyy\" (1)\"";

  private static final String MONTH_AS_TEXT =
      "(\\d{1,2}(er)? )?(janv|févr|mars|avr|mai|jui|août|sept|oct|nov|déc)\\p{L}*\\.?"
          + "[ \u00a0](20)?\\d{2}";

  @TempDir static Path folder;

  @BeforeAll
  static void theWorkbooks() throws IOException {
    Workbooks.make(folder);
  }

  @Test
  void aDateWithANoteIsADateAndBearsItsMark() throws IOException {
    try (XSSFWorkbook workbook = Workbooks.open("priorities")) {
      Row header = Workbooks.header(workbook, "Tableau 1");
      assertThat(formats(workbook, header)).containsOnly(MARKED).hasSize(4);
      for (int row = 1; row < 5; row++) {
        Cell cell = header.getSheet().getRow(header.getRowNum() + row).getCell(1);
        assertThat(DateUtil.isCellDateFormatted(cell)).isTrue();
        assertThat(cell.getLocalDateTimeCellValue().toLocalDate())
            .isEqualTo(LocalDate.of(2023, 1, 1));
      }
    }
  }

  /** The mark belongs to the row, wherever whoever sorts puts it. */
  @Test
  void theMarkFollowsItsDate() throws IOException {
    try (XSSFWorkbook workbook = Workbooks.open("priorities")) {
      Row header = Workbooks.header(workbook, "Tableau 1");
      Row second = header.getSheet().getRow(header.getRowNum() + 2);
      second.getCell(1).setCellValue(LocalDate.of(2023, 1, 2));
      assertThat(formats(workbook, header)).containsExactly(MARKED, "dd/mm/yyyy", MARKED, MARKED);
    }
  }

  @WithOffice
  @Test
  void libreOfficeShowsTheMarksToo() throws Exception {
    try (XSSFWorkbook workbook = Workbooks.open("priorities");
        OutputStream out = Files.newOutputStream(folder.resolve("marked.xlsx"))) {
      workbook.write(out);
    }
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                "shown",
                "marked.xlsx")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("shown/marked.pdf").toFile())) {
      String said = new PDFTextStripper().getText(pdf);
      assertThat(said.split("01/01/2023 \\(1\\)", -1)).as(said).hasSize(5);
    }
  }

  /** As precisely as it is known, and still a date. */
  @Test
  void aMonthIsADate() throws IOException {
    try (XSSFWorkbook workbook = Workbooks.open("retrospective")) {
      DataFormatter reader = new DataFormatter(Locale.FRANCE);
      Cell month = below(Workbooks.titled(workbook, "Ce qui a été fait"), 1);
      assertThat(month.getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2020, 1, 1));
      assertThat(reader.formatCellValue(month)).isEqualTo("janvier 2020");
      Cell year = below(Workbooks.titled(workbook, "Ce qui vient"), 2);
      assertThat(year.getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2024, 1, 1));
      assertThat(reader.formatCellValue(year)).isEqualTo("2024");
      Cell drawn = below(Workbooks.header(workbook, "Graphique 4"), 2);
      assertThat(drawn.getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2020, 2, 1));
      assertThat(reader.formatCellValue(drawn)).isEqualTo("févr. 20");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void noMonthOfATableOrAChartIsText(String bilan) throws IOException {
    List<String> texts = new ArrayList<>();
    try (XSSFWorkbook workbook = Workbooks.open(bilan)) {
      Workbooks.each(
          workbook,
          cell -> {
            if (Workbooks.isChapter(cell.getSheet())
                && cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().matches(MONTH_AS_TEXT)) {
              texts.add(Workbooks.where(cell) + " " + cell.getStringCellValue());
            }
          });
    }
    assertThat(texts).isEmpty();
  }

  /** The first cell so many rows below a header. */
  private static Cell below(Row header, int rows) {
    return header.getSheet().getRow(header.getRowNum() + rows).getCell(0);
  }

  /** The format that a condition gives to each, or its own. */
  private static List<String> formats(XSSFWorkbook workbook, Row header) {
    var formulas = workbook.getCreationHelper().createFormulaEvaluator();
    var conditions = new ConditionalFormattingEvaluator(workbook, formulas);
    List<String> formats = new ArrayList<>();
    for (int row = 1; row < 5; row++) {
      Cell cell = header.getSheet().getRow(header.getRowNum() + row).getCell(1);
      var rules = conditions.getConditionalFormattingForCell(cell);
      formats.add(
          rules.isEmpty()
              ? cell.getCellStyle().getDataFormatString()
              : rules.get(0).getRule().getNumberFormat().getFormat());
    }
    return formats;
  }
}
