package bilan.queries.render.word;

import bilan.queries.Answer.Role;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.words.Markup;
import bilan.queries.words.Notes;
import bilan.queries.words.Wording;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Real tables: a repeated header, no row across two pages, figures on the right. */
final class WordTables {

  private static final int WHOLE = 12;

  private final XWPFDocument word;
  private final WordText text;
  private final WordNotes notes = new WordNotes();
  private final Wording wording;
  private final WordPaper page;

  WordTables(XWPFDocument word, WordText text, Wording wording, WordPaper page) {
    this.page = page;
    this.word = word;
    this.text = text;
    this.wording = wording;
  }

  /**
   * @param anchor by which the table is found again
   */
  void table(XWPFParagraph caption, Table given, String anchor) {
    Table table = explained(given);
    text.caption(caption, "Tableau", table.number(), wording.caption(table));
    ColumnWidths columns = new ColumnWidths(table, wording, page);
    XWPFTable grid = word.createTable(table.rows().size() + 1, table.heads().size());
    int[] widths = columns.widths();
    TableGrid.frame(grid, "TableauBilan", widths, endsWithTotal(table));
    TableGrid.describe(grid, table.title());
    notes.rows(table.rows().size());
    Calls calls = new Calls(table, anchor, notes);
    CellStyles cells = new CellStyles(table, columns, calls);
    XWPFTableRow header = grid.getRow(0);
    header.setRepeatHeader(true);
    header.setCantSplitRow(true);
    for (int i = 0; i < widths.length; i++) {
      text.run(cells.head(header.getCell(i), i), table.heads().get(i).label());
    }
    for (int r = 0; r < table.rows().size(); r++) {
      row(grid.getRow(r + 1), table, r, cells);
      if (isHeading(table.rows().get(r))) {
        across(grid.getRow(r + 1), java.util.Arrays.stream(widths).sum());
      }
    }
    table.remarks().forEach(remark -> text.paragraph("NoteTableau", remark));
    text.styled("FinTableau");
  }

  /** With what its blank cells mean among its remarks. */
  private Table explained(Table table) {
    return new Table(
        table.id(),
        table.number(),
        table.title(),
        table.heads(),
        table.rows(),
        table.notes(),
        Notes.remarks(table, wording));
  }

  private static boolean endsWithTotal(Table table) {
    return !table.rows().isEmpty() && isTotal(table, table.rows().size() - 1);
  }

  /** The last row, whose style makes it bold. */
  private static boolean isTotal(Table table, int row) {
    return row == table.rows().size() - 1 && table.rows().get(row).role() == Role.TOTAL;
  }

  /** Whether it needs a page turned round. */
  boolean isTooWide(Table table) {
    return new ColumnWidths(table, wording, page).isTooWide();
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

  private void row(XWPFTableRow row, Table table, int at, CellStyles cells) {
    Table.Row from = table.rows().get(at);
    row.setCantSplitRow(true);
    for (int i = 0; i < from.cells().size(); i++) {
      XWPFParagraph paragraph = cells.body(row.getCell(i), at, i);
      if (keepsNext(at, table)) {
        paragraph.setKeepNext(true);
      }
      boolean strong = from.role() != Role.BODY && !isTotal(table, at);
      cell(paragraph, from.cells().get(i), strong, cells.calls().of(at, i));
    }
  }

  /** The name of a group, alone on its row. */
  static boolean isHeading(Table.Row row) {
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

  private void cell(
      XWPFParagraph paragraph, Cell cell, boolean strong, List<WordNotes.Call> calls) {
    String words = wording.value(cell);
    if (words.isEmpty() && calls.isEmpty()) {
      return;
    }
    XWPFRun run = text.control(paragraph, cell.trace());
    run.setText(Markup.clean(words));
    if (cell.partial()) {
      run.setStyle("ChiffrePartiel");
    } else if (cell.isMissing()) {
      run.setStyle("ChiffreAbsent");
    } else if (strong) {
      run.setStyle("Strong");
    }
    for (int i = 0; i < calls.size(); i++) {
      if (i > 0) {
        XWPFRun comma = text.beside(paragraph, cell.trace());
        comma.setText(",\u00a0");
        comma.setStyle("FootnoteReference");
      }
      text.call(paragraph, cell.trace(), calls.get(i));
    }
  }

  /**
   * The styles of a table's cells: digits stand below digits, and the numbers of footnotes hang on
   * their right.
   */
  private record CellStyles(Table table, ColumnWidths columns, Calls calls) {
    /** The most steps that a style holds a number away from the right. */
    private static final int STEPS = 9;

    /** Away from the words of the next column. */
    private static final int BESIDE_WORDS = 3;

    /** Of a head. */
    XWPFParagraph head(XWPFTableCell cell, int column) {
      return styled(cell, column, 0);
    }

    /** Of a row of the table. */
    XWPFParagraph body(XWPFTableCell cell, int row, int column) {
      return styled(cell, column, calls.letters(row, column));
    }

    private XWPFParagraph styled(XWPFTableCell cell, int column, int letters) {
      XWPFParagraph paragraph = cell.getParagraphs().get(0);
      String dense = columns.isDense() ? "Dense" : "";
      if (!table.heads().get(column).isNumeric()) {
        paragraph.setStyle("Cellule" + dense);
        return paragraph;
      }
      int steps =
          calls.mostLetters(column) - letters + (columns.isBesideWords(column) ? BESIDE_WORDS : 0);
      String away = steps == 0 ? "" : Integer.toString(Math.min(STEPS, steps));
      paragraph.setStyle("CelluleChiffre" + dense + away);
      return paragraph;
    }
  }
}
