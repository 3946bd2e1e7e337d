package bilan.queries.render.chart;

import bilan.queries.Kind;
import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.words.Wording;
import bilan.text.Lang;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How all numbers of one chart are written, so that any two compare at a glance: in one unit, said
 * once beside the axis, to one precision. The table beside the chart is exact.
 *
 * @param thousands how many times they are divided by a thousand: money alone is
 * @param decimals of the values; graduations, which are round, have those of their step
 */
public record Notation(int thousands, int decimals) {

  private static final int GROUP = 3;
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Chosen from the values of a chart, what they come to and where they should reach. */
  public static Notation of(Chart chart) {
    List<BigDecimal> values = values(chart);
    BigDecimal largest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    int thousands = 0;
    while (chart.kind() == Kind.AMOUNT
        && thousands < 2
        && scaled(largest, thousands).compareTo(TEN_THOUSAND) >= 0) {
      thousands++;
    }
    int most = most(chart.kind(), scaled(largest, thousands), thousands);
    int needed = 0;
    for (BigDecimal value : values) {
      BigDecimal written = scaled(value, thousands).setScale(most, RoundingMode.HALF_UP);
      needed = Math.max(needed, written.stripTrailingZeros().scale());
    }
    boolean cents = chart.kind() == Kind.AMOUNT && thousands == 0;
    return new Notation(thousands, needed > 0 && cents ? most : needed);
  }

  /** As many as tell something of the largest: of hundreds of euros no cents, of k€ a tenth. */
  private static int most(Kind kind, BigDecimal largest, int thousands) {
    return switch (kind) {
      case RATE -> 1;
      case AMOUNT ->
          thousands == 0
              ? largest.compareTo(HUNDRED) < 0 ? 2 : 0
              : largest.compareTo(THOUSAND) < 0 ? 1 : 0;
      case HOURS, NUMBER ->
          largest.compareTo(HUNDRED) < 0 ? 2 : largest.compareTo(THOUSAND) < 0 ? 1 : 0;
      default -> 0;
    };
  }

  private static List<BigDecimal> values(Chart chart) {
    List<BigDecimal> values = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      BigDecimal up = BigDecimal.ZERO;
      for (Series series : chart.series()) {
        Point point = series.points().get(i);
        BigDecimal value = point.value();
        if (value != null) {
          values.add(value.abs());
          up = up.add(value.max(BigDecimal.ZERO));
        }
      }
      if (chart.isStacked()) {
        values.add(up);
      }
      BigDecimal target = chart.targetOf(i);
      values.add(target == null ? BigDecimal.ZERO : target.abs());
    }
    return values;
  }

  private static BigDecimal scaled(BigDecimal value, int thousands) {
    return value.movePointLeft(GROUP * thousands);
  }

  /** A value of the chart, in its unit. */
  public String value(BigDecimal value, Typography typography) {
    return typography.number(scaled(value, thousands), decimals);
  }

  String graduation(BigDecimal value, Scale scale, Typography typography) {
    return typography.number(scaled(value, thousands), decimalsOf(scale));
  }

  /** As many decimals as the step from one graduation to the next needs. */
  private int decimalsOf(Scale scale) {
    return Math.max(0, scaled(scale.step(), thousands).stripTrailingZeros().scale());
  }

  /** Whether its numbers do not stand for themselves. */
  public static boolean hasUnit(Chart chart) {
    boolean counts = chart.kind() == Kind.NUMBER && chart.unit() != null;
    return counts || chart.kind().unit() != null;
  }

  /** {@code en k€}, to be said once; empty where a number stands for itself. */
  public String unit(Chart chart, Wording wording) {
    String unit =
        switch (chart.kind()) {
          case AMOUNT -> euros(wording.lang());
          case RATE -> "points".equals(chart.unit()) ? wording.say("report.in_points") : "%";
          case HOURS -> wording.say("report.in_hours");
          case NUMBER -> "FTE".equals(chart.unit()) ? wording.say("report.fte") : "";
          default -> "";
        };
    return unit.isEmpty() ? "" : wording.say("report.in_unit", unit);
  }

  private String euros(Lang lang) {
    List<String> units =
        lang == Lang.FR ? List.of("€", "k€", "M€") : List.of("€", "€ thousand", "€ million");
    return units.get(thousands);
  }

  /** As Office writes the format of the values. */
  public String office() {
    return office(decimals);
  }

  /** As Office writes the format of the graduations. */
  public String office(Scale scale) {
    return office(decimalsOf(scale));
  }

  private String office(int digits) {
    return "#,##0" + (digits == 0 ? "" : "." + "0".repeat(digits)) + ",".repeat(thousands);
  }
}
