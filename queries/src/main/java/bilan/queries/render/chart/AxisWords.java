package bilan.queries.render.chart;

import bilan.queries.Kind;
import bilan.queries.document.Chart;
import bilan.queries.render.words.Wording;
import bilan.text.Typography;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers in a chart: short, since the table beside it is exact. */
final class AxisWords {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final Chart chart;
  private final Wording wording;
  private final Typography typography;

  AxisWords(Chart chart, Wording wording) {
    this.chart = chart;
    this.wording = wording;
    this.typography = Typography.of(wording.lang());
  }

  /** What stands along the axis, each at its place. */
  List<String> names() {
    return chart.categories().stream().map(wording::category).toList();
  }

  String graduation(BigDecimal value) {
    return shortly(value);
  }

  String value(BigDecimal value) {
    return shortly(value);
  }

  /** Where there is little room: thousands, to a tenth. */
  String brief(BigDecimal value) {
    if (chart.kind() != Kind.AMOUNT || value.abs().compareTo(THOUSAND) < 0) {
      return shortly(value);
    }
    BigDecimal tenths = value.divide(THOUSAND, 1, RoundingMode.HALF_UP);
    int decimals = tenths.stripTrailingZeros().scale() > 0 ? 1 : 0;
    return typography.number(tenths, decimals) + Typography.NARROW + "k€";
  }

  private String shortly(BigDecimal value) {
    if (chart.kind() == Kind.AMOUNT) {
      return euros(value);
    }
    int decimals = chart.kind() == Kind.RATE || chart.kind() == Kind.NUMBER ? 1 : 0;
    BigDecimal plain = value.stripTrailingZeros();
    String number = typography.number(value, plain.scale() <= 0 ? 0 : decimals);
    return switch (chart.kind()) {
      case RATE -> number + Typography.NARROW + "%";
      case HOURS -> number + Typography.NARROW + "h";
      default -> number;
    };
  }

  private String euros(BigDecimal value) {
    if (value.abs().compareTo(TEN_THOUSAND) < 0) {
      return typography.number(value, 0) + Typography.NARROW + "€";
    }
    BigDecimal thousands = value.divide(THOUSAND);
    int decimals =
        value.abs().compareTo(BigDecimal.valueOf(100_000)) < 0
                && thousands.stripTrailingZeros().scale() > 0
            ? 1
            : 0;
    return typography.number(thousands, decimals) + Typography.NARROW + "k€";
  }

  int axisWidth(Scale scale) {
    return scale.graduations().stream()
        .mapToInt(at -> Words.width(graduation(at), ChartDrawer.SMALL))
        .max()
        .orElse(0);
  }

  String say(String key, Object... arguments) {
    return wording.say(key, arguments);
  }
}
