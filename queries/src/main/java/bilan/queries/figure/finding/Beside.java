package bilan.queries.figure.finding;

import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.PlaceMonth;
import bilan.queries.figure.calendar.Period;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Notes that are printed beside a figure and do not change it. */
public final class Beside {

  private Beside() {}

  /** Adds a note about rejected rows and returns how many are dated in the period. */
  public static long rejected(
      Figure declared,
      @Nullable String place,
      Period period,
      Facts facts,
      FigureWording wording,
      List<String> notes) {
    String dataset = declared.dataset();
    if (dataset == null) {
      return 0;
    }
    long dated = facts.remarks().rejected(dataset, declared.channels(), place, period);
    long undated = facts.remarks().undated(dataset, declared.channels(), place);
    if (dated > 0) {
      notes.add(wording.sayOf(dataset, "figure.rejected", dated));
    }
    if (undated > 0) {
      notes.add(wording.sayOf(dataset, "figure.rejected_undated", undated));
    }
    return dated;
  }

  /** The note about the rejected rows of a figure's period; null if no row of it was. */
  public static @Nullable String rejected(KeyFigure figure, FigureWording wording) {
    Figure declared = figure.declared();
    String dataset = declared == null ? null : declared.dataset();
    return dataset == null || figure.rejected() == 0
        ? null
        : wording.sayOf(dataset, "figure.rejected", figure.rejected());
  }

  /** Adds a note about months in which lines may be missing. */
  public static void marks(
      Figure declared,
      @Nullable String place,
      Period period,
      Facts facts,
      FigureWording wording,
      List<String> notes) {
    if (!declared.basis().isFollowed()) {
      return;
    }
    SortedSet<PlaceMonth> marked =
        facts.remarks().marked(declared.basis().dataset(), place, period);
    if (!marked.isEmpty()) {
      notes.add(wording.say("figure.marked", wording.perimeter(marked)));
    }
  }
}
