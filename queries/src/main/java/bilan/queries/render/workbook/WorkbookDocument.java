package bilan.queries.render.workbook;

import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Page;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure;
import bilan.queries.render.office.StableXlsx;
import bilan.queries.render.office.StableZip;
import bilan.queries.render.words.CoverWords;
import bilan.queries.render.words.FigureKind;
import bilan.queries.render.words.PrintedIds;
import bilan.queries.render.words.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A document as a workbook: a summary with links, a sheet a table, every number a number. */
public final class WorkbookDocument implements Page {

  /** Of the summary's columns: what, how much, and what is said beside. */
  private static final int[] WIDTHS = {40 * 256, 18 * 256, 52 * 256};

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Wording wording;
  private final WorkbookSheets sheets;
  private final XSSFSheet summary;
  private final List<KeyFigure> listed;
  private final Map<String, KeyFigure> figures = new HashMap<>();
  private final List<String[]> texts = new ArrayList<>();
  private final Map<XSSFCell, Integer> toTexts = new LinkedHashMap<>();
  private final Set<String> titles = new HashSet<>();
  private final Set<String> repeated = new HashSet<>();
  private String section = "";
  private boolean told = true;
  private int row;

  private WorkbookDocument(Document document, Wording wording) {
    this.wording = wording;
    this.summary = workbook.createSheet(wording.say("report.summary"));
    String figures =
        XlsxSheets.name(wording.say("report.key_figures_by_place"), new XSSFWorkbook());
    this.listed = PrintedIds.of(document);
    boolean published = document.cover().published();
    WorkbookTraces traces = new WorkbookTraces(workbook, figures, listed, published);
    document.figures().forEach(figure -> this.figures.putIfAbsent(figure.trace(), figure));
    document.blocks().stream()
        .filter(Table.class::isInstance)
        .map(block -> ((Table) block).title())
        .filter(title -> !titles.add(title))
        .forEach(repeated::add);
    this.sheets =
        new WorkbookSheets(
            workbook, wording, summary.getSheetName(), document.cover().title(), traces);
  }

  public static byte[] render(Document document, Wording wording) {
    WorkbookDocument page = new WorkbookDocument(document, wording);
    try (page.workbook) {
      page.cover(document.cover());
      document.blocks().forEach(block -> block.showOn(page));
      page.texts();
      page.definitions(document);
      page.figures(document.cover().published());
      page.sheets.pages().printArea(page.summary, WIDTHS.length, page.row);
      StableXlsx.properties(page.workbook, document.cover().title());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      page.workbook.write(out);
      return StableZip.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void cover(Cover cover) {
    for (int i = 0; i < WIDTHS.length; i++) {
      summary.setColumnWidth(i, WIDTHS[i]);
    }
    summary.setDisplayGridlines(false);
    sheets.pages().paper(summary);
    String organisation = cover.organisation();
    if (organisation != null) {
      text(organisation, null);
    }
    text(cover.title(), sheets.title());
    String subtitle = cover.subtitle();
    if (subtitle != null) {
      text(subtitle, null);
    }
    text(CoverWords.dated(cover, wording), null);
  }

  private XSSFCell text(String words, @org.jspecify.annotations.Nullable CellStyle style) {
    XSSFCell cell = summary.createRow(row++).createCell(0);
    words(cell, words);
    if (style != null) {
      cell.setCellStyle(style);
    }
    return cell;
  }

  private void words(XSSFCell cell, String words) {
    XlsxCell.set(cell, words, Kind.TEXT, 0, false, sheets.styles());
  }

  private void link(XSSFSheet sheet, String title) {
    link(text(title, linked()), sheet, 1);
  }

  private void link(XSSFCell cell, XSSFSheet sheet, int line) {
    Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + sheet.getSheetName().replace("'", "''") + "'!A" + line);
    cell.setHyperlink(link);
  }

  private CellStyle linked() {
    CellStyle style = sheets.link();
    Font font = workbook.getFontAt(style.getFontIndex());
    font.setUnderline(Font.U_SINGLE);
    return style;
  }

  @Override
  public void heading(Block.Heading heading) {
    section = Inline.plain(heading.text());
    if (heading.level() == 1) {
      row++;
      text(section, sheets.heading());
      told = false;
    }
  }

  private void say(List<Inline> words) {
    say(Inline.plain(words));
  }

  /** Under its chapter, the first of its sentences is led to. */
  private void say(String words) {
    if (!told) {
      toTexts.put(text(wording.say("report.texts"), linked()), texts.size());
      told = true;
    }
    texts.add(new String[] {section, words});
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    say(paragraph.text());
  }

  @Override
  public void bullets(Block.Bullets bullets) {
    bullets.items().forEach(this::say);
  }

  @Override
  public void callout(Block.Callout callout) {
    if (section.isEmpty()) {
      XSSFCell cell = text(Inline.plain(callout.text()), null);
      sheets.pages().across(cell, WIDTHS.length); // nobody should read past it
    }
    say(callout.text());
  }

  @Override
  public void blank(Block.Blank blank) {
    say(blank.invitation());
  }

  @Override
  public void pageBreak() {
    // Sheets are pages of their own.
  }

  @Override
  public void scoreboard(Scoreboard scoreboard) {
    text(scoreboard.title(), sheets.styles().of(Kind.TEXT, 0, XlsxStyles.Role.TOTAL));
    for (Scoreboard.Card card : scoreboard.cards()) {
      XSSFCell label = text(card.label(), null);
      XSSFCell value = label.getRow().createCell(1);
      KeyFigure figure = figures.get(card.trace());
      BigDecimal number = figure == null ? null : figure.value();
      if (figure == null || number == null) {
        words(value, card.value());
        value.setCellStyle(sheets.styles().of(Kind.COUNT, 0, XlsxStyles.Role.MARK));
      } else {
        XlsxCell.set(value, number, FigureKind.of(figure.unit()), 2, false, sheets.styles());
      }
      if (card.aside() != null) {
        XSSFCell aside = label.getRow().createCell(2);
        words(aside, card.aside());
        aside.setCellStyle(sheets.styles().away(sheets.wrapped()));
      }
    }
  }

  @Override
  public void table(Table table) {
    String title = wording.caption(table);
    boolean again = repeated.contains(table.title()) && !section.isEmpty();
    String name = "T" + table.number() + " " + table.title();
    link(
        sheets.table(
            table, again ? title + " – " + section : title, again ? name + ", " + section : name),
        title);
  }

  @Override
  public void chart(Chart chart) {
    String title = wording.caption(chart);
    link(sheets.chart(chart, title), title);
  }

  private void figures(boolean published) {
    if (!listed.isEmpty()) {
      String name = wording.say("report.key_figures_by_place");
      link(new WorkbookFigures(sheets, wording, published).add(listed), name);
    }
  }

  private void definitions(Document document) {
    WorkbookDefinitions definitions = new WorkbookDefinitions(sheets, wording).of(document);
    if (!definitions.isEmpty()) {
      link(definitions.add(), definitions.title());
    }
  }

  private void texts() {
    if (texts.isEmpty()) {
      return;
    }
    row++;
    XSSFSheet sheet = new WorkbookTexts(sheets, wording).add(texts);
    link(sheet, wording.say("report.texts"));
    toTexts.forEach((cell, at) -> link(cell, sheet, WorkbookSheets.HEADER + 2 + at));
  }
}
