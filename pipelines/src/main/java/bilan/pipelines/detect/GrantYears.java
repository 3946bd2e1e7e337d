package bilan.pipelines.detect;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.GrantPart;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.ArrayList;
import java.util.List;

/**
 * The year of each grant, in a column beside what was awarded: without the dates of an agreement,
 * the award is of that year.
 */
final class GrantYears {

  private GrantYears() {}

  /**
   * The tables, and one more of the years if a column says them.
   *
   * @param tables the grants, then what stands beside them
   * @param firstMonth of the fiscal year
   */
  static List<FoundTable> beside(List<FoundTable> tables, DatasetJudge judge, int firstMonth) {
    FoundTable grants = tables.get(0);
    Mapping mapping = grants.mapping();
    ColumnHead amount = mapping.columnOf("amount_awarded");
    boolean dated = mapping.fills("start_on") || mapping.fills("end_on");
    Mapping years =
        mapping.table().is(Trait.GRANTS) && mapping.turned().isEmpty()
            ? judge.mapping(Trait.YEARS, List.of())
            : null;
    ColumnHead year =
        grants.area().columns().stream().filter(GrantPart::isYearOfGrant).findFirst().orElse(null);
    boolean told =
        year != null
            && amount != null
            && grants.rows().stream().allMatch(r -> isYear(r, year, firstMonth));
    if (years == null || year == null || amount == null || dated || !told) {
      return tables;
    }
    List<Bound> bound = new ArrayList<>();
    bound.add(bound(years.table(), year, "fiscal_year"));
    bound.add(bound(years.table(), amount, "amount"));
    ColumnHead code = mapping.columnOf("grant");
    if (code != null) {
      bound.add(bound(years.table(), code, "grant"));
    }
    Mapping beside =
        new Mapping(
            years.table(), bound, List.of(), null, List.of(), List.of(), List.of(), List.of());
    List<FoundTable> all = new ArrayList<>(tables);
    all.set(
        0,
        new FoundTable(grants.area(), mapping.read(List.of(year)), grants.head(), grants.shared()));
    all.add(new FoundTable(grants.area(), beside, grants.head(), true));
    return all;
  }

  /** Two years in one cell, or words, are of no fiscal year. */
  private static boolean isYear(Row row, ColumnHead year, int firstMonth) {
    SheetCell cell = row.cell(year.column());
    return cell.isBlank() || GrantPart.year(cell, firstMonth) != null;
  }

  private static Bound bound(DatasetTable table, ColumnHead head, String key) {
    int index = table.indexOf(key);
    return new Bound(head, new Target.ToField(index, table.fields().get(index)));
  }
}
