package bilan.pipelines.reading;

import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.model.Notices;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.request.TypedLine;
import bilan.pipelines.sheet.Headers;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A workbook may hold the rows and, on another sheet, their sums: only one of the two counts. */
public final class GrainMix {

  private static final Set<String> SUMMARY =
      Set.of(
          "recap",
          "recapitulatif",
          "synthese",
          "total",
          "totaux",
          "bilan",
          "cumul",
          "resume",
          "annuel",
          "statistiques",
          "stats",
          "consolidation",
          "consolide");

  private GrainMix() {}

  /**
   * The plans to read; a summary beside finer rows is left out and said, another mix is asked
   * about.
   */
  static List<TablePlan> withoutSummaries(
      List<TablePlan> plans, ReadRequest request, List<Problem> decisions, Notices notices) {
    List<TablePlan> kept = rows(plans);
    List<TablePlan> mixed = new ArrayList<>();
    for (TablePlan plan : plans) {
      if (!kept.contains(plan) && isSummary(plan.sheet())) {
        notices.add(
            Problem.warning(
                "TABLE-06", Message.of("profile.summary", plan.sheet()), plan.where(), null));
      } else if (!kept.contains(plan)) {
        mixed.add(plan);
      }
    }
    for (TablePlan plan : mixed) {
      decisions.add(
          Problem.error(
              "TABLE-07",
              Message.of("profile.mixed_grains", plan.sheet()),
              plan.where(),
              Message.of(
                  "profile.mixed_grains.cure",
                  TypedLine.ingest(request, kept.stream().map(TablePlan::sheet)),
                  TypedLine.ingest(request, mixed.stream().map(TablePlan::sheet)))));
    }
    return kept;
  }

  /** The tables without the summaries that are left out: those need not have the same columns. */
  static List<FoundTable> counting(List<FoundTable> found, List<TablePlan> plans) {
    List<TablePlan> rows = rows(plans);
    List<FoundTable> counting = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      TablePlan plan = plans.get(i);
      if (rows.contains(plan) || !isSummary(plan.sheet())) {
        counting.add(found.get(i));
      }
    }
    return counting;
  }

  /** The plans that hold rows, where some do; else all. */
  public static List<TablePlan> rows(List<TablePlan> plans) {
    boolean fine = plans.stream().anyMatch(p -> p.grain() != null && rank(p) == 0);
    return plans.stream().filter(p -> !fine || p.grain() == null || rank(p) == 0).toList();
  }

  /** 0 for rows, 1 for days, 2 for months. */
  private static int rank(TablePlan plan) {
    return "month".equals(plan.grain()) ? 2 : "day".equals(plan.grain()) ? 1 : 0;
  }

  private static boolean isSummary(String sheet) {
    for (String word : Headers.normalise(sheet).split(" ", -1)) {
      if (SUMMARY.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
