package bilan.excel;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Where the links and the formulas of a workbook lead. */
final class Leads {

  private static final String TRACE = "bilan trace ";

  private final XSSFWorkbook workbook;
  private final List<String> wrong = new ArrayList<>();
  private int figures;

  Leads(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  int figures() {
    return figures;
  }

  /** The links that land on themselves, or where nothing names what they are about. */
  List<String> astray() {
    for (Sheet sheet : workbook) {
      for (Hyperlink link : sheet.getHyperlinkList()) {
        Cell from = sheet.getRow(link.getFirstRow()).getCell(link.getFirstColumn());
        Cell to = target(link.getAddress());
        String id = id(from);
        boolean right = id.isEmpty() ? named(from, to) : traced(from, to, id);
        if (!right || to.equals(from)) {
          wrong.add(where(from) + " " + said(from) + " -> " + where(to) + " " + said(to));
        }
      }
    }
    return wrong;
  }

  /** The same number, beside its id; a change stands beside the id of what changed. */
  private boolean traced(Cell from, Cell to, String id) {
    figures++;
    return number(from) == number(to) && row(to).contains(id.replaceAll(":change$", ""));
  }

  private boolean named(Cell from, Cell to) {
    String words = said(from);
    String back = id(to);
    if (!back.isEmpty()) {
      return row(from).contains(back) && Workbooks.isChapter(to.getSheet());
    }
    boolean first = from.getSheet().equals(workbook.getSheetAt(0));
    String name = words.replaceAll("^Textes – |…$", "");
    return first
        ? to.getSheet().getSheetName().equals(name)
            || row(to).stream().anyMatch(one -> one.startsWith(name))
        : where(to).equals("Synthèse!A1");
  }

  private Cell target(String address) {
    int mark = address.lastIndexOf('!');
    String sheet = address.substring(0, mark).replaceAll("^'|'$", "").replace("''", "'");
    CellAddress at = new CellAddress(address.substring(mark + 1).replace("$", ""));
    return workbook.getSheet(sheet).getRow(at.getRow()).getCell(at.getColumn());
  }

  private static String id(Cell cell) {
    String tip =
        cell.getHyperlink() instanceof XSSFHyperlink link && link.getTooltip() != null
            ? link.getTooltip()
            : "";
    return tip.startsWith(TRACE) ? tip.substring(TRACE.length()) : "";
  }

  private static double number(Cell cell) {
    return cell.getCellType() == CellType.STRING ? Double.NaN : cell.getNumericCellValue();
  }

  private static List<String> row(Cell cell) {
    List<String> words = new ArrayList<>();
    cell.getRow().forEach(one -> words.add(said(one)));
    return words;
  }

  private static String said(Cell cell) {
    return cell.getCellType() == CellType.STRING
        ? cell.getStringCellValue()
        : String.valueOf(number(cell));
  }

  private static String where(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress();
  }
}
