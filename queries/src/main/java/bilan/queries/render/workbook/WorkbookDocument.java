package bilan.queries.render.workbook;

import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Page;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.figure.KeyFigure;
import bilan.queries.render.office.StableXlsx;
import bilan.queries.render.office.StableZip;
import bilan.queries.words.PrintedIds;
import bilan.queries.words.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A document as a workbook: a summary with links, a sheet a table, every number a number. */
public final class WorkbookDocument implements Page {

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final Wording wording;
  private final WorkbookTraces traces;
  private final WorkbookSheets sheets;
  private final WorkbookSummary summary;
  private final Map<String, KeyFigure> figures = new HashMap<>();
  private final List<String[]> texts = new ArrayList<>();
  private final Map<XSSFCell, Integer> toTexts = new LinkedHashMap<>();
  private final Set<String> repeated = new HashSet<>();
  private String section = "";
  private boolean told = true;

  private WorkbookDocument(Document document, Wording wording) {
    this.wording = wording;
    XSSFSheet first = workbook.createSheet(wording.say("report.summary"));
    this.traces = new WorkbookTraces(workbook, document.cover().published());
    this.sheets = new WorkbookSheets(workbook, wording, first, document.cover(), traces);
    this.summary = new WorkbookSummary(first, sheets);
    document.figures().forEach(figure -> this.figures.putIfAbsent(figure.trace(), figure));
    Set<String> titles = new HashSet<>();
    document.blocks().stream()
        .filter(Table.class::isInstance)
        .map(block -> ((Table) block).title())
        .filter(title -> !titles.add(title))
        .forEach(repeated::add);
  }

  public static byte[] render(Document document, Wording wording) {
    WorkbookDocument page = new WorkbookDocument(document, wording);
    try (page.workbook) {
      page.summary.cover(document.cover(), wording);
      document.blocks().forEach(block -> block.showOn(page));
      page.texts();
      page.definitions(document);
      page.figures(document);
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
      summary.space();
      summary.heading(section);
      told = false;
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
    String title = wording.caption(table);
    boolean again = repeated.contains(table.title()) && !section.isEmpty();
    String shown = again ? title + " – " + section : title;
    summary.link(title, sheets.table(table, shown, again ? section : ""));
  }

  @Override
  public void chart(Chart chart) {
    String title = wording.caption(chart);
    summary.link(title, sheets.chart(chart, title));
  }

  private void texts() {
    if (texts.isEmpty()) {
      return;
    }
    summary.space();
    XSSFSheet sheet = new WorkbookTexts(sheets, wording).add(texts);
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

  private void figures(Document document) {
    List<KeyFigure> listed = PrintedIds.of(document);
    if (!listed.isEmpty()) {
      boolean published = document.cover().published();
      XSSFSheet sheet = new WorkbookFigures(sheets, wording, published).add(listed);
      summary.link(wording.say("report.key_figures_by_place"), sheet);
    }
  }

  private void sources() {
    List<WorkbookTraces.Stand> others = traces.withoutSource();
    if (!others.isEmpty()) {
      WorkbookSources sources = new WorkbookSources(sheets, wording);
      summary.link(sources.title(), sources.add(others));
    }
  }
}
