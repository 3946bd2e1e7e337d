package bilan.queries.render.office;

import bilan.queries.Kind;
import bilan.queries.document.Chart;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers stand in a native chart, as Office writes formats. */
final class NativeFormat {

  /** French digits where the reader's Office speaks another language. */
  private static final String FRENCH_DIGITS = "[$-40C]";

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final Chart chart;
  private final String locale;
  private final boolean fractions;

  /**
   * @param fractions a rate stands as 0.125 in its cell, as Excel has it
   */
  NativeFormat(Chart chart, Lang lang, boolean fractions) {
    this.chart = chart;
    this.fractions = fractions && chart.kind() == Kind.RATE;
    this.locale = lang == Lang.FR ? FRENCH_DIGITS : "";
  }

  /** Of the values themselves. */
  String exact() {
    return locale
        + switch (chart.kind()) {
          case AMOUNT -> "#,##0\\ \"€\"";
          case RATE -> fractions ? "0.0\\ %" : "0.0\\ \"%\"";
          case HOURS -> "#,##0\\ \"h\"";
          case NUMBER -> "0.00";
          default -> "#,##0";
        };
  }

  /** Thousands of euros once there are tens of them. */
  String brief() {
    boolean thousands = chart.kind() == Kind.AMOUNT && chart.largest().compareTo(TEN_THOUSAND) >= 0;
    return thousands ? locale + "0.0,\\ \"k€\"" : exact();
  }

  String ofAxis() {
    return brief().replace("0.0,", "0,");
  }

  /** Nothing where the bar is too thin for words: the values stand in the table. */
  String ofLabels() {
    int share = chart.isStacked() ? 16 : 1000;
    BigDecimal largest = fractions ? chart.largest().movePointLeft(2) : chart.largest();
    BigDecimal least =
        largest.divide(BigDecimal.valueOf(share), fractions ? 4 : 2, RoundingMode.HALF_UP);
    return locale + "[<" + least.toPlainString() + "]\"\";" + brief();
  }
}
