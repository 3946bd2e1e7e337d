package bilan.pipelines.sheet.xlsx;

import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.number.FileCells;
import bilan.pipelines.sheet.number.Numbers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Results of formulas that a program wrote into a small workbook and did not compute. */
final class FormulaResults {

  /** Bytes of all parts, unpacked, up to which a workbook is held in memory. */
  private static final int MOST_BYTES = 8 << 20;

  private final boolean date1904;
  private final @Nullable XSSFWorkbook workbook;
  private final @Nullable FormulaEvaluator evaluator;

  FormulaResults(Path file, boolean date1904) throws IOException {
    this.date1904 = date1904;
    this.workbook = isSmall(file) ? open(file) : null;
    this.evaluator =
        workbook == null ? null : workbook.getCreationHelper().createFormulaEvaluator();
  }

  /** Whether all parts of a workbook may be held in memory: of another nothing is computed. */
  private static boolean isSmall(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      int left = MOST_BYTES;
      for (ZipEntry part : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        try (InputStream in = zip.getInputStream(part)) {
          left -= in.readNBytes(left + 1).length;
        }
        if (left < 0) {
          return false;
        }
      }
      return true;
    }
  }

  private static @Nullable XSSFWorkbook open(Path file) throws IOException {
    try {
      OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ);
      try {
        return new XSSFWorkbook(parts);
      } finally {
        parts.revert();
      }
    } catch (OpenXML4JException | RuntimeException e) {
      return null; // what is not well formed is read as it stands
    }
  }

  /**
   * The result of a formula.
   *
   * @param row from 1, {@code column} from 0
   * @param format of its number; null if it has none
   */
  SheetCell of(String sheet, int row, int column, @Nullable String format, boolean date) {
    try {
      Row cells = workbook == null ? null : workbook.getSheet(sheet).getRow(row - 1);
      Cell cell = cells == null ? null : cells.getCell(column);
      CellValue value = evaluator == null || cell == null ? null : evaluator.evaluate(cell);
      return value == null ? SheetCell.uncomputed() : cell(value, format, date);
    } catch (RuntimeException | StackOverflowError e) {
      return SheetCell.uncomputed(); // a function that POI does not know, a circle
    }
  }

  private SheetCell cell(CellValue value, @Nullable String format, boolean date) {
    double number = value.getNumberValue();
    return switch (value.getCellType()) {
      case NUMERIC ->
          Double.isFinite(number)
              ? FileCells.number(Numbers.of(number), format, date, date1904)
              : SheetCell.error("#NUM!");
      case STRING -> SheetCell.text(value.getStringValue());
      case BOOLEAN -> SheetCell.bool(value.getBooleanValue());
      default -> SheetCell.uncomputed();
    };
  }
}
