package bilan.queries.render.workbook;

import bilan.queries.Kind;
import bilan.queries.words.Wording;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The prose of a document as a sheet: a sentence or a paragraph a row, beside its heading. */
final class WorkbookTexts {

  private static final int HEADING = 30;
  private static final int TEXT = 80;

  private final WorkbookSheets sheets;
  private final Wording wording;

  WorkbookTexts(WorkbookSheets sheets, Wording wording) {
    this.sheets = sheets;
    this.wording = wording;
  }

  /**
   * @param texts each behind its heading, which is said once, and again where one is led to it
   */
  XSSFSheet add(List<String[]> texts) {
    String name = wording.say("report.texts");
    XSSFSheet sheet = sheets.sheet(name);
    sheet.setColumnWidth(0, HEADING * 256);
    sheet.setColumnWidth(1, TEXT * 256);
    XSSFRow head = row(sheet, WorkbookSheets.HEADER, "report.section", "report.text");
    head.forEach(cell -> cell.setCellStyle(sheets.styles().of(Kind.TEXT, 0, XlsxStyles.Role.HEAD)));
    int at = WorkbookSheets.HEADER + 1;
    String before = "";
    for (String[] text : texts) {
      XSSFRow row = sheet.createRow(at++);
      sheets.words(row.createCell(0), text[0].equals(before) ? "" : text[0]);
      sheets.words(row.createCell(1), text[1]);
      row.forEach(cell -> cell.setCellStyle(sheets.wrapped()));
      before = text[0];
    }
    sheets.pages().unprinted(sheet, 2);
    return sheet;
  }

  private XSSFRow row(XSSFSheet sheet, int at, String... keys) {
    XSSFRow row = sheet.createRow(at);
    for (int i = 0; i < keys.length; i++) {
      sheets.words(row.createCell(i), wording.say(keys[i]));
    }
    return row;
  }
}
