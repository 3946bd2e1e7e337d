package bilan.queries.render.data;

import bilan.queries.Kind;
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
import bilan.queries.figure.KeyFigure;
import bilan.queries.words.ChartWords;
import bilan.queries.words.FigureValue;
import bilan.queries.words.Inert;
import bilan.queries.words.Wording;
import bilan.queries.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A whole document as one csv: a line a key figure, a line a cell of each table and chart, a line a
 * paragraph.
 */
public final class FlatDocument implements Page {

  private static final List<String> COLUMNS =
      List.of(
          "part",
          "id",
          "row",
          "column",
          "label",
          "period",
          "place",
          "value",
          "unit",
          "tax",
          "state",
          "note",
          "change",
          "change_unit",
          "change_note",
          "trace",
          "table",
          "role");

  private final FlatWords dialect;
  private final boolean french;
  private final Wording wording;
  private final CellTaxes taxes;
  private final List<List<String>> rows = new ArrayList<>();
  private String section = "";

  private FlatDocument(boolean french, Wording wording, Document document) {
    this.taxes = CellTaxes.of(document);
    this.french = french;
    this.wording = wording;
    this.dialect = new FlatWords(french ? wording : null);
  }

  public static byte[] render(Document document, CsvDialect dialect, Wording wording) {
    boolean french = dialect == CsvDialect.FRENCH;
    FlatDocument page = new FlatDocument(french, wording, document);
    page.cover(document.cover());
    document.figures().forEach(page::figure);
    document.blocks().forEach(block -> block.showOn(page));
    List<String> header =
        french ? COLUMNS.stream().map(c -> wording.say("report.csv." + c)).toList() : COLUMNS;
    return dialect.write(header, page.rows);
  }

  private void add(@Nullable Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(text(cell));
    }
    while (row.size() < COLUMNS.size()) {
      row.add("");
    }
    rows.add(row);
  }

  private String text(@Nullable Object cell) {
    if (cell instanceof BigDecimal number) {
      return french ? number.toPlainString().replace('.', ',') : number.toPlainString();
    }
    if (cell == null || cell instanceof Number) {
      return cell == null ? "" : cell.toString();
    }
    return Inert.cell(cell instanceof Enum<?> word ? Words.of(word) : cell.toString());
  }

  private void cover(Cover cover) {
    add(
        dialect.part("document"),
        cover.bilan(),
        "",
        "",
        cover.title(),
        String.join(" ", cover.periods()),
        cover.place(),
        "",
        "",
        "",
        "",
        wording.dated(cover));
  }

  private void figure(KeyFigure figure) {
    BigDecimal change = figure.change();
    add(
        dialect.part("figure"),
        figure.id(),
        "",
        "",
        figure.label(),
        figure.period(),
        figure.place(),
        FigureValue.of(figure),
        dialect.unit(figure.unit()),
        dialect.tax(figure.tax()),
        dialect.state(figure.state()),
        figure.note(),
        change == null ? null : change.setScale(1, RoundingMode.HALF_UP),
        dialect.unit(figure.changeUnit()),
        figure.changeNote(),
        figure.trace());
  }

  @Override
  public void heading(Block.Heading heading) {
    section = Inline.plain(heading.text());
    add(dialect.part("heading"), "", "", "", section);
  }

  private void say(String words) {
    add(dialect.part("text"), "", "", "", section, "", "", words);
  }

  @Override
  public void paragraph(Block.Paragraph paragraph) {
    say(Inline.plain(paragraph.text()));
    paragraph.told().forEach(table -> cells("table", table, table.title(), ""));
  }

  @Override
  public void bullets(Block.Bullets bullets) {
    bullets.items().forEach(item -> say(Inline.plain(item)));
  }

  @Override
  public void callout(Block.Callout callout) {
    say(Inline.plain(callout.text()));
  }

  @Override
  public void blank(Block.Blank blank) {
    // Nothing was written yet.
  }

  @Override
  public void pageBreak() {
    // A csv has no pages.
  }

  @Override
  public void scoreboard(Scoreboard scoreboard) {
    // Its figures stand among the figures.
  }

  @Override
  public void table(Table table) {
    cells("table", table, wording.caption(table), "T" + table.number());
  }

  @Override
  public void picture(Picture picture) {
    // A csv has no pictures.
  }

  @Override
  public void chart(Chart chart) {
    cells("chart", dated(chart), wording.caption(chart), "G" + chart.number());
  }

  /**
   * Its caption, a line a cell, a line a note.
   *
   * @param name that no other bears, as on a sheet of the workbook: two may show the same query
   */
  private void cells(String part, Table table, String caption, String name) {
    add(dialect.part("caption"), table.id(), "", "", caption);
    of(name, "");
    for (int r = 0; r < table.rows().size(); r++) {
      List<Cell> cells = table.rows().get(r).cells();
      String label = cells.isEmpty() ? "" : wording.value(cells.get(0));
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = cells.get(i);
        CellStanding facts = CellStanding.of(cell, table, wording.lang());
        add(
            dialect.part(part),
            table.id(),
            (long) r + 1,
            dialect.column(table, i),
            label,
            "",
            "",
            value(cell),
            dialect.unit(facts.unit()),
            facts.unit() == null ? "" : dialect.tax(taxes.of(cell)),
            dialect.state(facts.state()),
            facts.reason(),
            "",
            "",
            "",
            cell.trace());
        of(name, dialect.role(table.rows().get(r).role()));
      }
    }
    table.notes().forEach(note -> note(table, note, name));
    table.remarks().forEach(remark -> note(table, remark, name));
  }

  private void note(Table table, String words, String name) {
    add(dialect.part("note"), table.id(), "", "", table.title(), "", "", words);
    of(name, "");
  }

  /** To which table the last line belongs; what adds up others says so. */
  private void of(String name, String role) {
    List<String> line = rows.get(rows.size() - 1);
    line.set(COLUMNS.indexOf("table"), name);
    line.set(COLUMNS.indexOf("role"), role);
  }

  private @Nullable Object value(Cell cell) {
    if (french && cell.kind() == Kind.MONTH && cell.value() instanceof LocalDate day) {
      return String.format(Locale.ROOT, "%02d/%d", day.getMonthValue(), day.getYear());
    }
    return french && (cell.kind() == Kind.DATE || cell.kind() == Kind.BOOLEAN)
        ? wording.value(cell)
        : JsonGrid.value(cell);
  }

  /** The values of a chart, whose months are months for a spreadsheet too. */
  private static Table dated(Chart chart) {
    Table table = ChartWords.data(chart);
    List<Table.Row> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<Cell> cells = new ArrayList<>(row.cells());
      YearMonth month = chart.categories().get(rows.size()).month();
      if (month != null) {
        cells.set(0, Cell.of(month.atDay(1), Kind.MONTH));
      }
      rows.add(new Table.Row(row.role(), cells));
    }
    return new Table(
        table.id(),
        table.number(),
        table.title(),
        table.heads(),
        rows,
        table.notes(),
        table.remarks());
  }
}
