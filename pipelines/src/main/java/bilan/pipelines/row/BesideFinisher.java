package bilan.pipelines.row;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.GrantPart;
import bilan.pipelines.model.Notices;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.value.DateRules;
import bilan.pipelines.value.Dates;
import bilan.text.Message;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A receipt or an instalment that stands beside its grant: of which grant it is, and its day. Where
 * a year alone is given, it is the last day of that year: right within the year, too late for a day
 * before its end.
 */
public final class BesideFinisher implements Finisher {

  private final TablePlan plan;
  private final RowTyper grants;
  private final @Nullable ColumnHead year;
  private final @Nullable GrantPart part;
  private final String day;
  private final Notices notices;

  /**
   * @param grants types the grant of a row
   */
  public BesideFinisher(TablePlan plan, RowTyper grants, Notices notices) {
    this.plan = plan;
    this.grants = grants;
    this.notices = notices;
    this.year = plan.area().columns().stream().filter(GrantPart::isYear).findFirst().orElse(null);
    TablePlan.Column amount = plan.column("amount");
    this.part = amount == null ? null : GrantPart.of(amount.head());
    this.day = plan.table().indexOf("due_on") >= 0 ? "due_on" : "received_on";
  }

  @Override
  public void finish(Draft draft) {
    if (draft.get("grant") == null) {
      Draft grant = grants.type(draft.row(), null);
      FundingFinisher.code(grant, GrantYear.of(plan, draft.row()));
      draft.set("grant", grant.text("grant"));
    }
    if (part != null && part.kind() != null && plan.table().indexOf("kind") >= 0) {
      draft.setIfAbsent("kind", part.kind());
    }
    boolean days = plan.table().indexOf(day) >= 0;
    if (days && draft.get(day) == null && !draft.hasFault(day)) {
      draft.set(
          day, part != null && part.year() > 0 ? lastDay(draft.row(), part) : lastDay(draft.row()));
    }
  }

  private LocalDate lastDay(Row row, GrantPart of) {
    return said(of.head(), row, of.year());
  }

  private @Nullable LocalDate lastDay(Row row) {
    TablePlan.Column amount = plan.column("amount");
    if (year == null && plan.year() > 0 && amount != null && !day.equals("due_on")) {
      LocalDate end = LocalDate.of(plan.year(), plan.seasonBegins(), 1).plusYears(1);
      return said("profile.received_under", amount.head(), row, end);
    }
    Integer said =
        year == null || day.equals("due_on")
            ? null
            : Dates.year(row.cell(year.column()), DateRules.FRENCH, plan.firstMonth()).value();
    return year == null || said == null ? null : said(year, row, said);
  }

  private LocalDate said(ColumnHead column, Row row, int said) {
    String key = day.equals("due_on") ? "profile.due_in" : "profile.received_in";
    return said(key, column, row, LocalDate.of(said + 1, plan.firstMonth(), 1));
  }

  private LocalDate said(String key, ColumnHead column, Row row, LocalDate end) {
    notices.count(
        "FUND-36",
        key,
        column.text(),
        plan.where(column.column(), row),
        Integer.toString(end.minusDays(1).getYear()),
        Message.of("profile.received_in.cure"));
    return end.minusDays(1);
  }
}
