package bilan.queries.render.office;

import bilan.queries.Kind;
import bilan.queries.document.Chart;
import bilan.queries.render.chart.Notation;
import bilan.queries.render.chart.Scale;
import bilan.queries.words.Wording;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers stand in a native chart, as Office writes formats. */
final class NativeFormat {

  /** French digits where the reader's Office speaks another language. */
  private static final String FRENCH_DIGITS = "[$-40C]";

  /** How many lines of words stand above each other beside the axis: on a page, in a sheet. */
  private static final int HIGH = 9;

  private static final int SHEET_HIGH = 18;

  /** How many values stand beside each other along it. */
  private static final int LONG = 14;

  private final Chart chart;
  private final String locale;
  private final boolean fractions;
  private final int high;
  private final Notation notation;

  /**
   * @param sheet whether it stands in one: a rate is 0.125 in its cell then, as Excel has it
   */
  NativeFormat(Chart chart, Lang lang, boolean sheet) {
    this.chart = chart;
    this.fractions = sheet && chart.kind() == Kind.RATE;
    this.high = sheet ? SHEET_HIGH : HIGH;
    this.notation = Notation.of(chart);
    this.locale = lang == Lang.FR ? FRENCH_DIGITS : "";
  }

  /** Of the values themselves. */
  String exact() {
    return locale
        + switch (chart.kind()) {
          case AMOUNT -> locale.isEmpty() ? "\"€\"#,##0" : "#,##0\\ \"€\"";
          case RATE -> fractions ? "0.0\\ %" : "0.0\\ \"%\"";
          case HOURS -> "#,##0\\ \"h\"";
          case NUMBER -> "0.00";
          default -> "#,##0";
        };
  }

  /** Of all that is written in the chart, in the unit that is said once. */
  String brief() {
    return locale + notation.office() + percent();
  }

  String ofAxis() {
    return locale + notation.office(Scale.over(chart)) + percent();
  }

  /** From one graduation to the next, as the cells have it. */
  BigDecimal step() {
    BigDecimal step = Scale.over(chart).step();
    return fractions ? step.movePointLeft(2) : step;
  }

  /** Excel multiplies what it writes with a sign of percent, and nothing else. */
  private String percent() {
    return fractions ? "\\ %" : "";
  }

  /** What the numbers are written in; empty where each says its own, or stands for itself. */
  String unit(Wording wording) {
    return fractions ? "" : notation.unit(chart, wording);
  }

  /** Nothing where the bar is too thin for words: the values stand in the table. */
  String ofLabels() {
    Scale scale = Scale.over(chart);
    int share = !chart.isStacked() ? 1000 : chart.isLying() ? LONG : high;
    BigDecimal span = scale.high().subtract(scale.low());
    BigDecimal least =
        (fractions ? span.movePointLeft(2) : span)
            .divide(BigDecimal.valueOf(share), fractions ? 4 : 2, RoundingMode.HALF_UP);
    return locale + "[<" + least.toPlainString() + "]\"\";" + brief();
  }
}
