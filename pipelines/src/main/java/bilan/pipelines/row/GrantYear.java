package bilan.pipelines.row;

import bilan.pipelines.layout.TableArea;
import bilan.pipelines.mapping.GrantPart;
import bilan.pipelines.sheet.Row;
import org.jspecify.annotations.Nullable;

/** The year of the grant of a row, as a column beside it says. */
final class GrantYear {

  private GrantYear() {}

  /** Null if no column says it, or what it says is no year. */
  static @Nullable Integer of(TableArea area, Row row) {
    return area.columns().stream()
        .filter(GrantPart::isYearOfGrant)
        .findFirst()
        .map(head -> GrantPart.year(row.cell(head.column())))
        .orElse(null);
  }
}
