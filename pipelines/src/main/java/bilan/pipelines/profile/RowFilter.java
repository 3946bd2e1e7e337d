package bilan.pipelines.profile;

import bilan.pipelines.RowFate;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.value.Codes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out the rows that the profile skips and those of other beneficiaries, before they are
 * typed.
 */
final class RowFilter {

  private final List<RowMatch> skips;
  private final List<ColumnHead> beneficiary;
  private final TablePlan plan;
  private final Notices notices;
  private final Set<String> ours = new HashSet<>();
  private final @Nullable OneOfTables tables;
  private int skipped;
  private int setAside;

  /**
   * @param plans of all tables that are read, this one among them
   * @param ours SIRET and RNA of the organisation; empty to take every beneficiary
   */
  RowFilter(
      Profile profile, TablePlan plan, List<TablePlan> plans, List<String> ours, Notices notices) {
    this.plan = plan;
    this.tables = profile.tables().size() > 1 ? new OneOfTables(plan, plans) : null;
    this.notices = notices;
    this.skips = RowMatch.of(profile.skip(), plan.area());
    this.beneficiary =
        profile.beneficiary().stream()
            .map(plan::column)
            .filter(c -> c != null)
            .map(TablePlan.Column::head)
            .toList();
    ours.forEach(number -> this.ours.add(String.valueOf(plain(Cell.text(number)))));
  }

  /** Whether a row is left out before it is typed, and as what; null if it is taken. */
  @Nullable RowFate leaves(Row row) {
    if (plan.isUnfilled()) {
      return RowFate.SKIPPED;
    }
    for (RowMatch rule : skips) {
      if (rule.matches(row)) {
        skipped++;
        return RowFate.SKIPPED;
      }
    }
    if (tables != null && !tables.isOurs(row)) {
      skipped += tables.isNobodys(row) ? 1 : 0;
      return RowFate.SKIPPED;
    }
    if (!beneficiary.isEmpty() && !ours.isEmpty() && !isOurs(row)) {
      setAside++;
      return RowFate.OTHERS;
    }
    return null;
  }

  private boolean isOurs(Row row) {
    for (ColumnHead column : beneficiary) {
      Cell cell = row.cell(column.column());
      String number = plain(cell);
      if (number != null && ours.contains(number)) {
        return true;
      }
      if (LostNumbers.isLost(cell) && LostNumbers.mayBe(cell, ours)) {
        LostNumbers.sayBeneficiary(plan, column, row, notices);
      }
    }
    return false;
  }

  private static @Nullable String plain(Cell cell) {
    return Codes.organisation(cell).value();
  }

  int skipped() {
    return skipped;
  }

  int setAside() {
    return setAside;
  }
}
