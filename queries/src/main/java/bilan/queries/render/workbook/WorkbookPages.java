package bilan.queries.render.workbook;

import bilan.queries.words.Inert;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheets of a workbook as they are printed: what of them, and sentences over several lines. */
final class WorkbookPages {

  /** Sizes of letters, in points. */
  static final int TITLE = 13;

  static final int LETTER = 11;

  /** Characters that a sentence is given before it goes on in the next line. */
  private static final int SENTENCE = 84;

  /** Characters that a small screen shows at a hundred percent. */
  private static final int SCREEN = 150;

  /** Of eleven points, in hundredths: on all sheets the same, if their columns let it. */
  private static final int SCALE = 85;

  /** The least that a chapter is made smaller by for its highest piece, in hundredths. */
  private static final int SMALLEST = 70;

  /** Characters that stand so across an upright page, and one that lies, with some to spare. */
  private static final int UPRIGHT = 102;

  private static final int LYING = 152;

  /** Points between the margins of a page that lies, with some to spare. */
  private static final float HIGH_LYING = 455;

  /** In hundredths: letters are narrower than the digits that columns are measured in. */
  private static final int LETTER_WIDTH = 92;

  /** Excel takes 255 characters above a page, the two sides together. */
  private static final int PRINTED = 90;

  private final XSSFWorkbook workbook;
  private final CellStyle lines;
  private final PrintedWords printed;

  WorkbookPages(XSSFWorkbook workbook, CellStyle heading, PrintedWords printed) {
    this.workbook = workbook;
    this.printed = printed;
    this.lines = workbook.createCellStyle();
    lines.cloneStyleFrom(heading);
    lines.setWrapText(true);
  }

  /** A title that matters, over as many lines of as many columns as it takes. */
  void across(XSSFCell cell, int columns) {
    cell.setCellStyle(lines);
    spread(cell, columns, TITLE);
  }

  /** A sentence over as many lines of some columns as it takes. */
  void spread(XSSFCell cell, int columns, int points) {
    int at = cell.getRowIndex();
    if (columns > 1) {
      cell.getSheet().addMergedRegion(new CellRangeAddress(at, at, 0, columns - 1));
    }
    int room = characters(cell.getSheet(), columns);
    int wide = cell.getStringCellValue().length() * points / LETTER * LETTER_WIDTH / 100;
    int needed = Math.max(1, (wide + room - 1) / room);
    cell.getRow().setHeightInPoints(WorkbookSheets.LINE * points / LETTER * needed);
  }

  private static int characters(XSSFSheet sheet, int columns) {
    return characters(sheet, 0, columns - 1);
  }

  /** How many characters stand beside each other in some columns. */
  static int characters(XSSFSheet sheet, int from, int to) {
    int characters = 0;
    for (int i = from; i <= to; i++) {
      characters += sheet.getColumnWidth(i) / 256;
    }
    return characters;
  }

  /** The lines that words go over in so many characters, none broken unless it is longer. */
  static int lines(String words, int room) {
    int letters = Math.max(1, (room - 1) * 100 / LETTER_WIDTH);
    int lines = 1;
    int filled = 0;
    for (String word : words.split(" ", -1)) {
      if (filled > 0 && filled + 1 + word.length() > letters) {
        lines++;
        filled = 0;
      }
      filled += (filled > 0 ? 1 : 0) + word.length();
      lines += (filled - 1) / letters;
      filled = filled > letters ? filled % letters : filled;
    }
    return lines;
  }

  /**
   * The columns that sentences above and below a table go over: its own, and more if it is narrow.
   *
   * @param longest of the sentences, in characters
   */
  int columns(XSSFSheet sheet, int own, int longest) {
    int columns = own;
    while (characters(sheet, columns) < Math.min(SENTENCE, longest)) {
      columns++;
    }
    return columns;
  }

  /**
   * What stays in view: the rows above; what a row is about too, if a screen does not show it
   * whole.
   */
  void hold(XSSFSheet sheet, int columns, int rows) {
    boolean wide = columns > 1 && characters(sheet, columns) > SCREEN;
    boolean slim = sheet.getColumnWidth(0) / 256 < SCREEN / 3;
    sheet.createFreezePane(wide && slim ? 1 : 0, rows);
  }

  /** A4, all columns on one page; whose it is and of which day above, its name and number below. */
  void paper(XSSFSheet sheet) {
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.getHeader().setLeft(small(printed.owner()));
    sheet.getHeader().setRight(small(printed.dated()));
    sheet.getFooter().setLeft(small(printed.title()));
    sheet.getFooter().setRight("&9&P / &N");
  }

  /** In small letters; a digit would be taken for their size, an ampersand for a field. */
  private static String small(String words) {
    String line = Inert.line(words);
    int longest =
        line.offsetByCodePoints(0, Math.min(PRINTED, line.codePointCount(0, line.length())));
    String shown = line.substring(0, longest);
    String start = !shown.isEmpty() && Character.isDigit(shown.charAt(0)) ? " " : "";
    return shown.isEmpty() ? "" : "&9" + start + shown.replace("&", "&&");
  }

  /** What is printed of a sheet; what is too wide for an upright page lies, or is made smaller. */
  void printArea(XSSFSheet sheet, int columns, int rows) {
    int last = Math.max(0, columns - 1);
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, last, 0, Math.max(0, rows - 1));
    int wide = characters(sheet, columns);
    if (wide > UPRIGHT) {
      sheet.getPrintSetup().setLandscape(true);
    }
    if (wide <= LYING && sheet.getPrintSetup().getFitHeight() == 0) {
      sheet.setFitToPage(false);
      sheet.getPrintSetup().setScale((short) SCALE);
    }
  }

  /** Keeps a sheet off paper: its printed area is the empty cell behind its columns. */
  void unprinted(XSSFSheet sheet, int columns) {
    workbook.setPrintArea(workbook.getSheetIndex(sheet), columns, columns, 0, 0);
  }

  /**
   * What is printed of a chapter, whose letters are as large as its columns let them.
   *
   * @param highest of its pieces, in points: letters are made somewhat smaller to show it whole
   * @return the points that its rows may take on a page
   */
  float chapter(XSSFSheet sheet, int columns, int rows, float highest) {
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, Math.max(0, columns - 1), 0, rows - 1);
    int wide = characters(sheet, columns);
    sheet.getPrintSetup().setLandscape(true);
    int whole = Math.max(SMALLEST, (int) (HIGH_LYING * 100 / highest));
    int scale = Math.min(Math.min(SCALE, whole), SCALE * LYING / wide);
    sheet.setFitToPage(false);
    sheet.getPrintSetup().setScale((short) scale);
    return HIGH_LYING * 100 / scale;
  }
}
