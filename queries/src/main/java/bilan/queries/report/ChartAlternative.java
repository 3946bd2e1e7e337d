package bilan.queries.report;

import bilan.queries.Kind;
import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chart in words, for who does not see it: its values if they are few, else their span. */
final class ChartAlternative {

  private static final int FEW = 24;

  private final Composition composition;

  ChartAlternative(Composition composition) {
    this.composition = composition;
  }

  String say(Chart chart) {
    List<String> categories = chart.categories();
    StringBuilder out = new StringBuilder(chart.title()).append(". ");
    for (Series one : chart.series()) {
      out.append(one.label()).append("\u00a0: ");
      if (categories.size() * chart.series().size() <= FEW) {
        values(out, categories, one, chart.kind(), chart.unit());
      } else {
        span(out, categories, one, chart.kind(), chart.unit());
      }
      out.append(". ");
    }
    Chart.Target target = chart.target();
    if (target != null) {
      Series marks =
          new Series(
              "target",
              target.label(),
              0,
              target.values().stream().map(v -> new Point(v.orElse(null), false)).toList());
      out.append(target.label()).append("\u00a0: ");
      values(out, categories, marks, chart.kind(), chart.unit());
      out.append('.');
    }
    return out.toString().strip();
  }

  private void values(
      StringBuilder out, List<String> categories, Series series, Kind kind, @Nullable String unit) {
    for (int i = 0; i < categories.size(); i++) {
      Point point = series.points().get(i);
      BigDecimal value = point.value();
      out.append(i == 0 ? "" : "\u202f; ").append(categories.get(i)).append(' ');
      out.append(value == null ? "–" : composition.wording().value(value, kind, unit));
      // A series that is hatched throughout says by its name why; a year says it by its own.
      boolean told = series.isPartial() || categories.get(i).endsWith(")");
      out.append(point.partial() && !told ? " " + composition.say("report.partial_period") : "");
    }
  }

  private void span(
      StringBuilder out, List<String> categories, Series series, Kind kind, @Nullable String unit) {
    int low = -1;
    int high = -1;
    for (int i = 0; i < categories.size(); i++) {
      BigDecimal value = series.points().get(i).value();
      if (value == null) {
        continue;
      }
      low = low < 0 || value.compareTo(at(series, low)) < 0 ? i : low;
      high = high < 0 || value.compareTo(at(series, high)) > 0 ? i : high;
    }
    if (low < 0) {
      out.append('–');
      return;
    }
    out.append(
        composition.say(
            "report.from_to",
            composition.wording().value(at(series, low), kind, unit),
            categories.get(low),
            composition.wording().value(at(series, high), kind, unit),
            categories.get(high)));
  }

  private static BigDecimal at(Series series, int index) {
    BigDecimal value = series.points().get(index).value();
    return value == null ? BigDecimal.ZERO : value;
  }
}
