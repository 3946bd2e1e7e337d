package bilan.queries.figure;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What is printed beside a figure without changing it. */
final class Beside {

  private Beside() {}

  /** Adds a note about rejected rows and returns how many are dated in the period. */
  static long rejected(
      Measure measure,
      @Nullable String place,
      Period period,
      Facts facts,
      Wording wording,
      List<String> notes) {
    String dataset = dataset(measure);
    if (dataset == null) {
      return 0;
    }
    long dated = facts.remarks().rejected(dataset, channels(measure), place, period);
    long undated = facts.remarks().undated(dataset, channels(measure), place);
    if (dated > 0) {
      notes.add(wording.say("figure.rejected" + of(dataset), dated));
    }
    if (undated > 0) {
      notes.add(wording.say("figure.rejected_undated" + of(dataset), undated));
    }
    return dated;
  }

  /** Two datasets may each have one: a reader can tell that they are two rows. */
  private static String of(String dataset) {
    return Set.of("attendance", "sales").contains(dataset) ? "." + dataset : "";
  }

  /** Adds a note about months in which lines may be missing. */
  static void marks(
      Measure measure,
      @Nullable String place,
      Period period,
      Facts facts,
      Wording wording,
      List<String> notes) {
    if (measure.basis() == Measure.Basis.NONE) {
      return;
    }
    SortedSet<PlaceMonth> marked = facts.remarks().marked(measure.basis().dataset(), place, period);
    if (!marked.isEmpty()) {
      notes.add(wording.say("figure.marked", wording.perimeter(marked)));
    }
  }

  /** The channels whose rows a figure is made of; empty for any. */
  private static Set<String> channels(Measure measure) {
    return switch (measure) {
      case SERVICES_EXCL_TAX -> Sales.OF_SERVICES;
      case OTHER_OWN_RESOURCES -> Sales.OF_OTHERS;
      case TILL_EXCL_TAX, AVERAGE_TICKET_INCL_TAX -> Sales.OF_TILL;
      case TICKETING_EXCL_TAX -> Sales.OF_TICKETING;
      case SALES_EXCL_TAX, SALES_INCL_TAX -> Sales.OF_SALES;
      default -> Set.of();
    };
  }

  /** Whose rejected rows stand beside a figure; null if none do. */
  static @Nullable String dataset(Measure measure) {
    return switch (measure) {
      case SERVICES_EXCL_TAX, OTHER_OWN_RESOURCES -> "sales";
      case GRANTS_NOTIFIED,
          GRANTS_ATTRIBUTED,
          GRANTS_RECEIVED,
          GRANTS_DUE,
          GRANTS_BOOKED,
          SELF_FINANCING_RATE ->
          "funding";
      case TEAM_FTE, TEAM_HEADCOUNT, VOLUNTEER_HOURS -> "reference";
      case PLACES_OPEN, MONTHS_OPEN -> null;
      default -> measure.basis().dataset();
    };
  }
}
