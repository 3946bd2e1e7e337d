package bilan.queries.render.workbook;

import bilan.queries.Kind;
import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Page;
import bilan.queries.document.Picture;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure;
import bilan.queries.render.office.StableXlsx;
import bilan.queries.render.office.StableZip;
import bilan.queries.words.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A document as a workbook: a summary with links, a sheet a chapter, every number a number. */
public final class WorkbookDocument implements Page {

  private static final int HEADING = 30;
  private static final int TEXT = 80;

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Wording wording;
  private final WorkbookTraces traces;
  private final WorkbookSheets sheets;
  private final WorkbookSummary summary;
  private final Map<String, KeyFigure> figures = new HashMap<>();
  private final List<String[]> texts = new ArrayList<>();
  private final Map<XSSFCell, Integer> toTexts = new LinkedHashMap<>();
  private WorkbookChapter chapter;
  private String section = "";
  private boolean told = true;

  private WorkbookDocument(Document document, Wording wording) {
    this.wording = wording;
    XSSFSheet first = workbook.createSheet(wording.say("report.summary"));
    this.traces = new WorkbookTraces(workbook, document.cover().published());
    this.sheets = new WorkbookSheets(workbook, wording, first, document.cover(), traces);
    this.summary = new WorkbookSummary(first, sheets);
    document.figures().forEach(figure -> this.figures.putIfAbsent(figure.trace(), figure));
    this.chapter = new WorkbookChapter(sheets, wording, document.cover().title(), null);
  }

  public static byte[] render(Document document, Wording wording) {
    WorkbookDocument page = new WorkbookDocument(document, wording);
    try (page.workbook) {
      page.summary.cover(document.cover(), wording);
      document.blocks().forEach(block -> block.showOn(page));
      page.chapter.write();
      page.summary.space();
      page.data(document);
      page.texts();
      page.definitions(document);
      page.sources();
      page.traces.lead();
      page.summary.printArea();
      StableXlsx.properties(page.workbook, document.cover().title());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      page.workbook.write(out);
      return StableZip.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void heading(Block.Heading heading) {
    section = Inline.plain(heading.text());
    if (heading.level() == 1) {
      chapter.write();
      summary.space();
      chapter = new WorkbookChapter(sheets, wording, section, summary.heading(section));
      told = false;
    } else {
      chapter.heading(section);
    }
  }

  private void say(List<Inline> words) {
    say(Inline.plain(words));
  }

  /** Under its chapter, the first of its sentences is led to. */
  private void say(String words) {
    if (!told) {
      toTexts.put(summary.linked(wording.say("report.texts_of", section)), texts.size());
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
      summary.across(Inline.plain(callout.text()));
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
    summary.scoreboard(scoreboard, figures);
  }

  @Override
  public void table(Table table) {
    chapter.table(table, summary.linked(wording.caption(table)));
  }

  @Override
  public void picture(Picture picture) {
    // A workbook is for figures.
  }

  @Override
  public void chart(Chart chart) {
    chapter.chart(chart, summary.linked(wording.caption(chart)));
  }

  private void texts() {
    if (texts.isEmpty()) {
      return;
    }
    XSSFSheet sheet = prose();
    summary.link(wording.say("report.texts"), sheet);
    toTexts.forEach(
        (cell, at) -> traces.link(cell, sheet.getRow(WorkbookSheets.HEADER + 1 + at).getCell(0)));
  }

  private void definitions(Document document) {
    WorkbookDefinitions definitions = new WorkbookDefinitions(sheets, wording).of(document);
    if (!definitions.isEmpty()) {
      summary.link(definitions.title(), definitions.add());
    }
  }

  private void data(Document document) {
    if (!document.figures().isEmpty()) {
      WorkbookData data = new WorkbookData(sheets, wording, document.cover().published());
      summary.link(data.title(), data.add(document));
    }
  }

  private void sources() {
    List<WorkbookTraces.Stand> others = traces.withoutSource();
    if (!others.isEmpty()) {
      WorkbookSources sources = new WorkbookSources(sheets, wording);
      summary.link(sources.title(), sources.add(others));
    }
  }

  /**
   * The prose as a sheet: a sentence or a paragraph a row, beside its heading, which is said once,
   * and again where one is led to it.
   */
  private XSSFSheet prose() {
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
