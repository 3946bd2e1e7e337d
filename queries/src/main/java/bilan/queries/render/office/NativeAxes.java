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

  private final XDDFChart frame;
  private final Chart chart;
  private final NativeFormat formats;
  private final NativeLook look;

  NativeAxes(XDDFChart frame, Chart chart, NativeFormat formats, NativeLook look) {
    this.frame = frame;
    this.chart = chart;
    this.formats = formats;
    this.look = look;
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

  /** Names that are read without turning one's head: as many as there is room for. */
  private void upright() {
    var axis = frame.getCTChart().getPlotArea().getCatAxArray(0);
    var text = axis.isSetTxPr() ? axis.getTxPr() : axis.addNewTxPr();
    NativeInk.words(text, look.colour(Palette.INK), look);
    int skipped = (chart.categories().size() + MOST_NAMES - 1) / MOST_NAMES;
    if (skipped <= 1) {
      text.getBodyPr().setRot(0);
    } else {
      try (XmlCursor cursor = axis.newCursor()) {
        cursor.toEndToken();
        NativeLabel.value(cursor, "tickLblSkip", Integer.toString(skipped));
        NativeLabel.value(cursor, "tickMarkSkip", Integer.toString(skipped));
      }
    }
  }
}
