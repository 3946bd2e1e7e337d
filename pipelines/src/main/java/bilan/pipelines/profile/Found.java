package bilan.pipelines.profile;

import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.sheet.Row;
import java.util.List;

/**
 * One table found in a sheet, what its columns mean, and the rows at hand to decide how they are
 * read.
 */
record Found(TableArea area, Mapping mapping, SheetHead head) {

  List<Row> rows() {
    return head.rows().stream()
        .filter(r -> r.number() > area.headerLast() && r.number() <= area.lastRow())
        .toList();
  }

  /** Without columns whose values show that they are not what their header says. */
  Found plausible() {
    return new Found(area, Implausible.without(mapping, rows()), head);
  }

  String sheet() {
    return area.sheet().name();
  }
}
