package bilan.pipelines.profile;

import bilan.pipelines.sheet.Headers;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A workbook may hold the rows and, on another sheet, their sums: only one of the two counts. */
final class GrainMix {

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
      List<TablePlan> plans, List<Problem> decisions, Notices notices) {
    boolean fine = plans.stream().anyMatch(p -> p.grain() != null && rank(p) == 0);
    List<TablePlan> kept = new ArrayList<>();
    for (TablePlan plan : plans) {
      if (!fine || plan.grain() == null || rank(plan) == 0) {
        kept.add(plan);
      } else if (isSummary(plan.sheet())) {
        notices.add(
            Problem.warning(
                "TABLE-06", Message.of("profile.summary", plan.sheet()), plan.where(), null));
      } else {
        decisions.add(
            Problem.error(
                "TABLE-07",
                Message.of("profile.mixed_grains", plan.sheet()),
                plan.where(),
                Message.of("profile.mixed_grains.cure")));
      }
    }
    return kept;
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
