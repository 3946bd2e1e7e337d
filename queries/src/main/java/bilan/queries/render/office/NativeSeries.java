package bilan.queries.render.office;

import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Series;
import bilan.queries.render.chart.Palette;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** One series of a native chart: its colour, what is partial in it hatched, its values beside. */
final class NativeSeries {

  private static final String WHITE = "FFFFFF";

  /** More columns than that leave no room for their values. */
  private static final int LABELLED = 14;

  private static final int STACKS_LABELLED = 8;

  private final XDDFChart frame;
  private final Chart chart;
  private final NativeFormat formats;
  private final int index;
  private final Series series;
  private final String colour;
  private final NativeLook look;

  NativeSeries(XDDFChart frame, Chart chart, NativeFormat formats, NativeLook look, int index) {
    this.look = look;
    this.frame = frame;
    this.chart = chart;
    this.formats = formats;
    this.index = index;
    this.series = chart.series().get(index);
    this.colour = look.colour(Palette.colour(series.colour()));
  }

  /**
   * @param names where they stand beside the last column; null if a legend has them
   */
  void dress(@Nullable NativeNames names) {
    XDDFChartData.Series drawn = frame.getChartSeries().get(0).getSeries(index);
    if (drawn instanceof XDDFLineChartData.Series line) {
      XDDFLineProperties stroke = NativeInk.line(Palette.edge(colour));
      stroke.setWidth(2.25);
      line.setLineProperties(stroke);
      line.setSmooth(false);
      boolean crowded = chart.categories().size() > LABELLED;
      line.setMarkerStyle(crowded ? MarkerStyle.NONE : MarkerStyle.CIRCLE);
      return;
    }
    if (NativeTarget.is(series)) {
      XDDFLineProperties around = NativeInk.line(look.colour(Palette.INK));
      around.setWidth(1.25);
      drawn.setLineProperties(around);
      drawn.setFillProperties(new XDDFNoFillProperties());
      return;
    }
    drawn.setFillProperties(NativeInk.solid(colour));
    String edge = Palette.edge(colour);
    if (chart.isStacked() || !edge.equals(colour)) {
      // In black and white it is this line that parts two stacked pieces.
      XDDFLineProperties thin = NativeInk.line(edge.equals(colour) ? WHITE : edge);
      thin.setWidth(0.75);
      drawn.setLineProperties(thin);
    }
    if (series.isPartial()) {
      NativeInk.hatch(bar().getSpPr(), colour);
    } else {
      hatchPoints();
    }
    labels(names);
  }

  private CTBarSer bar() {
    return frame.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(index);
  }

  private void hatchPoints() {
    for (int i = 0; i < series.points().size(); i++) {
      if (series.points().get(i).partial()) {
        var mark = bar().addNewDPt();
        mark.addNewIdx().setVal(i);
        mark.addNewInvertIfNegative().setVal(false);
        NativeInk.hatch(mark.addNewSpPr(), colour);
      }
    }
  }

  /** Whether every column says its value: the axis has no more to say. */
  static boolean isEachLabelled(Chart chart) {
    return !chart.isStacked()
        && chart.type() != Chart.Type.LINES
        && chart.categories().size() * bars(chart) <= LABELLED;
  }

  private static long bars(Chart chart) {
    return chart.series().stream().filter(series -> !NativeTarget.is(series)).count();
  }

  private void labels(@Nullable NativeNames names) {
    boolean stacked = chart.isStacked();
    boolean crowded = names == null && chart.categories().size() > STACKS_LABELLED;
    if (stacked ? crowded : !isEachLabelled(chart)) {
      return;
    }
    CTDLbls labels = bar().addNewDLbls();
    if (stacked) {
      withoutHatched(labels, names == null ? 0 : 1);
    }
    if (names != null) {
      int last = chart.categories().size() - 1;
      NativeLabel.named(
          labels, last, names.across(index), names.down(index), formats.brief(), look);
    }
    labels.addNewNumFmt().setFormatCode(formats.ofLabels());
    labels.getNumFmt().setSourceLinked(false);
    String ink = stacked ? Palette.on(colour) : Palette.INK;
    NativeInk.words(labels.addNewTxPr(), look.colour(ink), look);
    labels.addNewDLblPos().setVal(stacked ? STDLblPos.CTR : STDLblPos.OUT_END);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
    if (names != null) {
      NativeLabel.withoutLines(labels);
    }
  }

  /** Words can't be read upon hatches; the table has them. */
  private void withoutHatched(CTDLbls labels, int named) {
    for (int i = 0; i < series.points().size() - named; i++) {
      if (series.points().get(i).partial()) {
        NativeLabel.none(labels, i);
      }
    }
  }
}
