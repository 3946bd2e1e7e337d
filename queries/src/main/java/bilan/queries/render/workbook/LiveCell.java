package bilan.queries.render.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** A number of a sheet, and the formula that a reader sees in its place when both are the same. */
record LiveCell(XSSFCell cell, BigDecimal number) {

  /** Null where no number stands. */
  static @Nullable LiveCell at(XSSFSheet sheet, int row, int column) {
    XSSFRow line = sheet.getRow(row);
    return of(line == null ? null : line.getCell(column));
  }

  /** Null where no number stands. */
  static @Nullable LiveCell of(@Nullable XSSFCell cell) {
    boolean number =
        cell != null
            && (cell.getCellType() == CellType.NUMERIC || cell.getCellType() == CellType.FORMULA);
    return cell == null || !number
        ? null
        : new LiveCell(cell, BigDecimal.valueOf(cell.getNumericCellValue()));
  }

  String address() {
    return cell.getAddress().formatAsString();
  }

  /** The formula, if what it gives is what stands there; whether it was. */
  boolean say(String formula, BigDecimal gives) {
    boolean same = gives.compareTo(number) == 0;
    if (same) {
      cell.setCellFormula(formula);
      cell.setCellValue(number.doubleValue());
    }
    return same;
  }

  /** Rounded as the sheet will; null so near to the middle that it might round another way. */
  static @Nullable BigDecimal rounded(BigDecimal exact, int digits) {
    BigDecimal up = exact.setScale(digits, RoundingMode.HALF_UP);
    BigDecimal middle = up.subtract(exact).abs().movePointRight(digits);
    boolean near = middle.subtract(new BigDecimal("0.5")).abs().compareTo(NEAR) < 0;
    return near ? null : up;
  }

  private static final BigDecimal NEAR = new BigDecimal("0.0000001");
}
