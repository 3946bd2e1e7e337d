package bilan.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
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
      return row(from).contains(back) && to.getSheet().getSheetName().matches("[TG]\\d+ .*");
    }
    boolean first = from.getSheet().equals(workbook.getSheetAt(0));
    return first
        ? row(to).stream().anyMatch(one -> one.startsWith(words.replaceAll("^Textes – |…$", "")))
        : where(to).equals("Synthèse!A1");
  }

  /**
   * Cards and values of charts that stand in a table too, and are not taken from there; or from one
   * that can be sorted.
   */
  List<String> retyped() {
    Map<String, List<Cell>> tables = new HashMap<>();
    List<Cell> others = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (Hyperlink link : sheet.getHyperlinkList()) {
        Cell cell = sheet.getRow(link.getFirstRow()).getCell(link.getFirstColumn());
        if (sheet.getSheetName().startsWith("T") && isSorted(sheet)) {
          continue;
        }
        if (!id(cell).isEmpty() && sheet.getSheetName().startsWith("T")) {
          tables.computeIfAbsent(id(cell), i -> new ArrayList<>()).add(cell);
        } else if (!id(cell).isEmpty()) {
          others.add(cell);
        }
      }
    }
    List<String> retyped = new ArrayList<>();
    for (Cell cell : others) {
      List<Cell> homes = tables.getOrDefault(id(cell), List.of());
      boolean taken =
          cell.getCellType() == CellType.FORMULA && homes.contains(target(cell.getCellFormula()));
      if (!homes.isEmpty() && !taken) {
        retyped.add(where(cell) + " " + id(cell));
      }
      figures += taken ? 1 : 0;
    }
    return retyped;
  }

  /** Formulas that take a figure from where whoever sorts the rows puts another. */
  List<String> unsafe() {
    List<String> unsafe = new ArrayList<>();
    for (Sheet sheet : workbook) {
      for (var row : sheet) {
        for (Cell cell : row) {
          boolean elsewhere =
              cell.getCellType() == CellType.FORMULA && cell.getCellFormula().contains("!");
          if (elsewhere
              && (isSorted(target(cell.getCellFormula()).getSheet())
                  || !cell.getCellFormula().matches(".*!\\$[A-Z]+\\$\\d+"))) {
            unsafe.add(where(cell) + " " + cell.getCellFormula());
          }
        }
      }
    }
    return unsafe;
  }

  private static boolean isSorted(Sheet sheet) {
    return ((XSSFSheet) sheet).getCTWorksheet().isSetAutoFilter();
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
