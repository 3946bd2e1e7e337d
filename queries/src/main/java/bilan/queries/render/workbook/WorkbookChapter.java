package bilan.queries.render.workbook;

import bilan.queries.document.Block;
import bilan.queries.document.Chart;
import bilan.queries.document.Table;
import bilan.queries.words.ChartWords;
import bilan.queries.words.Wording;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * The tables and charts of a chapter: in one sheet below each other, each chart beside its values.
 */
final class WorkbookChapter {

  private final WorkbookSheets sheets;
  private final Wording wording;
  private final String title;
  private final @Nullable XSSFCell linked;
  private final List<Piece> pieces = new ArrayList<>();

  /** The heading that the next piece stands under, if it is the first of it. */
  private @Nullable String heading;

  /** Whether a heading had nothing but words, so that the next one may have no more. */
  private boolean told;

  /**
   * A table or a chart.
   *
   * @param heading above it; null if it stands under the same as the one before
   * @param shown the table, or the values of the chart
   * @param link of the summary, which leads to it
   */
  private record Piece(@Nullable String heading, Block block, Table shown, XSSFCell link) {}

  /**
   * @param linked of the summary, which leads to the chapter; null if nothing does
   */
  WorkbookChapter(WorkbookSheets sheets, Wording wording, String title, @Nullable XSSFCell linked) {
    this.sheets = sheets;
    this.wording = wording;
    this.title = title;
    this.linked = linked;
  }

  /** A heading within the chapter, which stands above its tables. */
  void heading(String words) {
    told = heading != null || told;
    heading = words;
  }

  void table(Table table, XSSFCell link) {
    add(table, table, link);
  }

  void chart(Chart chart, XSSFCell link) {
    add(chart, ChartWords.table(chart, wording), link);
  }

  private void add(Block block, Table shown, XSSFCell link) {
    pieces.add(new Piece(told ? null : heading, block, shown, link));
    heading = null;
  }

  /** Makes the sheet, unless it would hold nothing. */
  void write() {
    if (pieces.isEmpty()) {
      return;
    }
    ChapterColumns columns = ChapterColumns.of(pieces.stream().map(Piece::shown).toList(), wording);
    List<TableColumns> taken =
        pieces.stream()
            .map(
                piece ->
                    piece.block() instanceof Chart
                        ? TableColumns.plain(piece.shown().heads().size())
                        : columns.columns(piece.shown()))
            .toList();
    XSSFSheet sheet = sheets.chapter(title);
    columns.set(sheet);
    if (linked != null) {
      sheets.traces().link(linked, sheet.getRow(0).getCell(0));
    }
    ChapterPieces written = new ChapterPieces(sheet, sheets, wording);
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      int first = written.next();
      String above = piece.heading();
      if (above != null) {
        written.heading(above);
      }
      XSSFCell caption =
          piece.block() instanceof Chart chart
              ? written.chart(chart, piece.shown(), taken.get(i))
              : written.table(piece.shown(), taken.get(i));
      sheets.traces().link(piece.link(), caption);
      written.end(first);
    }
    written.breakPages();
  }
}
