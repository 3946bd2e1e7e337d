package bilan.queries.report;

import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureSheet;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds key figures in the sheet of a request. */
final class Picker {

  private final FigureSheet sheet;

  Picker(FigureSheet sheet) {
    this.sheet = sheet;
  }

  List<String> periods() {
    return sheet.request().periods().stream().map(Period::label).toList();
  }

  /** The place that the whole request is about; null for the network. */
  @Nullable String place() {
    return sheet.request().place();
  }

  /** The ids of the figures at hand. */
  List<String> ids() {
    return sheet.declared().keys().stream().map(Figure::id).toList();
  }

  @Nullable KeyFigure find(String id, String period, @Nullable String place) {
    for (KeyFigure figure : sheet.figures()) {
      if (figure.id().equals(id)
          && figure.period().equals(period)
          && Objects.equals(figure.place(), place)) {
        return figure;
      }
    }
    return null;
  }

  /** The places that have this figure, in the order of the sheet. */
  List<String> places(String id) {
    List<String> places = new ArrayList<>();
    for (KeyFigure figure : sheet.figures()) {
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
  @Nullable String period(@Nullable String year) {
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
