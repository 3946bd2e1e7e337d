package bilan.queries.render.office;

import bilan.queries.document.Chart;
import bilan.queries.render.chart.ChartDrawer;
import bilan.queries.render.chart.Notation;
import bilan.queries.render.chart.Palette;
import bilan.queries.words.Markup;
import bilan.queries.words.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;

/** A chart of Office, editable, the same in Word and in Excel. */
public final class NativeChart {

  /** Pixels of a sheet, and its rows. */
  private static final int WIDE = 576;

  private static final int WIDER = 900;

  private static final int AWAY = 20;

  private static final int HIGH = 21;

  /** What the line of the unit takes, in centimetres, where names leave it no room. */
  private static final double UNIT = 0.4;

  /** How many letters stand beside each other under a chart. */
  private static final int PAGE_LETTERS = 125;

  private static final int SHEET_LETTERS = 90;

  /** The most series that stand beside their chart. */
  private static final int BESIDE = 3;

  private final XDDFChart frame;
  private final Chart chart;
  private final NativeFormat formats;
  private final ChartSource source;
  private final NativeLook look;
  private final @Nullable NativeNames names;
  private final @Nullable NativeTotals totals;
  private final String totalLabel;
  private final String unit;

  private NativeChart(
      XDDFChart frame, Chart chart, Wording wording, ChartSource source, NativeLook look) {
    this.frame = frame;
    this.chart = chart;
    this.look = look;
    boolean beside = source instanceof ChartSource.Embedded && NativeNames.has(chart);
    this.names = beside ? new NativeNames(chart, wording, look) : null;
    this.formats = new NativeFormat(chart, wording.lang(), source instanceof ChartSource.Sheet);
    this.source = source;
    boolean summed = source instanceof ChartSource.Embedded && NativeTotals.has(chart);
    this.totals = summed ? new NativeTotals(frame, chart, formats, look) : null;
    this.totalLabel = NativeTotals.label(chart, wording);
    this.unit = formats.unit(wording);
  }

  public static int height(Chart chart) {
    boolean lying = chart.isLying();
    int lanes = chart.type() == Chart.Type.BARS ? Math.max(1, chart.series().size()) : 1;
    double upright = ChartDrawer.isFew(chart) ? 4 : 5.3;
    double bars = lying ? Math.min(15, 1.2 + 0.52 * lanes * chart.categories().size()) : upright;
    double centimetres = Notation.hasUnit(chart) && !NativeNames.has(chart) ? bars + UNIT : bars;
    return (int) Math.round(Units.EMU_PER_CENTIMETER * centimetres);
  }

  /** In a document that carries the values in a workbook of the chart's own. */
  public static void fill(XDDFChart frame, Chart chart, Wording wording, NativeLook look) {
    Chart drawn = NativeTarget.drawn(chart);
    boolean summed = NativeTotals.has(drawn);
    Chart cells = summed ? NativeTotals.with(drawn, NativeTotals.label(drawn, wording)) : drawn;
    new NativeChart(
            frame,
            drawn,
            wording,
            new ChartSource.Embedded(frame, cells, names(chart, wording)),
            look)
        .fill();
    try {
      if (summed) {
        NativeTotals.live(frame.getWorkbook(), drawn);
      }
      StableXlsx.properties(frame.getWorkbook(), chart.title());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> names(Chart chart, Wording wording) {
    return chart.categories().stream().map(wording::category).toList();
  }

  /** Whether the values of the last column stand beside it, with the names. */
  public static boolean hasNamesBeside(Chart chart) {
    return NativeNames.has(NativeTarget.drawn(chart));
  }

  /** Whether the values leave no room beside them: the chart stands below. */
  private static boolean isBelow(Chart chart) {
    return chart.series().size() > BESIDE;
  }

  /**
   * With its values in a sheet, whose first row of values is {@code firstRow}.
   *
   * @param below the first row under the values and what is said of them
   * @return the cell under its lower right corner
   */
  public static CellAddress fill(
      XSSFSheet sheet, Chart chart, Wording wording, int firstRow, int below) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int values = NativeTarget.drawn(chart).series().size() + 1;
    XSSFClientAnchor anchor =
        isBelow(chart)
            ? anchor(sheet, 0, 0, WIDER, below + 1)
            : anchor(sheet, values, AWAY, WIDE, firstRow - 1);
    XSSFChart frame = drawing.createChart(anchor);
    frame
        .getGraphicFrame()
        .getCTGraphicalObjectFrame()
        .getNvGraphicFramePr()
        .getCNvPr()
        .setDescr(Markup.clean(chart.alternative()));
    Chart drawn = NativeTarget.drawn(chart);
    ChartSource cells = new ChartSource.Sheet(sheet, names(chart, wording), firstRow);
    new NativeChart(frame, drawn, wording, cells, NativeLook.PLAIN).fill();
    return new CellAddress(anchor.getRow2(), anchor.getCol2());
  }

  /**
   * As wide as asked, however wide the columns of the sheet are.
   *
   * @param away pixels from the left side of its first column
   */
  private static XSSFClientAnchor anchor(XSSFSheet sheet, int column, int away, int wide, int row) {
    int last = column;
    int left = away + wide;
    while (left > pixels(sheet, last)) {
      left -= pixels(sheet, last++);
    }
    int from = Units.pixelToEMU(away);
    return new XSSFClientAnchor(from, 0, Units.pixelToEMU(left), 0, column, row, last, row + HIGH);
  }

  private static int pixels(XSSFSheet sheet, int column) {
    return Math.round(sheet.getColumnWidthInPixels(column));
  }

  private void fill() {
    boolean lying = chart.isLying();
    XDDFCategoryAxis categories =
        frame.createCategoryAxis(lying ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis values = frame.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    int room = source instanceof ChartSource.Sheet ? SHEET_LETTERS : PAGE_LETTERS;
    new NativeAxes(frame, chart, formats, look, room).dress(categories, values);
    XDDFChartData data =
        frame.createData(
            chart.type() == Chart.Type.LINES ? ChartTypes.LINE : ChartTypes.BAR,
            categories,
            values);
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(lying ? BarDirection.BAR : BarDirection.COL);
      bars.setGapWidth(lying ? 35 : 55);
      if (chart.isStacked()) {
        bars.setBarGrouping(BarGrouping.STACKED);
        overlap();
      } else {
        bars.setBarGrouping(BarGrouping.CLUSTERED);
        if (NativeTarget.isIn(chart)) {
          overlap();
        }
      }
    }
    series(data);
    frame.plot(data);
    for (int i = 0; i < chart.series().size(); i++) {
      new NativeSeries(frame, chart, formats, look, i).dress(names);
    }
    if (totals != null) {
      totals.add(categories, values, source, totalLabel);
    }
    if (names != null) {
      NativeLabel.inner(frame.getCTChart().getPlotArea(), names.wide());
    } else if (chart.series().size() > 1) {
      frame
          .getOrAddLegend()
          .setPosition(isNamedAbove() ? LegendPosition.TOP : LegendPosition.RIGHT);
      frame.getOrAddLegend().setOverlay(false);
      if (totals != null) {
        totals.hideFromLegend();
      }
    }
    title();
    frame.displayBlanksAs(DisplayBlanks.GAP);
    fonts();
  }

  /** In a sheet no caption says what it shows. */
  private void title() {
    NativeTitle title = new NativeTitle(frame, look);
    if (source instanceof ChartSource.Sheet) {
      title.whole(Markup.clean(chart.title()) + (unit.isEmpty() ? "" : ", " + unit));
    } else if (unit.isEmpty()) {
      title.none();
    } else {
      title.unit(unit);
    }
  }

  /** A few names stand in a line; many in the order of what lies upon each other. */
  private boolean isNamedAbove() {
    return chart.isLying() || chart.series().size() <= BESIDE;
  }

  /** Written as an attribute: the small schema jar can't check a percentage. */
  private void overlap() {
    var bars = frame.getCTChart().getPlotArea().getBarChartArray(0);
    try (XmlCursor cursor = bars.addNewOverlap().newCursor()) {
      cursor.toFirstContentToken();
      cursor.insertAttributeWithValue("val", "100");
    }
  }

  private void series(XDDFChartData data) {
    XDDFDataSource<String> names = source.names();
    for (int i = 0; i < chart.series().size(); i++) {
      XDDFNumericalDataSource<? extends Number> values = source.values(i);
      values.setFormatCode(formats.exact());
      String label = Markup.clean(chart.series().get(i).label());
      data.addSeries(names, values).setTitle(label, source.title(i, label));
    }
  }

  private void fonts() {
    var space = frame.getCTChartSpace();
    var shape = space.isSetSpPr() ? space.getSpPr() : space.addNewSpPr();
    shape.addNewNoFill();
    shape.addNewLn().addNewNoFill();
    var text = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
    NativeInk.words(text, look.colour(Palette.INK), look);
    look.askTheme(space);
  }
}
