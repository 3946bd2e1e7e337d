package bilan.pipelines.sheet.xls;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.number.NumberFormats;
import bilan.pipelines.sheet.number.Numbers;
import bilan.pipelines.sheet.number.SerialDates;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of an Excel 97 workbook.
 *
 * @param computed whether a program that computes wrote the results of formulas
 */
record XlsSheet(
    Path file, HSSFSheet sheet, String name, boolean hidden, boolean date1904, boolean computed)
    implements Sheet {

  private static final int COLUMNS = 256;

  @Override
  public List<Merge> merges() {
    return Guard.call(file, () -> sheet.getMergedRegions().stream().map(XlsSheet::merge).toList());
  }

  private static Merge merge(CellRangeAddress range) {
    return new Merge(
        range.getFirstRow() + 1,
        range.getLastRow() + 1,
        range.getFirstColumn(),
        range.getLastColumn());
  }

  @Override
  public Set<Integer> hiddenColumns() {
    return Guard.call(file, this::readHiddenColumns);
  }

  private Set<Integer> readHiddenColumns() {
    Set<Integer> columns = new HashSet<>();
    for (int i = 0; i < COLUMNS; i++) {
      if (sheet.isColumnHidden(i)) {
        columns.add(i);
      }
    }
    return columns;
  }

  @Override
  public long rowsExpected() {
    return sheet.getPhysicalNumberOfRows();
  }

  @Override
  public Rows rows() {
    Iterator<org.apache.poi.ss.usermodel.Row> rows = Guard.call(file, sheet::rowIterator);
    return new Rows() {
      @Override
      public @Nullable Row next() {
        return Guard.row(file, () -> nextFilled(rows));
      }

      @Override
      public void close() {
        // The workbook holds everything.
      }
    };
  }

  private @Nullable Row nextFilled(Iterator<org.apache.poi.ss.usermodel.Row> rows) {
    while (rows.hasNext()) {
      HSSFRow row = (HSSFRow) rows.next();
      SheetCell[] cells = new SheetCell[Math.max(0, row.getLastCellNum())];
      Arrays.fill(cells, SheetCell.BLANK);
      int width = 0;
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        SheetCell read = cell((HSSFCell) cell);
        cells[cell.getColumnIndex()] = read;
        width = read.isBlank() ? width : Math.max(width, cell.getColumnIndex() + 1);
      }
      if (width > 0) {
        return new Row(
            row.getRowNum() + 1, Arrays.asList(Arrays.copyOf(cells, width)), row.getZeroHeight());
      }
    }
    return null;
  }

  private SheetCell cell(HSSFCell cell) {
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> text(cell);
      case NUMERIC -> number(cell);
      case BOOLEAN -> SheetCell.bool(cell.getBooleanCellValue());
      case ERROR ->
          SheetCell.error(
              FormulaError.isValidCode(cell.getErrorCellValue())
                  ? FormulaError.forInt(cell.getErrorCellValue()).getString()
                  : "#N/A");
      default -> SheetCell.BLANK;
    };
  }

  private SheetCell text(HSSFCell cell) {
    String text = cell.getRichStringCellValue().getString();
    boolean formula = cell.getCellType() == CellType.FORMULA;
    return formula && text.isEmpty() && !computed ? SheetCell.uncomputed() : SheetCell.text(text);
  }

  private SheetCell number(HSSFCell cell) {
    double value = cell.getNumericCellValue();
    if (!Double.isFinite(value)) {
      return SheetCell.error("#NUM!");
    }
    BigDecimal number = Numbers.of(value);
    String format = cell.getCellStyle().getDataFormatString();
    if (NumberFormats.isDate(format)) {
      LocalDateTime date = SerialDates.date(number, date1904);
      if (date != null) {
        return SheetCell.date(date, number, format);
      }
    }
    return SheetCell.number(number, format);
  }
}
