package bilan.queries.report.chart;

import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Category;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.report.composition.Composition;
import bilan.queries.report.text.FrenchSpaces;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chart in words, for who does not see it: its values if they are few, else their span. */
final class ChartAlternative {

  private static final int FEW = 24;

  private final Composition composition;
  private final Chart chart;
  private final StringBuilder out = new StringBuilder();

  private ChartAlternative(Composition composition, Chart chart) {
    this.composition = composition;
    this.chart = chart;
  }

  static String say(Composition composition, Chart chart) {
    return new ChartAlternative(composition, chart).say();
  }

  private String say() {
    out.append(chart.title()).append(". ");
    boolean few = chart.categories().size() * chart.series().size() <= FEW;
    for (Series one : chart.series()) {
      out.append(one.label()).append(composition.wording().colon());
      if (few) {
        values(one);
      } else {
        span(one);
      }
      end();
    }
    Chart.Target target = chart.target();
    if (target != null) {
      out.append(target.label()).append(composition.wording().colon());
      values(
          new Series(
              "target",
              target.label(),
              0,
              target.values().stream().map(v -> new Point(v.orElse(null), false)).toList()));
      end();
    }
    return out.toString().strip();
  }

  /** After an abbreviation there is a point already. */
  private void end() {
    out.append(out.charAt(out.length() - 1) == '.' ? " " : ". ");
  }

  private void values(Series series) {
    for (int i = 0; i < chart.categories().size(); i++) {
      Point point = series.points().get(i);
      Category category = chart.categories().get(i);
      out.append(i == 0 ? "" : FrenchSpaces.in(composition.wording().semicolon()))
          .append(composition.wording().category(category));
      out.append(' ').append(said(point));
      // A series that is hatched throughout says by its name why; a year says it by its own.
      boolean told = series.isPartial() || category.partial();
      out.append(point.partial() && !told ? " " + composition.say("report.partial_period") : "");
    }
  }

  private String said(Point point) {
    BigDecimal value = point.value();
    return value == null
        ? point.mark()
        : composition.wording().value(value, chart.kind(), chart.unit());
  }

  private void span(Series series) {
    int low = -1;
    int high = -1;
    for (int i = 0; i < chart.categories().size(); i++) {
      if (series.points().get(i).value() != null) {
        low = low < 0 || at(series, i).compareTo(at(series, low)) < 0 ? i : low;
        high = high < 0 || at(series, i).compareTo(at(series, high)) > 0 ? i : high;
      }
    }
    if (low >= 0) {
      out.append(
          composition.say(
              "report.from_to",
              said(series.points().get(low)),
              name(low),
              said(series.points().get(high)),
              name(high)));
    }
    missing(series, low >= 0);
  }

  /** Where there is no value: what stands there, once for all that it stands for. */
  private void missing(Series series, boolean after) {
    Map<String, List<String>> marks = new LinkedHashMap<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      if (series.points().get(i).missing() != null) {
        String mark = series.points().get(i).mark();
        marks.computeIfAbsent(mark, any -> new ArrayList<>()).add(name(i));
      }
    }
    String between = FrenchSpaces.in(composition.wording().semicolon());
    String before = after ? between : "";
    for (Map.Entry<String, List<String>> one : marks.entrySet()) {
      out.append(before).append(String.join(", ", one.getValue())).append(' ').append(one.getKey());
      before = between;
    }
    out.append(!after && marks.isEmpty() ? "–" : "");
  }

  private String name(int category) {
    return composition.wording().category(chart.categories().get(category));
  }

  private static BigDecimal at(Series series, int index) {
    BigDecimal value = series.points().get(index).value();
    return value == null ? BigDecimal.ZERO : value;
  }
}
