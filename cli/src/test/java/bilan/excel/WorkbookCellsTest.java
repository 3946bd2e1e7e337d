package bilan.excel;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The workbooks of the four bilans: numbers that are numbers, shown as French readers write them.
 */
@Deep
class WorkbookCellsTest {

  /** What Excel would offer to make a number or a date of. */
  private static final String NUMBER_AS_TEXT =
      "[+\u2212-]?\\d+([ \u00a0\u202f]\\d{3})*([.,]\\d+)?[ \u00a0\u202f]*(€|%|h)?"
          + "|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{4}-\\d{2}-\\d{2}";

  private static final String YES_OR_NO = "\"oui\";\"oui\";\"non\"";

  @TempDir static Path folder;

  @BeforeAll
  static void theWorkbooks() throws IOException {
    Workbooks.make(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrospective", "annual", "grants", "priorities"})
  void noNumberAndNoDateIsText(String bilan) throws IOException {
    try (XSSFWorkbook workbook = Workbooks.open(bilan)) {
      List<String> texts = new ArrayList<>();
      Workbooks.each(
          workbook,
          cell -> {
            if (cell.getCellType() == CellType.STRING
                && !isNameOfARow(cell)
                && cell.getStringCellValue().matches(NUMBER_AS_TEXT)) {
              texts.add(Workbooks.where(cell) + " " + cell.getStringCellValue());
            }
          });
      assertThat(texts).isEmpty();
    }
  }

  /** Rows of other tables are found by their names, one of which is a day where rows have one. */
  private static boolean isNameOfARow(Cell cell) {
    return cell.getSheet().getSheetName().equals("Provenance des autres chiffres")
        && cell.getColumnIndex() == 1;
  }

  @Test
  void figuresAreShownAsFrenchReadersWriteThem() throws IOException {
    DataFormatter french = new DataFormatter(Locale.FRANCE);
    List<String> shown = new ArrayList<>();
    try (XSSFWorkbook workbook = Workbooks.open("retrospective")) {
      var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      for (int sheet : List.of(1, 2)) {
        for (Row row : workbook.getSheetAt(sheet)) {
          row.forEach(cell -> shown.add(french.formatCellValue(cell, evaluator)));
        }
      }
    }
    List<String> plain =
        shown.stream().map(words -> words.replaceAll("[\u00a0\u202f]", " ")).toList();
    assertThat(plain).contains("9 476,20 €", "3 580", "+42,8 %", "1 356,00 h", "2022");
    assertThat(plain).contains("2020 → 2021", "n.c.", "+3,10 ETP");
  }

  /** As the sentence under the table says. */
  @Test
  void aPartialYearLeans() throws IOException {
    try (XSSFWorkbook workbook = Workbooks.open("retrospective")) {
      List<String> leaning = new ArrayList<>();
      Row header = Workbooks.header(workbook, "Tableau 1");
      int end = Workbooks.header(workbook, "Tableau 2").getRowNum();
      for (int at = header.getRowNum(); at < end; at++) {
        Row row = header.getSheet().getRow(at);
        for (Cell cell : row == null ? List.<Cell>of() : row) {
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
    try (XSSFWorkbook workbook = Workbooks.open(bilan)) {
      Set<String> others = new TreeSet<>();
      Workbooks.each(
          workbook,
          cell -> {
            String format = cell.getCellStyle().getDataFormatString();
            boolean head = Workbooks.isHeader(cell.getRow()); // years
            boolean number = Workbooks.formulaOrNot(cell) == CellType.NUMERIC && !head;
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
    try (XSSFWorkbook workbook = Workbooks.open("grants")) {
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
    try (XSSFWorkbook workbook = Workbooks.open(bilan)) {
      Workbooks.each(
          workbook,
          cell -> {
            if (cell.getCellType() == CellType.STRING) {
              assertThat(cell.getStringCellValue())
                  .isNotIn("complete", "partial", "missing", "not_open", "nc", "count", "EUR");
            }
          });
    }
  }
}
