package bilan.queries.render.workbook;

import bilan.queries.Kind;
import bilan.queries.document.Cell;
import bilan.queries.document.Cover;
import bilan.queries.document.Scoreboard;
import bilan.queries.figure.KeyFigure;
import bilan.queries.words.FigureKind;
import bilan.queries.words.Wording;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook: what it is, the few figures that count, a link to each sheet. */
final class WorkbookSummary {

  /** Of its columns: what, how much, and what is said beside. */
  private static final int[] WIDTHS = {38 * 256, 18 * 256, 46 * 256};

  /** Letters that stand beside each other in all of them. */
  private static final int WIDE = 105;

  /** Lines that are read on one page, their letters made a little smaller. */
  private static final int MOST_LINES = 90;

  private final XSSFSheet sheet;
  private final WorkbookSheets sheets;
  private int row;

  WorkbookSummary(XSSFSheet sheet, WorkbookSheets sheets) {
    this.sheet = sheet;
    this.sheets = sheets;
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i]);
    }
    sheet.setDisplayGridlines(false);
    sheets.pages().paper(sheet);
  }

  void cover(Cover cover, Wording wording) {
    String organisation = cover.organisation();
    if (organisation != null) {
      text(organisation, null);
    }
    text(cover.title(), sheets.title());
    String subtitle = cover.subtitle();
    if (subtitle != null) {
      text(subtitle, null);
    }
    text(wording.dated(cover), null);
  }

  /** A line left empty. */
  void space() {
    row++;
  }

  private XSSFCell text(String words, @Nullable CellStyle style) {
    XSSFCell cell = sheet.createRow(row++).createCell(0);
    sheets.words(cell, words);
    if (style != null) {
      cell.setCellStyle(style);
    }
    return cell;
  }

  XSSFCell heading(String words) {
    return text(words, sheets.heading());
  }

  /** What nobody should read past. */
  void across(String words) {
    sheets.pages().across(text(words, null), WIDTHS.length);
  }

  /** Words that will lead somewhere; of many, those that a page has room for. */
  XSSFCell linked(String words) {
    int space = words.length() <= WIDE ? -1 : words.lastIndexOf(' ', WIDE - 1);
    return text(space < 0 ? words : words.substring(0, space) + "…", sheets.link());
  }

  /** Words that lead to the top of a sheet. */
  void link(String words, XSSFSheet to) {
    sheets.traces().link(linked(words), to.getRow(0).getCell(0));
  }

  /** The few figures, each a number that can be reckoned with. */
  void scoreboard(Scoreboard scoreboard, java.util.Map<String, KeyFigure> figures) {
    CellStyle ruled = sheets.styles().of(Kind.TEXT, 0, XlsxStyles.Role.TOTAL);
    XSSFCell title = text(scoreboard.title(), ruled);
    for (int i = 1; i < WIDTHS.length; i++) {
      title.getRow().createCell(i).setCellStyle(ruled);
    }
    for (Scoreboard.Card card : scoreboard.cards()) {
      XSSFCell label = text(card.label(), null);
      value(label.getRow().createCell(1), card, figures.get(card.trace()), scoreboard.title());
      String said = card.aside();
      if (said != null) {
        XSSFCell aside = label.getRow().createCell(2);
        sheets.words(aside, said);
        aside.setCellStyle(sheets.styles().away(sheets.wrapped()));
      }
    }
  }

  private void value(
      XSSFCell cell, Scoreboard.Card card, @Nullable KeyFigure figure, String title) {
    if (figure == null || figure.value() == null) {
      sheets.words(cell, card.value());
      cell.setCellStyle(sheets.styles().of(Kind.COUNT, 0, XlsxStyles.Role.MARK));
      return;
    }
    Kind kind = FigureKind.of(figure.unit());
    Cell value = new Cell(figure.value(), kind, null, false, List.of(), card.trace());
    sheets.grid().cell(cell, value, false);
    sheets.traces().add(new WorkbookTraces.Stand(cell, card.trace(), title, card.label(), ""));
  }

  void printArea() {
    // No chapter is torn from its links.
    sheet.getPrintSetup().setFitHeight((short) Math.max(1, (row + MOST_LINES - 1) / MOST_LINES));
    sheets.pages().printArea(sheet, WIDTHS.length, row);
  }
}
