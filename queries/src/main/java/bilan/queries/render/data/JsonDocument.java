package bilan.queries.render.data;

import bilan.queries.document.Block;
import bilan.queries.document.Cell;
import bilan.queries.document.Chart;
import bilan.queries.document.Cover;
import bilan.queries.document.Document;
import bilan.queries.document.Inline;
import bilan.queries.document.Page;
import bilan.queries.document.Picture;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.figure.Figure;
import bilan.queries.figure.KeyFigure;
import bilan.queries.words.ChartWords;
import bilan.queries.words.FigureValue;
import bilan.text.Catalogue;
import bilan.text.Json;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A document for programs: every key figure of the request, the tables, the prose by section. */
public final class JsonDocument implements Page {

  private static final int SCHEMA_VERSION = 1;

  private final List<Map<String, @Nullable Object>> tables = new ArrayList<>();
  private final List<Map<String, @Nullable Object>> charts = new ArrayList<>();
  private final List<Map<String, @Nullable Object>> sections = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable String section;

  private final Lang lang;

  private JsonDocument(Lang lang) {
    this.lang = lang;
  }

  public static String render(Document document) {
    return Json.write(map(document));
  }

  /** A document as a map, to be kept with more beside it. */
  public static Map<String, @Nullable Object> map(Document document) {
    JsonDocument page = new JsonDocument(document.cover().lang());
    document.blocks().forEach(block -> block.showOn(page));
    page.close();
    Cover cover = document.cover();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("schema_version", SCHEMA_VERSION);
    map.put("bilan", cover.bilan());
    map.put("title", cover.title());
    map.put("organisation", cover.organisation());
    map.put("language", cover.lang() == Lang.FR ? "fr" : "en");
    map.put("as_of", cover.asOf().toString());
    map.put("periods", cover.periods());
    map.put("place", cover.place());
    Catalogue catalogue = new Catalogue(cover.lang());
    map.put("figures", document.figures().stream().map(f -> figure(f, catalogue)).toList());
    map.put("tables", page.tables);
    map.put("charts", page.charts);
    map.put("sections", page.sections);
    return map;
  }

  private static Map<String, @Nullable Object> figure(KeyFigure figure, Catalogue catalogue) {
    Figure declared = figure.declared();
    String definition = declared == null ? null : declared.definition(catalogue.lang());
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", figure.id());
    map.put("label", figure.label());
    map.put("period", figure.period());
    map.put("place", figure.place());
    map.put("value", FigureValue.of(figure));
    map.put("unit", figure.unit());
    if (figure.tax() != null) {
      map.put("tax", figure.tax());
    }
    map.put("state", figure.state());
    map.put("note", figure.note());
    map.put("change", change(figure));
    if (figure.since().difference() != null) {
      map.put("difference", difference(figure));
    }
    map.put("change_note", figure.changeNote());
    map.put("rejected", figure.rejected());
    map.put("definition", definition);
    map.put("trace", figure.trace());
    return map;
  }

  private static @Nullable Object change(KeyFigure figure) {
    BigDecimal change = figure.change();
    if (change == null) {
      return null;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("value", change.setScale(1, RoundingMode.HALF_UP));
    map.put("unit", figure.changeUnit());
    return map;
  }

  /** Difference between two years that compare, where no percentage can be given. */
  private static Map<String, @Nullable Object> difference(KeyFigure figure) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("value", FigureValue.of(figure.since().difference(), figure.unit()));
    map.put("unit", figure.unit());
    return map;
  }

  private void say(String words) {
    text.append(text.isEmpty() ? "" : "\n\n").append(words);
  }

  private void close() {
    String title = section;
    if (title != null || !text.isEmpty()) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("title", title);
      map.put("text", text.toString());
      sections.add(map);
    }
    text.setLength(0);
  }

  @Override
  public void heading(Block.Heading heading) {
    close();
    section = Inline.plain(heading.text());
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    say(Inline.plain(paragraph.text()));
    paragraph.told().forEach(this::table);
  }

  @Override
  public void bullets(Block.Bullets bullets) {
    bullets.items().forEach(item -> say("- " + Inline.plain(item)));
  }

  @Override
  public void callout(Block.Callout callout) {
    say(Inline.plain(callout.text()));
  }

  @Override
  public void blank(Block.Blank blank) {
    // A line that is still to be written is nothing for a program.
  }

  @Override
  public void pageBreak() {
    // Nor is a page.
  }

  @Override
  public void scoreboard(Scoreboard scoreboard) {
    // Its figures stand among the figures.
  }

  @Override
  public void table(Table table) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", table.id());
    map.put("number", table.number() == 0 ? null : table.number());
    map.put("section", section);
    map.put("title", table.title());
    JsonGrid.put(map, table, lang);
    map.put("notes", table.notes());
    map.put("remarks", table.remarks());
    tables.add(map);
  }

  @Override
  public void picture(Picture picture) {
    say(picture.caption() == null ? picture.alternative() : picture.caption());
  }

  @Override
  public void chart(Chart chart) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("id", chart.id());
    map.put("number", chart.number());
    map.put("section", section);
    map.put("title", chart.title());
    map.put("alternative", chart.alternative());
    map.put("as", chart.type());
    map.put("categories", chart.categories().stream().map(Chart.Category::name).toList());
    map.put("partial", chart.categories().stream().map(Chart.Category::partial).toList());
    map.put("kind", chart.kind());
    map.put("unit", chart.unit());
    Table data = ChartWords.data(chart);
    int count = chart.series().size();
    map.put("series", IntStream.rangeClosed(1, count).mapToObj(i -> series(data, i)).toList());
    if (chart.target() != null) {
      map.put("target", series(data, count + 1));
    }
    map.put("remarks", chart.remarks());
    charts.add(map);
  }

  private Map<String, @Nullable Object> series(Table data, int column) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("key", data.heads().get(column).key());
    map.put("label", data.heads().get(column).label());
    List<Cell> cells = data.rows().stream().map(row -> row.cells().get(column)).toList();
    List<CellStanding> facts =
        cells.stream().map(cell -> CellStanding.of(cell, data, lang)).toList();
    map.put("values", each(cells, JsonGrid::value));
    map.put("partial", each(cells, Cell::partial));
    map.put("states", each(facts, CellStanding::state));
    map.put("reasons", each(facts, CellStanding::reason));
    return map;
  }

  private static <T> List<@Nullable Object> each(List<T> all, Function<T, @Nullable Object> what) {
    List<@Nullable Object> each = new ArrayList<>();
    all.forEach(one -> each.add(what.apply(one)));
    return each;
  }
}
