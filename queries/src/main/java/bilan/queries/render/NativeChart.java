package bilan.queries.render;

import bilan.queries.Kind;
import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.render.chart.Palette;
import bilan.text.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/** A chart of Office, editable, the same in Word and in Excel. */
public final class NativeChart {

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

  private static final String FRENCH_DIGITS = "[$-40C]";

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final XDDFChart frame;
  private final Chart chart;
  private final Wording wording;
  private final ChartSource source;

  private NativeChart(XDDFChart frame, Chart chart, Wording wording, ChartSource source) {
    this.frame = frame;
    this.chart = chart;
    this.wording = wording;
    this.source = source;
  }

  public static int height(Chart chart) {
    boolean lying = chart.isLying();
    int lanes = chart.type() == Chart.Type.BARS ? Math.max(1, chart.series().size()) : 1;
    double centimetres = lying ? Math.min(15, 1.2 + 0.52 * lanes * chart.categories().size()) : 5.3;
    return (int) Math.round(Units.EMU_PER_CENTIMETER * centimetres);
  }

  /** In a document that carries the values in a workbook of the chart's own. */
  public static void fill(XDDFChart frame, Chart chart, Wording wording) {
    new NativeChart(frame, chart, wording, new ChartSource.Embedded(frame, chart)).fill();
    try {
      StableXlsx.properties(frame.getWorkbook(), chart.title());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Beside its values in a sheet, whose first row of values is {@code firstRow}. */
  static void fill(XSSFSheet sheet, Chart chart, Wording wording, int firstRow) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int left = chart.series().size() + 2;
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, left, firstRow - 1, left + 9, firstRow + 21);
    XSSFChart frame = drawing.createChart(anchor);
    frame
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(Markup.clean(chart.alternative()));
    new NativeChart(frame, chart, wording, new ChartSource.Sheet(sheet, chart, firstRow)).fill();
  }

  private void fill() {
    boolean lying = chart.isLying();
    XDDFCategoryAxis names =
        frame.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis values = frame.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    axes(names, values, lying);
    XDDFChartData data =
        frame.createData(
            chart.type() == Chart.Type.LINES ? ChartTypes.LINE : ChartTypes.BAR, names, values);
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
      bars.setGapWidth(lying ? 35 : 55);
      if (stacked()) {
        bars.setBarGrouping(BarGrouping.STACKED);
        overlap();
      } else {
        bars.setBarGrouping(BarGrouping.CLUSTERED);
      }
    }
    series(data);
    frame.plot(data);
    for (int i = 0; i < chart.series().size(); i++) {
      dress(i);
    }
    if (chart.series().size() > 1) {
      frame.getOrAddLegend().setPosition(lying ? LegendPosition.TOP : LegendPosition.RIGHT);
    }
    frame.getCTChart().addNewAutoTitleDeleted().setVal(true);
    frame.displayBlanksAs(DisplayBlanks.GAP);
    fonts();
  }

  /** Written as an attribute: the small schema jar can't check a percentage. */
  private void overlap() {
    var bars = frame.getCTChart().getPlotArea().getBarChartArray(0);
    try (XmlCursor cursor = bars.addNewOverlap().newCursor()) {
      cursor.toFirstContentToken();
      cursor.insertAttributeWithValue("val", "100");
    }
  }

  private boolean stacked() {
    return chart.isStacked();
  }

  private void axes(XDDFCategoryAxis names, XDDFValueAxis values, boolean lying) {
    names.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    names.crossAxis(values);
    values.crossAxis(names);
    if (lying) {
      names.setOrientation(AxisOrientation.MAX_MIN);
      values.setVisible(false);
    } else {
      values.getOrAddMajorGridProperties().setLineProperties(line(Palette.GRID));
    }
    if (chart.series().stream()
        .flatMap(s -> s.points().stream())
        .noneMatch(NativeChart::negative)) {
      values.setMinimum(0);
    }
    values
        .getOrAddShapeProperties()
        .setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    names.getOrAddShapeProperties().setLineProperties(line(Palette.MUTED));
    values.setNumberFormat(shortAxisFormat());
  }

  private static boolean negative(Point point) {
    BigDecimal value = point.value();
    return value != null && value.signum() < 0;
  }

  /** French digits where the reader's Office speaks another language. */
  private String format() {
    String digits =
        switch (chart.kind()) {
          case AMOUNT -> "#,##0\\ \"€\"";
          case RATE -> "0.0\\ \"%\"";
          case HOURS -> "#,##0\\ \"h\"";
          case NUMBER -> "0.00";
          default -> "#,##0";
        };
    return french(digits);
  }

  private String french(String digits) {
    return wording.lang() == Lang.FR ? FRENCH_DIGITS + digits : digits;
  }

  private String shortAxisFormat() {
    return shortFormat().replace("0.0,", "0,");
  }

  private static XDDFLineProperties line(String colour) {
    return new XDDFLineProperties(solid(colour));
  }

  private static XDDFSolidFillProperties solid(String colour) {
    return new XDDFSolidFillProperties(XDDFColor.from(bytes(colour)));
  }

  private static byte[] bytes(String colour) {
    return java.util.HexFormat.of().parseHex(colour);
  }

  private void series(XDDFChartData data) {
    XDDFDataSource<String> names = source.names();
    for (int i = 0; i < chart.series().size(); i++) {
      XDDFNumericalDataSource<? extends Number> values = source.values(i);
      values.setFormatCode(format());
      String label = Markup.clean(chart.series().get(i).label());
      data.addSeries(names, values).setTitle(label, source.title(i, label));
    }
  }

  private void dress(int index) {
    Series series = chart.series().get(index);
    XDDFChartData data = frame.getChartSeries().get(0);
    XDDFChartData.Series native_ = data.getSeries(index);
    String colour = Palette.colour(series.colour());
    if (native_ instanceof XDDFLineChartData.Series line) {
      XDDFLineProperties stroke = line(colour);
      stroke.setWidth(2.25);
      line.setLineProperties(stroke);
      line.setSmooth(false);
      line.setMarkerStyle(chart.categories().size() > 14 ? MarkerStyle.NONE : MarkerStyle.CIRCLE);
      return;
    }
    native_.setFillProperties(solid(colour));
    if (series.isPartial()) {
      hatch(bar(index).getSpPr(), colour);
    } else {
      hatchPoints(index, series, colour);
    }
    labels(index, colour);
  }

  private CTBarSer bar(int index) {
    return frame.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(index);
  }

  private void hatchPoints(int index, Series series, String colour) {
    for (int i = 0; i < series.points().size(); i++) {
      if (series.points().get(i).partial()) {
        var mark = bar(index).addNewDPt();
        mark.addNewIdx().setVal(i);
        mark.addNewInvertIfNegative().setVal(false);
        hatch(mark.addNewSpPr(), colour);
      }
    }
  }

  /** Written element by element: the small schema jar has no class for a pattern. */
  private static void hatch(CTShapeProperties shape, String colour) {
    if (shape.isSetSolidFill()) {
      shape.unsetSolidFill();
    }
    try (XmlCursor cursor = shape.newCursor()) {
      cursor.toFirstContentToken();
      cursor.beginElement("pattFill", DRAWING);
      cursor.insertAttributeWithValue("prst", "wdUpDiag");
      hatchColour(cursor, "fgClr", colour);
      hatchColour(cursor, "bgClr", "FFFFFF");
      cursor.toNextToken();
      cursor.beginElement("ln", DRAWING);
      cursor.beginElement("solidFill", DRAWING);
      cursor.beginElement("srgbClr", DRAWING);
      cursor.insertAttributeWithValue("val", colour);
    }
  }

  private static void hatchColour(XmlCursor cursor, String name, String colour) {
    cursor.beginElement(name, DRAWING);
    cursor.beginElement("srgbClr", DRAWING);
    cursor.insertAttributeWithValue("val", colour);
    cursor.toNextToken();
    cursor.toNextToken();
  }

  private void labels(int index, String colour) {
    if (chart.categories().size() > (stacked() ? 8 : 14)) {
      return;
    }
    CTDLbls labels = bar(index).addNewDLbls();
    labels.addNewNumFmt().setFormatCode(labelFormat());
    labels.getNumFmt().setSourceLinked(false);
    boolean onHatches = chart.series().get(index).points().stream().anyMatch(Point::partial);
    if (stacked() && onHatches) {
      labels.addNewSpPr().addNewSolidFill().addNewSrgbClr().setVal(bytes("FFFFFF"));
    }
    ink(labels.addNewTxPr(), stacked() && !onHatches ? Palette.on(colour) : Palette.INK);
    labels.addNewDLblPos().setVal(stacked() ? STDLblPos.CTR : STDLblPos.OUT_END);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  /** Nothing where the bar is too thin for words: the values stand in the table. */
  private String labelFormat() {
    int share = stacked() ? 16 : 1000;
    BigDecimal least = chart.largest().divide(BigDecimal.valueOf(share), 2, RoundingMode.HALF_UP);
    String locale = wording.lang() == Lang.FR ? FRENCH_DIGITS : "";
    return locale + "[<" + least.toPlainString() + "]\"\";" + shortFormat();
  }

  /** Thousands of euros once there are tens of them. */
  private String shortFormat() {
    boolean thousands = chart.kind() == Kind.AMOUNT && chart.largest().compareTo(TEN_THOUSAND) >= 0;
    return thousands ? french("0.0,\\ \"k€\"") : format();
  }

  private static void ink(CTTextBody text, String colour) {
    text.addNewBodyPr();
    var run = text.addNewP().addNewPPr().addNewDefRPr();
    run.setSz(900);
    run.addNewSolidFill().addNewSrgbClr().setVal(bytes(colour));
  }

  private void fonts() {
    var space = frame.getCTChartSpace();
    var text = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
    if (text.getBodyPr() == null) {
      text.addNewBodyPr();
    }
    var run = text.addNewP().addNewPPr().addNewDefRPr();
    run.setSz(900);
    run.addNewSolidFill().addNewSrgbClr().setVal(bytes(Palette.INK));
  }
}
