package bilan.pipelines.planning;

import bilan.pipelines.layout.Address;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.model.Notices;
import bilan.pipelines.sheet.Row;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** Columns of a table that hold values under no header. */
final class HeadlessColumns {

  private HeadlessColumns() {}

  /** A column with values and no header can't be understood: it is said. */
  static void say(TableArea area, List<Row> head, Notices notices) {
    if (area.period() != null) {
      return;
    }
    List<String> letters = new ArrayList<>();
    for (int column = area.firstColumn(); column < area.lastColumn(); column++) {
      int each = column;
      boolean headed = area.columns().stream().anyMatch(c -> c.column() == each);
      if (!headed && head.stream().anyMatch(r -> !r.cell(each).isBlank())) {
        letters.add(Address.column(column));
      }
    }
    if (!letters.isEmpty()) {
      String all = String.join(", ", letters);
      notices.add(
          Problem.note(
              "TABLE-09",
              Message.of("profile.headless", all, area.sheet().name(), letters.size())));
    }
  }
}
