package bilan.pipelines.reading;

import bilan.pipelines.mapping.RowMatch;
import bilan.pipelines.model.Notices;
import bilan.pipelines.model.RowFate;
import bilan.pipelines.planning.LostNumbers;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out the rows that the profile skips and those of other beneficiaries, before they are
 * typed.
 */
public final class RowFilter {

  private final List<RowMatch> skips;
  private final List<TablePlan.Column> beneficiary;
  private final TablePlan plan;
  private final Notices notices;
  private final Whose whose;
  private final @Nullable OneOfTables tables;
  private int skipped;
  private int setAside;

  /**
   * @param plans of all tables that are read, this one among them
   * @param whose tells our rows from others', and counts them
   */
  public RowFilter(
      Profile profile, TablePlan plan, List<TablePlan> plans, Whose whose, Notices notices) {
    this.plan = plan;
    this.tables = profile.tables().size() > 1 ? new OneOfTables(plan, plans) : null;
    this.notices = notices;
    this.skips = RowMatch.of(profile.skip(), plan.area());
    this.beneficiary =
        profile.beneficiary().stream().map(plan::column).filter(c -> c != null).toList();
    this.whose = whose;
  }

  /** Whether a row is left out before it is typed, and as what; null if it is taken. */
  public @Nullable RowFate leaves(Row row) {
    if (plan.isUnfilled()) {
      return RowFate.FILLER;
    }
    for (RowMatch rule : skips) {
      if (rule.matches(row)) {
        skipped++;
        return RowFate.SKIPPED;
      }
    }
    if (plan.isShared() && !OneOfTables.hasAmount(plan, row)) {
      return RowFate.ELSEWHERE;
    }
    if (tables != null && !tables.isOurs(row)) {
      boolean nobodys = tables.isNobodys(row);
      skipped += nobodys ? 1 : 0;
      return nobodys ? RowFate.SKIPPED : RowFate.ELSEWHERE;
    }
    if (!beneficiary.isEmpty() && whose.tells() && !isOurs(row)) {
      setAside++;
      return RowFate.OTHERS;
    }
    return null;
  }

  private boolean isOurs(Row row) {
    if (whose.isOurs(beneficiary, plan, row)) {
      return true;
    }
    for (TablePlan.Column column : beneficiary) {
      SheetCell cell = row.cell(column.head().column());
      if (LostNumbers.isLost(cell) && LostNumbers.mayBe(cell, whose.ours().numbers())) {
        LostNumbers.sayBeneficiary(plan, column.head(), row, notices);
      }
    }
    return false;
  }

  int skipped() {
    return skipped;
  }

  int setAside() {
    return setAside;
  }
}
