package bilan.queries.report.composition;

import bilan.queries.figure.Figure;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.sheet.FigureSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Key figures of a request, found by id, period and place. */
public final class Picker {

  private final Supplier<FigureSheet> sheet;

  /** Figures of the part that is being composed, which may be about one place. */
  public Picker(Composition composition) {
    this.sheet = () -> composition.material().figures();
  }

  /** Periods of the request in their order, by their names. */
  public List<String> periods() {
    return sheet.get().request().periods().stream().map(Period::label).toList();
  }

  /** The place that the whole request is about; null for the network. */
  public @Nullable String place() {
    return sheet.get().request().place();
  }

  /** The ids of the figures at hand. */
  public List<String> ids() {
    return sheet.get().declared().keys().stream().map(Figure::id).toList();
  }

  /** Key figure by id, period and place (null for the network); null if there is none. */
  public @Nullable KeyFigure find(String id, String period, @Nullable String place) {
    for (KeyFigure figure : sheet.get().figures()) {
      if (figure.id().equals(id)
          && figure.period().equals(period)
          && Objects.equals(figure.place(), place)) {
        return figure;
      }
    }
    return null;
  }

  /** The places that have this figure, in the order of the sheet. */
  public List<String> places(String id) {
    List<String> places = new ArrayList<>();
    for (KeyFigure figure : sheet.get().figures()) {
      String place = figure.place();
      if (figure.id().equals(id) && place != null && !places.contains(place)) {
        places.add(place);
      }
    }
    return places;
  }

  /**
   * {@code last}, {@code first}, {@code previous} or a year as the label of a period; null if none.
   */
  public @Nullable String period(@Nullable String year) {
    List<String> periods = periods();
    int last = periods.size() - 1;
    if (year == null || year.equals("last")) {
      return periods.get(last);
    }
    if (year.equals("first")) {
      return periods.get(0);
    }
    if (year.equals("previous")) {
      return last > 0 ? periods.get(last - 1) : null;
    }
    return periods.contains(year) ? year : null;
  }
}
