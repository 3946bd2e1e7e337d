package bilan.pipelines.sheet.xls;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.guard.Guard;
import bilan.pipelines.sheet.number.FileCells;
import bilan.pipelines.sheet.number.NumberFormats;
import bilan.pipelines.sheet.number.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.RecalcIdRecord;
import org.apache.poi.hssf.record.RecordBase;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 97 to 2003, held in memory by POI: the format allows 65,536 rows a sheet. */
public final class XlsWorkbook {

  private static final int COLUMNS = 256;

  private final boolean date1904;
  private final boolean computed;

  private XlsWorkbook(InternalWorkbook workbook) {
    this.date1904 = workbook.isUsing1904DateWindowing();
    // Programs that compute say which of them did; one that only writes formulas leaves an empty
    // text as the result of each.
    this.computed =
        workbook.findFirstRecordBySid(RecalcIdRecord.sid) instanceof RecalcIdRecord by
            && by.getEngineId() != 0;
  }

  /** Opens a file of Excel 97 to 2003, and reads all of it. */
  public static Workbook open(Path file) throws IOException {
    try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = parts.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw Guard.refusal(file, "protected");
      }
      if (!root.hasEntryCaseInsensitive("Workbook")) {
        throw Guard.refusal(file, root.hasEntryCaseInsensitive("Book") ? "old" : "other");
      }
      XlsSize.check(root);
      Biff8EncryptionKey.setCurrentUserPassword(null);
      HSSFWorkbook held = new HSSFWorkbook(root, false);
      XlsWorkbook workbook = new XlsWorkbook(held.getInternalWorkbook());
      List<Sheet> sheets = new ArrayList<>();
      for (int i = 0; i < held.getNumberOfSheets(); i++) {
        if (hasCells(held.getSheetAt(i))) {
          boolean hidden = held.isSheetHidden(i) || held.isSheetVeryHidden(i);
          sheets.add(workbook.sheet(file, held.getSheetAt(i), hidden));
        }
      }
      return new Workbook.Opened(
          Workbook.Kind.XLS, sheets, Map.of("date1904", Boolean.toString(workbook.date1904)), held);
    } catch (EncryptedDocumentException e) {
      throw Guard.refusal(file, "protected");
    } catch (OldExcelFormatException e) {
      throw Guard.refusal(file, "old");
    }
  }

  // A chart keeps the figures that it shows as cells: they are those of another sheet.
  private static boolean hasCells(HSSFSheet sheet) {
    List<RecordBase> records = sheet.getSheet().getRecords();
    return records.isEmpty()
        || !(records.get(0) instanceof BOFRecord begin)
        || (begin.getType() != BOFRecord.TYPE_CHART
            && begin.getType() != BOFRecord.TYPE_EXCEL_4_MACRO);
  }

  private Sheet sheet(Path file, HSSFSheet sheet, boolean hidden) {
    Set<Integer> hiddenColumns =
        IntStream.range(0, COLUMNS)
            .filter(sheet::isColumnHidden)
            .boxed()
            .collect(Collectors.toUnmodifiableSet());
    return new Sheet.Opened(
        sheet.getSheetName(),
        hidden,
        sheet.getMergedRegions().stream().map(XlsWorkbook::merge).toList(),
        hiddenColumns,
        sheet.getPhysicalNumberOfRows(),
        () -> {
          var rows = sheet.rowIterator();
          return Guard.rows(file, () -> nextFilled(rows), () -> {});
        });
  }

  private static Sheet.Merge merge(CellRangeAddress range) {
    return new Sheet.Merge(
        range.getFirstRow() + 1,
        range.getLastRow() + 1,
        range.getFirstColumn(),
        range.getLastColumn());
  }

  private @Nullable Row nextFilled(Iterator<org.apache.poi.ss.usermodel.Row> rows) {
    while (rows.hasNext()) {
      org.apache.poi.ss.usermodel.Row row = rows.next();
      SheetCell[] cells = new SheetCell[Math.max(0, row.getLastCellNum())];
      Arrays.fill(cells, SheetCell.BLANK);
      int width = 0;
      for (Cell cell : row) {
        SheetCell read = cell(cell);
        cells[cell.getColumnIndex()] = read;
        width = read.isBlank() ? width : Math.max(width, cell.getColumnIndex() + 1);
      }
      if (width > 0) {
        List<SheetCell> filled = Arrays.asList(cells).subList(0, width);
        return new Row(row.getRowNum() + 1, filled, row.getZeroHeight());
      }
    }
    return null;
  }

  private SheetCell cell(Cell cell) {
    boolean formula = cell.getCellType() == CellType.FORMULA;
    return switch (formula ? cell.getCachedFormulaResultType() : cell.getCellType()) {
      case STRING -> {
        String text = cell.getRichStringCellValue().getString();
        boolean unknown = formula && text.isEmpty() && !computed;
        yield unknown ? SheetCell.uncomputed() : SheetCell.text(text);
      }
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

  private SheetCell number(Cell cell) {
    double value = cell.getNumericCellValue();
    String format = cell.getCellStyle().getDataFormatString();
    return Double.isFinite(value)
        ? FileCells.number(Numbers.of(value), format, NumberFormats.isDate(format), date1904)
        : SheetCell.error("#NUM!");
  }
}
