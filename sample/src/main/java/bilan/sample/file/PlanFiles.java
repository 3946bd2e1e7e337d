package bilan.sample.file;

import bilan.sample.book.Book;
import bilan.sample.french.French;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedFacts;
import bilan.sample.network.Plans;
import bilan.sample.network.Plans.Milestone;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The workbook of the four priorities. */
final class PlanFiles {

  private record Testimony(
      String words, @Nullable String who, String agreed, String place, int year) {}

  private PlanFiles() {}

  static Book book(Plans plans, Edit edit) {
    Sheets sheets = new Sheets(edit);
    return Book.of(
        sheets.tab("Priorités", plans.priorities()),
        sheets.tab("Indicateurs", plans.indicators(), indicator -> "oui"),
        sheets.tab("Relevés", plans.readings()),
        sheets.tab("Actions", plans.actions()),
        sheets.tab("Répartition par priorité", plans.shares()),
        sheets.tab("Jalons", plans.milestones(), PlanFiles::written),
        sheets.tab("Récits", plans.narratives()),
        // One of them did not agree to be quoted.
        sheets.tab("Témoignages", InventedFacts.of(Testimony.class)));
  }

  private static Object written(Milestone milestone) {
    return switch (milestone.precision()) {
      case DAY -> milestone.date();
      case MONTH -> French.month(YearMonth.from(milestone.date()));
      case YEAR -> String.valueOf(milestone.date().getYear());
    };
  }
}
