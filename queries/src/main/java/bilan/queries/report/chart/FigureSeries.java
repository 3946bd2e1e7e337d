package bilan.queries.report.chart;

import bilan.queries.Answer.Missing;
import bilan.queries.Kind;
import bilan.queries.document.Chart.Category;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.KeyFigure.State;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.composition.Picker;
import bilan.queries.report.composition.PlaceOrder;
import bilan.queries.report.text.FrenchSpaces;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The series of a chart, out of key figures: one a figure, or one a place of the first of them. */
final class FigureSeries {

  private final Composition composition;
  private final Picker picker;
  private final List<String> ids;
  private final boolean byPlace;
  private final List<Series> series = new ArrayList<>();

  FigureSeries(Composition composition, Picker picker, List<String> ids, boolean byPlace) {
    this.composition = composition;
    this.picker = picker;
    this.ids = ids;
    this.byPlace = byPlace;
    if (byPlace) {
      for (String place : PlaceOrder.inOrder(composition, picker.places(ids.get(0)))) {
        series.add(series(place, composition.placeName(place), ids.get(0), place));
      }
    } else {
      for (String id : ids) {
        series.add(series(id, composition.material().label(id), id, picker.place()));
      }
    }
    series.removeIf(
        s -> s.points().stream().allMatch(p -> p.value() == null || p.value().signum() == 0));
  }

  List<Series> all() {
    return List.copyOf(series);
  }

  List<Category> years() {
    List<Category> years = new ArrayList<>();
    for (String period : picker.periods()) {
      KeyFigure whole = whole(period);
      boolean partly = whole != null && whole.state() == State.PARTIAL;
      boolean told = !composition.isUnderWay(period) && (partly || hasNoTotal(period));
      years.add(new Category(composition.named(period, Kind.YEAR), told));
    }
    return years;
  }

  /**
   * The years whose pieces come to nothing that anybody knows, and why; empty if there are none.
   */
  String totalless() {
    List<String> years = new ArrayList<>();
    for (String period : picker.periods()) {
      KeyFigure whole = whole(period);
      if (hasNoTotal(period)) {
        String why =
            whole == null || whole.beside() == null
                ? ""
                : composition.wording().colon() + whole.beside();
        years.add(period + " (" + composition.say("report.nc") + why + ")");
      }
    }
    return years.isEmpty()
        ? ""
        : composition.say(
            "report.without_total",
            FrenchSpaces.in(String.join(composition.wording().semicolon(), years)));
  }

  /** Which places have no piece in a year in which they were open, and why. */
  Gaps barless() {
    Gaps gaps = new Gaps(composition);
    for (String place :
        byPlace ? PlaceOrder.inOrder(composition, picker.places(ids.get(0))) : List.<String>of()) {
      for (String period : picker.periods()) {
        KeyFigure figure = picker.find(ids.get(0), period, place);
        if (isUnknown(figure) && !isUnknown(whole(period))) {
          String year = picker.periods().size() > 1 ? period + ", " : "";
          Missing missing = missing(figure);
          gaps.add(
              year + composition.placeName(place),
              composition.say("report.nc"),
              missing == null ? null : missing.reason());
        }
      }
    }
    return gaps;
  }

  /** Whether there are pieces of what nobody can say how much it is. */
  private boolean hasNoTotal(String period) {
    int at = picker.periods().indexOf(period);
    return byPlace
        && isUnknown(whole(period))
        && series.stream().anyMatch(one -> one.points().get(at).value() != null);
  }

  private @Nullable KeyFigure whole(String period) {
    return picker.find(ids.get(0), period, picker.place());
  }

  private static boolean isUnknown(@Nullable KeyFigure figure) {
    return figure != null && !figure.state().hasValue() && figure.state() != State.NOT_OPEN;
  }

  private Series series(String key, String label, String id, @Nullable String place) {
    List<Point> points = new ArrayList<>();
    for (String period : picker.periods()) {
      KeyFigure figure = picker.find(id, period, place);
      BigDecimal value = figure == null ? null : figure.value();
      boolean partial = figure != null && figure.state() == State.PARTIAL;
      boolean unknown = isUnknown(picker.find(id, period, picker.place()));
      Point point = new Point(value, partial, unknown, missing(figure), null);
      points.add(point.from(figure == null ? null : figure.trace()));
    }
    return new Series(key, label, composition.colours().of(key), points);
  }

  private @Nullable Missing missing(@Nullable KeyFigure figure) {
    if (figure == null || figure.state().hasValue()) {
      return null;
    }
    return figure.state() == State.NOT_OPEN
        ? new Missing("–", null)
        : new Missing(composition.say("report.nc"), figure.beside());
  }
}
