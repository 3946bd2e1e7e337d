package bilan.pipelines.interpretation;

import bilan.pipelines.interpretation.CellGrid.Change;
import bilan.pipelines.layout.Address;
import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.SheetCell;
import java.util.ArrayList;
import java.util.List;

/** A list that is written from a sheet which is none; its cells tell where they stood. */
final class ListSheet {

  private final CellGrid from;
  private final String kind;
  private int head;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param kind how the sheet is arranged: {@code calendar}, {@code cards}…
   * @param titles how many rows above the table are its titles
   */
  ListSheet(CellGrid from, String kind, int titles) {
    this.from = from;
    this.kind = kind;
    for (int r = 0; r < titles; r++) {
      rows.add(from.row(r));
    }
  }

  /** A cell of the sheet, which knows where it stands. */
  SheetCell cell(int r, int c) {
    return from.cell(r, c).from(Address.cell(c, from.row(r).number()));
  }

  /** What a cell of the sheet says, in other words. */
  SheetCell said(int r, int c, String text) {
    return SheetCell.text(text).from(Address.cell(c, from.row(r).number()));
  }

  /** Adds a row of the list, which stands in a row of the sheet. */
  void add(int r, List<SheetCell> cells) {
    add(from.row(r).number(), from.row(r).hidden(), cells);
  }

  /** Adds the header, above the first row that follows. */
  void head(int r, List<SheetCell> cells) {
    head = rows.size();
    add(from.row(r).number(), false, cells);
  }

  private void add(int number, boolean hidden, List<SheetCell> cells) {
    int last = cells.size();
    while (last > 0 && cells.get(last - 1).isBlank()) {
      last--;
    }
    rows.add(new Row(number, List.copyOf(cells.subList(0, last)), hidden));
  }

  int size() {
    return rows.size();
  }

  /** The list as a grid, and as the first rows of a sheet. */
  Arranged arranged(SheetHead of, CellMeanings meanings) {
    Sheet sheet = Sheet.Opened.of(of.sheet().name(), List.copyOf(rows), List.of());
    CellGrid grid = new CellGrid(from.sheet(), rows, meanings, Change.arranged(kind, head), null);
    return new Arranged(grid, new SheetHead(sheet, rows, true));
  }

  /** A list with the sheet that it is read from. */
  record Arranged(CellGrid grid, SheetHead head) {}
}
