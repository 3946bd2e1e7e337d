package bilan.pipelines.layout;

import bilan.pipelines.sheet.Row;
import java.util.List;

/** The row of a sheet that looks most like a header, whatever its words mean. */
public final class HeaderGuess {

  private static final int ROWS = 60;
  private static final int LEAST = 2;

  private HeaderGuess() {}

  /** Its number: the first row with the most words; 0 if no row has two. */
  public static int of(SheetHead head) {
    List<Row> rows = head.rows().subList(0, Math.min(ROWS, head.rows().size()));
    int best = 0;
    long most = LEAST - 1;
    for (Row row : rows) {
      long words = row.cells().stream().filter(c -> c.isWords()).count();
      if (HeaderShape.mayBeHeader(row) && words > most) {
        best = row.number();
        most = words;
      }
    }
    return best;
  }
}
