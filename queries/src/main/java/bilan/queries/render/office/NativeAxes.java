package bilan.queries.render.office;

import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.render.chart.Palette;
import java.math.BigDecimal;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.xmlbeans.XmlCursor;

/**
 * The two axes of a native chart: names that are read, values only where no column says its own.
 */
final class NativeAxes {

  /** The most names along an axis that lies. */
  private static final int MOST_NAMES = 12;

  private static final int FEW_NAMES = 8;

  /** From one name to the next, in letters. */
  private static final int BETWEEN = 2;

  /**
   * Straight: a tenth of a degree. LibreOffice breaks names that stand at none over several lines,
   * in the middle of their words, and turns those of which nothing is said.
   */
  private static final int HARDLY = 6000;

  private final XDDFChart frame;
  private final Chart chart;
  private final NativeFormat formats;
  private final NativeLook look;
  private final int room;

  /**
   * @param room how many letters stand beside each other under the chart
   */
  NativeAxes(XDDFChart frame, Chart chart, NativeFormat formats, NativeLook look, int room) {
    this.frame = frame;
    this.chart = chart;
    this.formats = formats;
    this.look = look;
    this.room = room;
  }

  void dress(XDDFCategoryAxis names, XDDFValueAxis values) {
    boolean lying = chart.isLying();
    names.setMajorTickMark(AxisTickMark.NONE);
    values.setMajorTickMark(AxisTickMark.NONE);
    names.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    names.crossAxis(values);
    values.crossAxis(names);
    if (lying) {
      names.setOrientation(AxisOrientation.MAX_MIN);
    }
    if (lying || NativeSeries.isEachLabelled(chart)) {
      values.setVisible(false);
    } else {
      values
          .getOrAddMajorGridProperties()
          .setLineProperties(NativeInk.line(look.colour(Palette.GRID)));
      values.setMajorUnit(formats.step().doubleValue());
    }
    // Under all bars, also those below zero.
    names.setTickLabelPosition(AxisTickLabelPosition.LOW);
    if (!lying) {
      upright();
    }
    if (chart.series().stream().flatMap(s -> s.points().stream()).noneMatch(NativeAxes::negative)) {
      values.setMinimum(0);
    }
    values
        .getOrAddShapeProperties()
        .setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    names.getOrAddShapeProperties().setLineProperties(NativeInk.line(look.colour(Palette.MUTED)));
    values.setNumberFormat(formats.ofAxis());
  }

  private static boolean negative(Point point) {
    BigDecimal value = point.value();
    return value != null && value.signum() < 0;
  }

  /** Every how many names one is written; few may stand on two lines. */
  private int skipped() {
    int names = chart.categories().size();
    if (names <= FEW_NAMES) {
      return 1;
    }
    int longest = chart.categories().stream().mapToInt(one -> one.name().length()).max().orElse(0);
    int letters = names * (longest + BETWEEN);
    return Math.max((names + MOST_NAMES - 1) / MOST_NAMES, (letters + room - 1) / room);
  }

  /** Names that are read without turning one's head: as many as there is room for. */
  private void upright() {
    var axis = frame.getCTChart().getPlotArea().getCatAxArray(0);
    var text = axis.isSetTxPr() ? axis.getTxPr() : axis.addNewTxPr();
    NativeInk.words(text, look.colour(Palette.INK), look);
    int skipped = skipped();
    text.getBodyPr().setRot(skipped <= 1 ? 0 : HARDLY);
    if (skipped > 1) {
      try (XmlCursor cursor = axis.newCursor()) {
        cursor.toEndToken();
        NativeLabel.value(cursor, "tickLblSkip", Integer.toString(skipped));
        NativeLabel.value(cursor, "tickMarkSkip", Integer.toString(skipped));
      }
    }
  }
}
