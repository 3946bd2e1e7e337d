package bilan.queries.render.word;

import bilan.queries.Answer.Role;
import bilan.queries.TraceId;
import bilan.queries.document.Cell;
import bilan.queries.document.Scoreboard;
import bilan.queries.document.Table;
import bilan.queries.render.Markup;
import bilan.queries.render.Widths;
import bilan.queries.render.Wording;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** Real tables: a repeated header, no row across two pages, figures on the right. */
final class WordTables {

  private static final int WHOLE = 9;

  /** What stands below a card's figure: its change, or the year before. */
  private static final String ASIDE = "aside";

  private final XWPFDocument word;
  private final WordText text;
  private final WordNotes notes = new WordNotes();
  private final Wording wording;
  private final PageWidth page;

  private record Named(Table table, String anchor, int width) {}

  WordTables(XWPFDocument word, WordText text, Wording wording, PageWidth page) {
    this.page = page;
    this.word = word;
    this.text = text;
    this.wording = wording;
  }

  /**
   * @param anchor by which the table is found again
   */
  void table(XWPFParagraph caption, Table table, String anchor) {
    text.caption(caption, "Tableau", table.number(), wording.caption(table));
    int columns = table.heads().size();
    int width = isTooWide(table) ? page.lying() : page.upright();
    String cells = Widths.isDense(table, wording, width) ? "Dense" : "";
    XWPFTable grid = word.createTable(table.rows().size() + 1, columns);
    boolean total =
        !table.rows().isEmpty() && table.rows().get(table.rows().size() - 1).role() == Role.TOTAL;
    frame(grid, "TableauBilan", Widths.shares(table, wording, width), total);
    describe(grid, table.title());
    XWPFTableRow header = grid.getRow(0);
    header.setRepeatHeader(true);
    header.setCantSplitRow(true);
    for (int i = 0; i < columns; i++) {
      Table.Head head = table.heads().get(i);
      text.run(paragraph(header.getCell(i), head.isNumeric(), cells), head.label());
    }
    for (int r = 0; r < table.rows().size(); r++) {
      row(grid.getRow(r + 1), new Named(table, anchor, width), r, cells);
    }
    remarks(table);
  }

  /** Whether it needs a page turned round. */
  boolean isTooWide(Table table) {
    return Widths.isTooWide(table, wording, page.upright());
  }

  /** What the figures called. */
  WordNotes notes() {
    return notes;
  }

  /**
   * A short table stays whole, a longer one leaves at least two rows on either page; the remarks
   * follow the last row.
   */
  private static boolean keepsNext(int row, Table table) {
    int rows = table.rows().size();
    if (table.rows().get(row).role() == Role.SUBTOTAL) {
      return true;
    }
    return row == rows - 1
        ? !table.remarks().isEmpty()
        : rows <= WHOLE || row == 0 || row == rows - 2;
  }

  private void row(XWPFTableRow row, Named of, int at, String cells) {
    Table table = of.table();
    Table.Row from = table.rows().get(at);
    row.setCantSplitRow(true);
    for (int i = 0; i < from.cells().size(); i++) {
      XWPFParagraph paragraph = paragraph(row.getCell(i), table.heads().get(i).isNumeric(), cells);
      paragraph.setKeepNext(keepsNext(at, table));
      cell(paragraph, from.cells().get(i), from.role(), of);
    }
    if (isHeading(from)) {
      across(row, of.width());
    }
  }

  /** The name of a group, alone on its row. */
  private static boolean isHeading(Table.Row row) {
    return row.role() == Role.SUBTOTAL
        && row.cells().stream().skip(1).allMatch(cell -> cell.value() == null);
  }

  /** One cell as wide as the table, so that its words stand on one line. */
  private static void across(XWPFTableRow row, int width) {
    int cells = row.getTableCells().size();
    for (int i = cells - 1; i > 0; i--) {
      row.removeCell(i);
    }
    row.getCtRow().getTcArray(0).getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(cells));
    row.getCell(0).setWidth(Integer.toString(width));
  }

  private void cell(XWPFParagraph paragraph, Cell cell, Role role, Named of) {
    String words = wording.value(cell);
    if (words.isEmpty() && cell.notes().isEmpty()) {
      return;
    }
    XWPFRun run = text.control(paragraph, cell.trace());
    run.setText(Markup.clean(words));
    if (cell.partial()) {
      run.setStyle("ChiffrePartiel");
    } else if (cell.isMissing()) {
      run.setStyle("ChiffreAbsent");
    } else if (role != Role.BODY) {
      run.setStyle("Strong");
    }
    for (int i = 0; i < cell.notes().size(); i++) {
      if (i > 0) {
        XWPFRun comma = text.beside(paragraph, cell.trace());
        comma.setText(",\u00a0");
        comma.setStyle("FootnoteReference");
      }
      int note = cell.notes().get(i);
      text.call(
          paragraph, cell.trace(), notes.call(of.anchor(), note, of.table().notes().get(note - 1)));
    }
  }

  private static XWPFParagraph paragraph(XWPFTableCell cell, boolean numeric, String cells) {
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setStyle((numeric ? "CelluleChiffre" : "Cellule") + cells);
    return paragraph;
  }

  private void remarks(Table table) {
    table.remarks().forEach(remark -> text.paragraph("NoteTableau", remark));
    text.styled("FinTableau");
  }

  void scoreboard(Scoreboard scoreboard) {
    int count = scoreboard.cards().size();
    int columns = Math.min(count % 3 == 0 || count % 4 != 0 ? 3 : 4, Math.max(1, count));
    XWPFTable grid = word.createTable((count + columns - 1) / columns, columns);
    int[] widths = new int[columns];
    java.util.Arrays.fill(widths, page.upright() / columns);
    frame(grid, "Cartes", widths, false);
    describe(grid, scoreboard.title());
    for (int i = 0; i < count; i++) {
      Scoreboard.Card card = scoreboard.cards().get(i);
      XWPFTableRow row = grid.getRow(i / columns);
      row.setCantSplitRow(true);
      XWPFTableCell cell = row.getCell(i % columns);
      line(cell.getParagraphs().get(0), "CarteNom", card.label());
      figure(cell.addParagraph(), "CarteValeur", card.value(), card.trace());
      String aside = card.aside();
      figure(
          cell.addParagraph(),
          "CarteNote",
          aside == null ? "" : aside,
          aside == null || card.trace().isEmpty() ? null : TraceId.facet(card.trace(), ASIDE));
    }
    text.styled("FinTableau");
  }

  private void figure(XWPFParagraph paragraph, String style, String words, @Nullable String tag) {
    paragraph.setStyle(style);
    text.control(paragraph, tag).setText(Markup.clean(words));
  }

  private void line(XWPFParagraph paragraph, String style, String words) {
    paragraph.setStyle(style);
    text.run(paragraph, words);
  }

  private static void frame(XWPFTable grid, String style, int[] widths, boolean total) {
    CTTbl table = grid.getCTTbl();
    CTTblPr properties = CTTblPr.Factory.newInstance();
    properties.addNewTblStyle().setVal(style);
    var width = properties.addNewTblW();
    width.setType(STTblWidth.DXA);
    width.setW(BigInteger.valueOf(java.util.Arrays.stream(widths).sum()));
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    var look = properties.addNewTblLook();
    look.setFirstRow(style.equals("TableauBilan"));
    look.setLastRow(total);
    look.setNoHBand(true);
    look.setNoVBand(true);
    table.setTblPr(properties);
    var columns = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
    while (columns.sizeOfGridColArray() > 0) {
      columns.removeGridCol(0);
    }
    for (int w : widths) {
      columns.addNewGridCol().setW(BigInteger.valueOf(w));
    }
    for (XWPFTableRow row : grid.getRows()) {
      for (int i = 0; i < widths.length; i++) {
        row.getCell(i).setWidth(Integer.toString(widths[i]));
      }
    }
  }

  private static void describe(XWPFTable grid, String title) {
    CTTblPr properties = grid.getCTTbl().getTblPr();
    properties.addNewTblCaption().setVal(Markup.clean(title));
  }
}
