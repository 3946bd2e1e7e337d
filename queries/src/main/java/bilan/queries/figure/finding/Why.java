package bilan.queries.figure.finding;

import bilan.queries.figure.FigureWording;
import bilan.queries.figure.PlaceMonth;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.calendar.YearState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Why months make a figure partial, or leave it without value. The figure of one month stands
 * beside its name: the reason does not repeat it, so that months with the same reason share a note.
 */
final class Why {

  private final FigureWording wording;
  private final Facts facts;

  Why(FigureWording wording, Facts facts) {
    this.wording = wording;
    this.facts = facts;
  }

  String say(YearState state, String dataset, @Nullable String place, Period period) {
    boolean month = period.isMonth();
    boolean dated = period.from().plusYears(1).isBefore(period.to());
    return switch (state.state()) {
      case NOT_OPEN -> notOpen(place, period);
      case MISSING ->
          month
              ? wording.say("figure.month.missing", places(state.missing()))
              : wording.say("figure.missing", wording.missing(state.missing(), dated));
      case PARTIAL ->
          month
              ? wording.say(
                  "figure.month.partial",
                  state.covered().size(),
                  state.expected(),
                  places(state.missing()))
              : wording.say(
                  isOfSeveral(state) ? "figure.partial_places" : "figure.partial",
                  state.covered().size(),
                  state.expected(),
                  wording.missing(state.missing(), dated));
      default ->
          month
              ? wording.sayOf(dataset, "figure.month.not_expected")
              : wording.sayOf(dataset, "figure.not_expected", period.label());
    };
  }

  /** Whether months of several places are added up, of which a year has more than twelve. */
  private static boolean isOfSeveral(YearState state) {
    TreeSet<String> names = new TreeSet<>();
    state.covered().forEach(month -> names.add(month.place()));
    state.missing().forEach(month -> names.add(month.place()));
    return names.size() > 1;
  }

  /** That no place, or this one, was open in a period; what has closed says since when. */
  String notOpen(@Nullable String place, Period period) {
    LocalDate gone = facts.network().goneBefore(place, period.from());
    if (place != null && gone != null) {
      return wording.say("figure.closed_since", place, gone);
    }
    if (period.isMonth()) {
      return place == null
          ? wording.say("figure.month.network_not_open")
          : wording.say("figure.month.not_open", place);
    }
    return place == null
        ? wording.say("figure.network_not_open", period.label())
        : wording.say("figure.not_open", place, period.label());
  }

  private String places(Collection<PlaceMonth> months) {
    TreeSet<String> names = new TreeSet<>();
    months.forEach(month -> names.add(month.place()));
    return wording.list(names);
  }
}
