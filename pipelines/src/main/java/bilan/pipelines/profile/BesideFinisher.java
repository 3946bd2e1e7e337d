package bilan.pipelines.profile;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.value.DateRules;
import bilan.pipelines.value.Dates;
import bilan.text.Message;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A receipt that stands beside its grant: of which grant it is, and its day. Where a year alone is
 * given, it is the last day of that year: right within the year, too late for a day before its end.
 */
final class BesideFinisher implements Finisher {

  private static final String DAY = "received_on";
  private static final int DECEMBER = 12;
  private static final int LAST = 31;

  private final TablePlan plan;
  private final RowTyper grants;
  private final @Nullable ColumnHead year;
  private final Notices notices;

  /**
   * @param grants types the grant of a row
   */
  BesideFinisher(TablePlan plan, RowTyper grants, Notices notices) {
    this.plan = plan;
    this.grants = grants;
    this.notices = notices;
    this.year =
        plan.area().columns().stream().filter(BesideReceipts::isYear).findFirst().orElse(null);
  }

  @Override
  public void finish(Draft draft) {
    if (draft.get("grant") == null) {
      Draft grant = grants.type(draft.row(), null);
      FundingFinisher.code(grant);
      draft.set("grant", grant.text("grant"));
    }
    if (draft.get(DAY) == null && !draft.hasFault(DAY) && plan.firstMonth() == 1) {
      draft.set(DAY, lastDay(draft.row()));
    }
  }

  private @Nullable LocalDate lastDay(Row row) {
    Integer said =
        year == null ? null : Dates.year(row.cell(year.column()), DateRules.FRENCH).value();
    if (year == null || said == null) {
      return null;
    }
    notices.count(
        "FUND-36",
        "profile.received_in",
        year.text(),
        plan.where(year.column(), row.number()),
        Integer.toString(said),
        Message.of("profile.received_in.cure"));
    return LocalDate.of(said, DECEMBER, LAST);
  }
}
