package bilan.excel;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbooks of the four bilans over the sample, made once by each JVM. */
final class Workbooks {

  private static final Map<String, byte[]> MADE = new ConcurrentHashMap<>();

  private Workbooks() {}

  /** Of one bilan, to be closed. */
  static XSSFWorkbook open(String bilan) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(Objects.requireNonNull(MADE.get(bilan))));
  }

  /**
   * Makes them if nobody has.
   *
   * @param folder that is empty
   */
  static synchronized void make(Path folder) throws IOException {
    if (!MADE.isEmpty()) {
      return;
    }
    Cli cli = SampleWorkspace.in(folder);
    Files.writeString(folder.resolve("bilan.yaml"), "organisation:\n  name: POP Café\n");
    for (String bilan : List.of("retrospective", "priorities", "grants")) {
      must(cli, "report " + bilan + " --years 2020..2022 -o " + bilan + ".xlsx");
    }
    must(cli, "report annual --year 2022 -o annual.xlsx");
    for (String bilan : List.of("retrospective", "priorities", "grants", "annual")) {
      MADE.put(bilan, Files.readAllBytes(folder.resolve(bilan + ".xlsx")));
    }
  }

  static CellType formulaOrNot(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  static Map<String, Double> formulas(Workbook workbook) {
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

  /** Whether a sheet holds the tables and charts of a chapter. */
  static boolean isChapter(Sheet sheet) {
    boolean titled = sheet.getRow(1) != null && sheet.getRow(2) == null;
    return titled && sheet.getRow(1).getCell(0).toString().equals("Retour à la synthèse");
  }

  /** The header of a table or chart, by the beginning of its caption. */
  static Row header(XSSFWorkbook workbook, String caption) {
    return header(workbook, caption, words -> words.startsWith(caption + " –"));
  }

  /** The header of the table of that title, whatever its number. */
  static Row titled(XSSFWorkbook workbook, String title) {
    return header(workbook, title, words -> words.endsWith("– " + title));
  }

  private static Row header(XSSFWorkbook workbook, String sought, Predicate<String> isIt) {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        Cell first = row.getCell(0);
        if (isChapter(sheet) && first != null && isIt.test(first.toString())) {
          return sheet.getRow(row.getRowNum() + 1);
        }
      }
    }
    throw new AssertionError("No " + sought);
  }

  /** Whether a row is the header of a table or chart, which stands under its caption. */
  static boolean isHeader(Row row) {
    Row above = row.getRowNum() == 0 ? null : row.getSheet().getRow(row.getRowNum() - 1);
    Cell first = above == null ? null : above.getCell(0);
    return first != null && first.toString().matches("(Tableau|Graphique)[ \u00a0]\\d+ – .*");
  }

  static void each(Workbook workbook, Consumer<Cell> look) {
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        row.forEach(look);
      }
    }
  }

  static String where(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress();
  }

  private static void must(Cli cli, String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
  }
}
