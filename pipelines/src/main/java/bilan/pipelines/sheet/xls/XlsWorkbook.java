package bilan.pipelines.sheet.xls;

import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.guard.Refusals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** A workbook of Excel 97 to 2003, held in memory by POI: the format allows 65,536 rows a sheet. */
public final class XlsWorkbook implements Workbook {

  private final HSSFWorkbook workbook;
  private final List<Sheet> sheets;

  private XlsWorkbook(Path file, HSSFWorkbook workbook) {
    this.workbook = workbook;
    boolean date1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    boolean computed = isComputed(workbook.getInternalWorkbook());
    this.sheets = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
      HSSFSheet sheet = workbook.getSheetAt(i);
      if (hasCells(sheet)) {
        sheets.add(new XlsSheet(file, sheet, workbook.getSheetName(i), hidden, date1904, computed));
      }
    }
    if (sheets.isEmpty()) {
      throw Refusals.of(file, "blank");
    }
  }

  // Programs that compute say which of them did; one that only writes formulas leaves an empty text
  // as the result of each.
  private static boolean isComputed(InternalWorkbook workbook) {
    return workbook.findFirstRecordBySid(RecalcIdRecord.sid) instanceof RecalcIdRecord by
        && by.getEngineId() != 0;
  }

  // A chart keeps the figures that it shows as cells: they are those of another sheet.
  private static boolean hasCells(HSSFSheet sheet) {
    List<RecordBase> records = sheet.getSheet().getRecords();
    return records.isEmpty()
        || !(records.get(0) instanceof BOFRecord begin)
        || (begin.getType() != BOFRecord.TYPE_CHART
            && begin.getType() != BOFRecord.TYPE_EXCEL_4_MACRO);
  }

  /** Opens a file of Excel 97 to 2003, and reads all of it. */
  public static Workbook open(Path file) throws IOException {
    POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true);
    try {
      DirectoryNode root = parts.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        throw Refusals.of(file, "protected");
      }
      if (!root.hasEntryCaseInsensitive("Workbook")) {
        throw Refusals.of(file, root.hasEntryCaseInsensitive("Book") ? "old" : "other");
      }
      XlsSize.check(root);
      Biff8EncryptionKey.setCurrentUserPassword(null);
      return new XlsWorkbook(file, new HSSFWorkbook(root, false));
    } catch (EncryptedDocumentException e) {
      throw Refusals.of(file, "protected");
    } catch (OldExcelFormatException e) {
      throw Refusals.of(file, "old");
    } finally {
      parts.close();
    }
  }

  @Override
  public Kind kind() {
    return Kind.XLS;
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(
        "date1904", Boolean.toString(workbook.getInternalWorkbook().isUsing1904DateWindowing()));
    return facts;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
