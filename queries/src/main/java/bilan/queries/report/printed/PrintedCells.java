package bilan.queries.report.printed;

import static bilan.queries.report.printed.PrintedFile.list;
import static bilan.queries.report.printed.PrintedFile.word;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The numbers of the tables and charts that a file of what a report printed keeps. */
final class PrintedCells {

  private static final Set<String> FIGURES = Set.of("count", "amount", "rate", "hours", "number");

  /** The kind of a column whose cells are of several units. */
  private static final String MIXED = "number";

  private PrintedCells() {}

  static List<Printed.Cell> of(Map<?, ?> map) {
    List<Printed.Cell> cells = new ArrayList<>();
    for (Object one : list(map, "tables")) {
      if (one instanceof Map<?, ?> table) {
        table(table, cells);
      }
    }
    for (Object one : list(map, "charts")) {
      if (one instanceof Map<?, ?> chart) {
        chart(chart, cells);
      }
    }
    return cells;
  }

  private static void table(Map<?, ?> table, List<Printed.Cell> cells) {
    String in = "table " + table.get("number") + " after " + cells.size();
    List<?> columns = list(table, "columns");
    List<?> rows = list(table, "rows");
    List<?> traces = list(table, "traces");
    for (int r = 0; r < rows.size(); r++) {
      List<?> values = rows.get(r) instanceof List<?> row ? row : List.of();
      List<?> ids = r < traces.size() && traces.get(r) instanceof List<?> row ? row : List.of();
      String about = about(values);
      for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
        Map<?, ?> column = columns.get(i) instanceof Map<?, ?> one ? one : Map.of();
        String kind = word(column, "kind");
        String value = String.valueOf(values.get(i));
        if (FIGURES.contains(kind) && value.matches("-?\\d+(\\.\\d+)?")) {
          String id = i < ids.size() && ids.get(i) instanceof String one ? one : null;
          String over = word(column, "label");
          BigDecimal number = new BigDecimal(value);
          String unit = kind.equals(MIXED) ? unit(table, r, i) : kind;
          cells.add(new Printed.Cell(in, word(table, "title"), about, over, unit, number, id));
        }
      }
    }
  }

  /** Of a table of key figures each cell has its own; a count is a number like any other. */
  private static String unit(Map<?, ?> table, int row, int column) {
    List<?> units = list(table, "units");
    List<?> line = row < units.size() && units.get(row) instanceof List<?> one ? one : List.of();
    boolean given = column < line.size() && line.get(column) instanceof String;
    String unit = given ? String.valueOf(line.get(column)) : MIXED;
    return unit.equals("count") ? MIXED : unit;
  }

  /** A point of a chart, as the cell that a table of it would have: years are columns. */
  private static void chart(Map<?, ?> chart, List<Printed.Cell> cells) {
    String in = "chart " + chart.get("number") + " after " + cells.size();
    List<?> categories = list(chart, "categories");
    for (Object one : list(chart, "series")) {
      Map<?, ?> series = one instanceof Map<?, ?> map ? map : Map.of();
      List<?> values = list(series, "values");
      for (int i = 0; i < Math.min(values.size(), categories.size()); i++) {
        String value = String.valueOf(values.get(i));
        String at = String.valueOf(categories.get(i));
        boolean year = at.matches("\\d{4}(-\\d{4})?");
        String label = word(series, "label");
        if (value.matches("-?\\d+(\\.\\d+)?")) {
          cells.add(
              new Printed.Cell(
                  in,
                  word(chart, "title"),
                  year ? label : at,
                  year ? at : label,
                  word(chart, "kind"),
                  new BigDecimal(value),
                  null));
        }
      }
    }
  }

  /** What a line is about: its first words. */
  private static String about(List<?> values) {
    for (Object value : values) {
      if (value instanceof String words) {
        return words;
      }
    }
    return "";
  }
}
