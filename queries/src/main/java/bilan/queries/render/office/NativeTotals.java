package bilan.queries.render.office;

import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.document.Chart.Series;
import bilan.queries.render.chart.Palette;
import bilan.queries.words.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/**
 * What pieces upon each other come to, above them. Office has no such label: it is that of a line
 * without ink, whose values are formulas of the chart's workbook.
 */
final class NativeTotals {

  private static final String KEY = "bilan.total";

  /** More columns than that leave no room for their values. */
  private static final int MOST_COLUMNS = 14;

  private final XDDFChart frame;
  private final Chart chart;
  private final NativeFormat formats;
  private final NativeLook look;

  NativeTotals(XDDFChart frame, Chart chart, NativeFormat formats, NativeLook look) {
    this.frame = frame;
    this.chart = chart;
    this.formats = formats;
    this.look = look;
  }

  static boolean has(Chart chart) {
    return chart.type() == Chart.Type.STACKED_COLUMNS
        && chart.series().size() > 1
        && chart.categories().size() <= MOST_COLUMNS;
  }

  /** What the totals are called. */
  static String label(Chart chart, Wording wording) {
    return wording.say(chart.hasHoped() ? "report.total_unhoped" : "report.total");
  }

  /** The chart with what its columns come to as a series more, the last. */
  static Chart with(Chart chart, String label) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < chart.categories().size(); i++) {
      BigDecimal sum = chart.totalOf(i);
      boolean none = sum == null || (sum.signum() == 0 && !chart.hasHoped());
      points.add(new Point(none ? null : sum, false));
    }
    List<Series> all = new ArrayList<>(chart.series());
    all.add(new Series(KEY, label, 0, points));
    return chart.of(chart.categories(), all);
  }

  /**
   * Draws them.
   *
   * @param source of {@link #with}
   */
  void add(XDDFCategoryAxis names, XDDFValueAxis values, ChartSource source, String label) {
    int last = chart.series().size();
    var line = (XDDFLineChartData) frame.createData(ChartTypes.LINE, names, values);
    line.setGrouping(Grouping.STANDARD);
    line.setVaryColors(false);
    var numbers = source.values(last);
    numbers.setFormatCode(formats.exact());
    var series = (XDDFLineChartData.Series) line.addSeries(source.names(), numbers);
    series.setTitle(label, source.title(last, label));
    series.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
    series.setMarkerStyle(MarkerStyle.NONE);
    series.setSmooth(false);
    frame.plot(line);
    var labels = frame.getCTChart().getPlotArea().getLineChartArray(0).getSerArray(0).addNewDLbls();
    labels.addNewNumFmt().setFormatCode(formats.brief());
    labels.getNumFmt().setSourceLinked(false);
    if (chart.hasHoped()) {
      // It stands upon the hatches.
      var white = labels.addNewSpPr().addNewSolidFill().addNewSrgbClr();
      white.setVal(NativeInk.bytes("FFFFFF"));
    }
    NativeInk.strong(labels.addNewTxPr(), look.colour(Palette.INK), look);
    labels.addNewDLblPos().setVal(STDLblPos.T);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  /** A legend names what has a colour. */
  void hideFromLegend() {
    var entry = frame.getOrAddLegend().addEntry();
    entry.setIndex(chart.series().size());
    entry.setDelete(true);
  }

  /** The cells of a row that its total is made of. */
  private static String counted(Chart chart, int row) {
    if (!chart.hasHoped()) {
      return new CellRangeAddress(row, row, 1, chart.series().size()).formatAsString();
    }
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < chart.series().size(); i++) {
      if (!chart.series().get(i).hoped()) {
        cells.add(new CellAddress(row, i + 1).formatAsString());
      }
    }
    return String.join(",", cells);
  }

  /** Who edits a value in the chart's workbook sees its total follow. */
  static void live(XSSFWorkbook workbook, Chart chart) {
    var sheet = workbook.getSheetAt(0);
    for (int row = 1; row <= chart.categories().size(); row++) {
      XSSFCell cell = sheet.getRow(row).getCell(chart.series().size() + 1);
      if (cell != null && cell.getCellType() == CellType.NUMERIC) {
        var number = cell.getNumericCellValue();
        cell.setCellFormula("SUM(" + counted(chart, row) + ")");
        cell.setCellValue(number);
      }
    }
  }
}
