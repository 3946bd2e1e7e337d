package bilan.pipelines.row;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.mapping.ActivityKind;
import bilan.pipelines.mapping.RowMatch;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.model.Notices;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.typing.CoarseDates;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.typing.PersonKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is done to each row of a table once its cells are read. */
public final class Finishers {

  private Finishers() {}

  /**
   * @param head the first rows of its sheet
   */
  public static List<Finisher> of(
      Profile profile, TablePlan plan, List<Row> head, PersonKeys people, Notices notices) {
    List<Finisher> finishers = new ArrayList<>();
    Consumer<Draft> own = plan.finish();
    if (own != null) {
      finishers.add(own::accept);
    }
    List<RowMatch> refunds = RowMatch.of(profile.negate(), plan.area());
    if (!refunds.isEmpty()) {
      finishers.add(new RefundFinisher(plan, refunds));
    }
    if (plan.all().stream().anyMatch(c -> c.target() instanceof Target.ToSplit)) {
      finishers.add(new AudienceFinisher(plan, notices));
    }
    boolean named = plan.column("person_key") != null || "participant".equals(plan.grain());
    if (plan.table().indexOf("person_key") >= 0 && named) {
      finishers.add(new PersonFinisher(plan, people));
    }
    Field kind = plan.field(ActivityKind.FIELD);
    DatasetTable table = plan.table();
    if (table.is(Trait.ACTIVITIES)) {
      if (kind != null && profile.isGeneric()) {
        finishers.add(new KindFinisher(plan, kind, notices));
      }
      Finisher absences = AbsenceFinisher.of(plan, head, notices);
      if (absences != null) {
        finishers.add(0, absences);
      }
    }
    Finisher currency = CurrencyFinisher.of(plan);
    if (currency != null) {
      finishers.add(currency);
    }
    if (table.is(Trait.SALES)) {
      finishers.add(new SalesFinisher(plan, profile.discounted()));
      Finisher parts = PaymentParts.of(plan, head, notices);
      if (parts != null) {
        finishers.add(parts);
      }
    }
    if (FundingFinisher.completes(table)) {
      finishers.add(new FundingFinisher(plan, notices));
    }
    if (table.is(Trait.ENTRIES)) {
      finishers.add(new LedgerFinisher(plan));
    }
    if (table.is(Trait.BANK)) {
      finishers.add(new BankFinisher(plan));
    }
    if (table.indexOf("date_precision") >= 0) {
      finishers.add(Finishers::precision);
    }
    return finishers;
  }

  private static void precision(Draft draft) {
    if (draft.get("date") instanceof CoarseDates.Dated dated) {
      draft.set("date", dated.date());
      draft.setIfAbsent("date_precision", dated.precision());
      if (dated.typed() != null) {
        draft.set("date_typed", dated.typed());
      }
    } else if (draft.get("date") != null) {
      draft.setIfAbsent("date_precision", "day");
    }
  }
}
