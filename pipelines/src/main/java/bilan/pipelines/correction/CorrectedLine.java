package bilan.pipelines.correction;

import bilan.pipelines.layout.Address;
import bilan.pipelines.model.Rejection.RawCell;
import bilan.pipelines.sheet.SheetCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a correction workbook that came back.
 *
 * @param reject the rejected row that it corrects; {@code rawHash} proves it
 * @param cells by header; several where the sender's headers recur
 */
public record CorrectedLine(
    String sheet, int row, int reject, long rawHash, Map<String, List<Located>> cells) {

  /** A cell and its column, from 0. */
  public record Located(int column, SheetCell cell) {}

  /** Its cell for each cell that is kept of the row; null where its column is gone. */
  public List<@Nullable SheetCell> beside(List<RawCell> kept) {
    Map<String, Integer> seen = new HashMap<>();
    List<@Nullable SheetCell> found = new ArrayList<>();
    for (RawCell each : kept) {
      String head = CorrectionFile.head(each.head());
      int nth = seen.merge(head, 1, Integer::sum) - 1;
      List<Located> same = cells.getOrDefault(head, List.of());
      found.add(nth < same.size() ? same.get(nth).cell() : null);
    }
    return found;
  }

  /** Where a column stands in this workbook, like {@code C14}; the row's number if it is gone. */
  public String where(@Nullable String head) {
    List<Located> same = head == null ? null : cells.get(CorrectionFile.head(head));
    return same == null || same.isEmpty()
        ? Integer.toString(row)
        : Address.cell(same.get(0).column(), row);
  }
}
