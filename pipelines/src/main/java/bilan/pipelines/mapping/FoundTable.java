package bilan.pipelines.mapping;

import bilan.pipelines.layout.SheetHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.sheet.Row;
import java.util.List;

/**
 * One table found in a sheet, what its columns mean, and the rows at hand to decide how they are
 * read.
 *
 * @param shared whether its columns stand beside those of another table, which has the same rows
 */
public record FoundTable(TableArea area, Mapping mapping, SheetHead head, boolean shared) {

  public FoundTable(TableArea area, Mapping mapping, SheetHead head) {
    this(area, mapping, head, false);
  }

  public List<Row> rows() {
    YearColumn years = YearColumn.of(mapping);
    return head.rows().stream()
        .filter(r -> r.number() > area.headerLast() && r.number() <= area.lastRow())
        .map(r -> years == null ? r : years.join(r))
        .toList();
  }

  /** Whether the rows at hand are all that the table has. */
  public boolean isWhole() {
    List<Row> seen = head.rows();
    return head.complete()
        || (!seen.isEmpty() && area.lastRow() <= seen.get(seen.size() - 1).number());
  }

  /**
   * With the columns whose values show what they are, without those that are not what they say.
   *
   * @param usual whether no profile says what the columns are
   * @param evidence the rows under the same headers, on all sheets
   */
  public FoundTable plausible(boolean usual, List<Row> evidence) {
    Mapping plausible = Implausible.without(mapping, evidence);
    return new FoundTable(
        area, usual ? LabelColumn.bind(plausible, area, evidence) : plausible, head, shared);
  }

  public String sheet() {
    return area.sheet().name();
  }
}
