package bilan.queries.render.office;

import bilan.queries.Kind;
import bilan.queries.document.Chart;
import bilan.queries.document.Chart.Point;
import bilan.queries.words.Markup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Where a native chart finds its values. */
sealed interface ChartSource {

  XDDFDataSource<String> names();

  XDDFNumericalDataSource<? extends Number> values(int series);

  CellReference title(int series, String label);

  /** In a workbook of its own, made from the chart. */
  record Embedded(XDDFChart frame, Chart chart, List<String> words) implements ChartSource {

    @Override
    public XDDFDataSource<String> names() {
      String[] names = words.stream().map(Markup::clean).toArray(String[]::new);
      return XDDFDataSourcesFactory.fromArray(names, range(0), 0);
    }

    @Override
    public XDDFNumericalDataSource<? extends Number> values(int series) {
      Number[] values =
          chart.series().get(series).points().stream().map(this::number).toArray(Number[]::new);
      return XDDFDataSourcesFactory.fromArray(values, range(series + 1), series + 1);
    }

    private String range(int column) {
      return frame.formatRange(new CellRangeAddress(1, chart.categories().size(), column, column));
    }

    private @Nullable Number number(Point point) {
      BigDecimal value = point.value();
      int decimals = chart.kind() == Kind.COUNT ? 0 : chart.kind() == Kind.RATE ? 1 : 2;
      return value == null ? null : value.setScale(decimals, RoundingMode.HALF_UP);
    }

    @Override
    public CellReference title(int series, String label) {
      return frame.setSheetTitle(label, series + 1);
    }
  }

  /** In the cells of a sheet: names in the first column, a series a column after it. */
  record Sheet(XSSFSheet sheet, List<String> words, int firstRow) implements ChartSource {

    @Override
    public XDDFDataSource<String> names() {
      // Years are numbers in their cells, and names here.
      String[] names = words.stream().map(Markup::clean).toArray(String[]::new);
      return XDDFDataSourcesFactory.fromArray(
          names, range(0).formatAsString(sheet.getSheetName(), true), 0);
    }

    @Override
    public XDDFNumericalDataSource<? extends Number> values(int series) {
      return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(series + 1));
    }

    private CellRangeAddress range(int column) {
      return new CellRangeAddress(firstRow, firstRow + words.size() - 1, column, column);
    }

    @Override
    public CellReference title(int series, String label) {
      return new CellReference(sheet.getSheetName(), firstRow - 1, series + 1, true, true);
    }
  }
}
