package bilan.queries.render.workbook;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;

/**
 * The marks of notes behind dates. In a cell's own format they would make a plain number of the
 * date for some programs; as a condition on the cell they are shown, and the date stays one.
 */
final class MarkedDates {

  /** A longer text is refused in a formula. */
  private static final int LONGEST = 250;

  private final XSSFWorkbook workbook;
  private final Set<Marked> marked = new LinkedHashSet<>();

  /** A cell, and what stands behind its date. */
  private record Marked(XSSFCell cell, String marks) {}

  MarkedDates(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  void add(XSSFCell cell, String marks) {
    marked.add(new Marked(cell, marks));
  }

  /**
   * Shows those of a table.
   *
   * @param from the first row of the body
   * @param end the row after its last
   */
  void show(XSSFSheet sheet, int from, int end) {
    Set<String> told = new HashSet<>();
    for (Marked one : marked) {
      String letters = CellReference.convertNumToColString(one.cell.getColumnIndex());
      String date = "$" + letters + (from + 1) + "=" + (long) one.cell.getNumericCellValue();
      String name = words(one.cell.getRow());
      // Whoever sorts the rows moves a date, not the rule: it knows its date and its row again.
      String formula =
          isTheOnlyMark(one, sheet, from, end)
              ? date
              : "AND(" + date + ",$A" + (from + 1) + "=\"" + name.replace("\"", "\"\"") + "\")";
      boolean longest = name.length() > LONGEST;
      if (longest) {
        rule(sheet, one, letters, one.cell.getRowIndex(), one.cell.getRowIndex(), "TRUE", told);
      } else {
        rule(sheet, one, letters, from, end - 1, formula, told);
      }
    }
    marked.clear();
  }

  /** Once each. */
  private void rule(
      XSSFSheet sheet,
      Marked one,
      String letters,
      int first,
      int last,
      String formula,
      Set<String> told) {
    String range = letters + (first + 1) + ":" + letters + (last + 1);
    if (told.add(range + formula)) {
      CTConditionalFormatting on = sheet.getCTWorksheet().addNewConditionalFormatting();
      on.setSqref(List.of(range));
      CTCfRule rule = on.addNewCfRule();
      rule.setType(STCfType.EXPRESSION);
      // Several tables of a sheet have rules of their own.
      rule.setPriority(sheet.getCTWorksheet().sizeOfConditionalFormattingArray());
      rule.setDxfId(format(one));
      rule.addFormula(formula);
    }
  }

  /** Whether the same date bears the same marks in all its column. */
  private boolean isTheOnlyMark(Marked one, XSSFSheet sheet, int from, int end) {
    boolean only = true;
    for (int row = from; row < end; row++) {
      XSSFCell other = sheet.getRow(row).getCell(one.cell.getColumnIndex());
      boolean same =
          other != null
              && other.getCellType() == CellType.NUMERIC
              && other.getNumericCellValue() == one.cell.getNumericCellValue();
      only &= !same || marked.contains(new Marked(other, one.marks));
    }
    return only;
  }

  private static String words(XSSFRow row) {
    XSSFCell cell = row.getCell(0);
    boolean text = cell != null && cell.getCellType() == CellType.STRING;
    return text ? cell.getStringCellValue() : "";
  }

  private long format(Marked one) {
    String shown = one.cell.getCellStyle().getDataFormatString() + "\"" + one.marks + "\"";
    CTDxf made = CTDxf.Factory.newInstance();
    var number = made.addNewNumFmt();
    number.setFormatCode(shown);
    number.setNumFmtId(workbook.createDataFormat().getFormat(shown));
    return workbook.getStylesSource().putDxf(made) - 1L;
  }
}
