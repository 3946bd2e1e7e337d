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
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates of a workbook: dates for whoever reckons with them, said as everywhere else. */
class WorkbookDatesTest {

  private static final String MONTH_AS_TEXT =
      "(\\d{1,2}(er)? )?(janv|févr|mars|avr|mai|jui|août|sept|oct|nov|déc)\\p{L}*\\.?"
          + "[ \u00a0](20)?\\d{2}";

  @TempDir static Path folder;

  @BeforeAll
  static void theWorkbooks() throws IOException {
    Workbooks.make(folder);
  }

  @Test
  void aDateWithANoteIsADateWithAComment() throws IOException {
    try (XSSFWorkbook workbook = Workbooks.open("priorities")) {
      Row header = Workbooks.header(workbook, "Tableau 1");
      for (int row = 1; row < 5; row++) {
        Cell cell = header.getSheet().getRow(header.getRowNum() + row).getCell(1);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
        assertThat(cell.getLocalDateTimeCellValue().toLocalDate())
            .isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(cell.getCellComment().getString().getString()).startsWith("(1) ");
      }
    }
  }

  /** A comment says the notes that stand below the table under the same numbers. */
  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void aCommentSaysTheNotesBelow(String bilan) throws IOException {
    List<String> said = new ArrayList<>();
    try (XSSFWorkbook workbook = Workbooks.open(bilan)) {
      Workbooks.each(
          workbook,
          cell -> {
            if (cell.getCellComment() != null) {
              String words = cell.getCellComment().getString().getString();
              said.addAll(words.lines().toList());
              assertThat(below(cell)).as(Workbooks.where(cell)).containsAll(words.lines().toList());
            }
          });
    }
    assertThat(said).isNotEmpty();
  }

  @WithOffice
  @Test
  void libreOfficeKeepsTheComments() throws Exception {
    try (XSSFWorkbook workbook = Workbooks.open("priorities");
        OutputStream out = Files.newOutputStream(folder.resolve("noted.xlsx"))) {
      workbook.write(out);
    }
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                "shown",
                "noted.xlsx")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    try (XSSFWorkbook ours = Workbooks.open("priorities");
        XSSFWorkbook theirs =
            new XSSFWorkbook(Files.newInputStream(folder.resolve("shown/noted.xlsx")))) {
      assertThat(comments(theirs)).isNotEmpty().isEqualTo(comments(ours));
    }
  }

  private static List<String> comments(XSSFWorkbook workbook) {
    List<String> comments = new ArrayList<>();
    Workbooks.each(
        workbook,
        cell -> {
          if (cell.getCellComment() != null) {
            comments.add(Workbooks.where(cell) + cell.getCellComment().getString());
          }
        });
    return comments;
  }

  /** The first cells of the rows below. */
  private static List<String> below(Cell cell) {
    List<String> below = new ArrayList<>();
    for (Row row : cell.getSheet()) {
      if (row.getRowNum() > cell.getRowIndex() && row.getCell(0) != null) {
        below.add(row.getCell(0).toString());
      }
    }
    return below;
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
      Cell drawn = below(Workbooks.header(workbook, "Graphique 3"), 1);
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
}
