package bilan.pipelines.planning;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.model.Notices;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.Row;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objections to the plan of a table: what must be said of it, or asked before it is read. */
public final class PlanAudit {

  private static final int SEVERAL = 3;
  private static final int FIFTH = 5;

  private final Dataset dataset;
  private final Profile profile;
  private final ReadRequest request;
  private final Notices notices;
  private final List<Problem> decisions;

  /**
   * @param decisions to which questions are added, as warnings are to {@code notices}
   */
  public PlanAudit(
      Dataset dataset,
      Profile profile,
      ReadRequest request,
      Notices notices,
      List<Problem> decisions) {
    this.dataset = dataset;
    this.profile = profile;
    this.request = request;
    this.notices = notices;
    this.decisions = decisions;
  }

  /**
   * Looks at a plan over the rows at hand, and tells it whether it is filled at all.
   *
   * @param unknown columns of which nothing is known
   */
  public void of(TablePlan plan, FoundTable found, List<ColumnHead> unknown) {
    List<Row> head = found.rows();
    sameEntity(plan);
    partsAbove(plan, head);
    plan.unfilled(UnfilledTables.isStatement(found, plan.mapping(), head));
    if (plan.isUnfilled()) {
      notices.add(
          Problem.warning(
              "TABLE-16", Message.of("profile.unfilled", plan.sheet()), plan.where(), null));
    }
    for (Problem differing : new Rollups(plan, head).differing()) {
      if (differing.severity() == Problem.Severity.ERROR) {
        decisions.add(differing);
      } else {
        notices.add(differing);
      }
    }
    HeadlessColumns.say(plan.area(), head, notices);
    LostNumbers.say(plan, plan.mapping().ignored(), head, notices);
    decisions.addAll(new UnusedColumns(plan, dataset, profile, request, head, unknown).decisions());
  }

  /** A code that stands beside several years would be the same thing once for each. */
  private void sameEntity(TablePlan plan) {
    List<String> entity = plan.table().entity();
    if (plan.area().period() == null
        || entity.isEmpty()
        || !entity.equals(plan.table().key())
        || !entity.stream().allMatch(plan.mapping()::fills)) {
      return;
    }
    ColumnHead code = plan.mapping().columnOf(entity.get(0));
    decisions.add(
        Problem.error(
            "TABLE-13",
            Message.of(
                "profile.same_entity", code == null ? "" : code.text(), plan.area().group().name()),
            plan.where(),
            Message.of("profile.same_entity.cure")));
  }

  /** A class of persons that often exceeds all of them stands beside another class, no whole. */
  private void partsAbove(TablePlan plan, List<Row> head) {
    TablePlan.Column whole = plan.column("participants");
    if (whole == null) {
      return;
    }
    for (TablePlan.Column part : plan.all()) {
      if (!(part.target() instanceof Target.ToSplit)) {
        continue;
      }
      long above =
          head.stream()
              .filter(
                  row ->
                      read(part, row) instanceof Integer some
                          && read(whole, row) instanceof Integer all
                          && some > all)
              .count();
      if (above >= SEVERAL && above * FIFTH >= head.size()) {
        String text = whole.head().text();
        decisions.add(
            Problem.error(
                "PROF-16",
                Message.of("profile.parts_exceed", part.head().text(), text, above),
                plan.where(),
                Message.of("profile.parts_exceed.cure", text)));
      }
    }
  }

  private static @Nullable Object read(TablePlan.Column column, Row row) {
    return column.reader().read(row.cell(column.head().column()));
  }
}
