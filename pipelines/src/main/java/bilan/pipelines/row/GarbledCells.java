package bilan.pipelines.row;

import bilan.pipelines.layout.Address;
import bilan.pipelines.model.Notices;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** Cells that came in with the sign for a character that nobody could read. */
public final class GarbledCells {

  private static final int NAMED = 3;
  private static final char UNREADABLE = '\uFFFD';

  private final String where;
  private final List<String> first = new ArrayList<>();
  private int count;

  public GarbledCells(String where) {
    this.where = where;
  }

  public void see(Row row) {
    for (int i = 0; i < row.width(); i++) {
      SheetCell cell = row.cell(i);
      if (cell.type() == SheetCell.Type.TEXT
          && cell.is(SheetCell.Question.UNREADABLE, text -> text.indexOf(UNREADABLE) >= 0)) {
        count++;
        if (first.size() < NAMED) {
          first.add(where + "!" + Address.cell(i, row));
        }
      }
    }
  }

  /**
   * @param encoding in which the file was read; empty if its format says it
   */
  public void say(Notices notices, String encoding) {
    if (count > 0) {
      String cells = String.join(", ", first) + (count > first.size() ? "…" : "");
      notices.add(
          Problem.warning(
              "CELL-19",
              encoding.isEmpty()
                  ? Message.of("profile.garbled", count)
                  : Message.of("profile.garbled_in", count, encoding),
              cells,
              Message.of(encoding.isEmpty() ? "profile.garbled.cure" : "profile.garbled_in.cure")));
    }
  }
}
