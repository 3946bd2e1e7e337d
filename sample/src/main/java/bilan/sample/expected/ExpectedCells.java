package bilan.sample.expected;

import bilan.sample.printed.PrintedBilan;
import bilan.sample.printed.PrintedBilan.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tables and charts whose cells are figures: of the network, a row each, or of places. */
final class ExpectedCells {

  private static final String KNOWN = "dans les lieux où c'est connu";
  private static final String NETWORK = "Ensemble du réseau";

  private final List<Expected> figures;
  private final Map<String, String> ids = new HashMap<>();

  ExpectedCells(List<Expected> figures, PrintedBilan printed) {
    this.figures = figures;
    printed.figures().forEach(f -> ids.put(PrintedBilan.plain(f.label()), f.id()));
  }

  /**
   * The cells that a table must have, in the columns that it prints; null if it is no such table.
   */
  @Nullable ExpectedTable of(Table table) {
    String bare = table.id().replaceFirst("^chart:", "").replaceFirst("-by-place$", "");
    boolean together = table.id().matches("figures-\\d+");
    if (!together && !ids.containsValue(bare)) {
      return null;
    }
    ExpectedTable expected = ExpectedTable.of(table.id(), table.columns());
    for (List<@Nullable Object> row : table.rows()) {
      String name = PrintedBilan.plain(String.valueOf(row.get(0)));
      List<@Nullable Object> cells = new ArrayList<>(List.of(name));
      for (String column : table.columns().subList(1, table.columns().size())) {
        cells.add(
            together
                ? ofLabel(name, column, section(table))
                : bare.length() + "chart:".length() == table.id().length()
                    ? value(bare, period(name), null)
                    : ofPlace(bare, table, name, column));
      }
      expected.row(cells);
    }
    return expected;
  }

  private static String period(String name) {
    return name.replace(" (partielle)", "");
  }

  /** The place in whose section a table stands; null if it is of none. */
  private @Nullable String section(Table table) {
    return figures.stream().anyMatch(f -> table.section().equals(f.place()))
        ? table.section()
        : null;
  }

  /**
   * The column is a year or a change; the row a figure, of the section's place, of one that it
   * names or of those that know it.
   */
  private @Nullable BigDecimal ofLabel(String name, String column, @Nullable String section) {
    String label = name;
    String place = section;
    if (!ids.containsKey(name)) {
      int comma = name.lastIndexOf(", ");
      label = comma < 0 ? name : name.substring(0, comma);
      place = name.substring(comma + 2);
    }
    String id = ids.getOrDefault(label, label);
    String period = column.replaceFirst("^change_", "");
    if (KNOWN.equals(place)) {
      return column.equals(period) ? known(id, period) : null;
    }
    Expected figure = find(id, period, place);
    return figure == null ? null : column.equals(period) ? figure.value() : figure.told();
  }

  /** The sum over the places that know a figure which the network does not. */
  private @Nullable BigDecimal known(String id, String period) {
    Expected network = find(id, period, null);
    if (network == null || network.state() != Calendar.State.NC) {
      return network == null ? null : network.value();
    }
    BigDecimal sum = null;
    for (Expected figure : ofPlaces(id, period)) {
      BigDecimal value = figure.value();
      sum = value == null ? sum : sum == null ? value : sum.add(value);
    }
    return sum;
  }

  /** A row is a place and a column a year, or in a chart the other way; the rest has no name. */
  private @Nullable BigDecimal ofPlace(String id, Table table, String name, String column) {
    if (name.equals(NETWORK)) {
      return value(id, column, null);
    }
    if (column.equals("others")) {
      BigDecimal rest = BigDecimal.ZERO;
      for (Expected figure : ofPlaces(id, period(name))) {
        boolean named = table.columns().contains(figure.place());
        rest = named || figure.value() == null ? rest : rest.add(figure.value());
      }
      return rest;
    }
    if (column.equals("value")) {
      String last = figures.get(figures.size() - 1).period();
      return value(id, last, name);
    }
    return table.id().startsWith("chart:")
        ? value(id, period(name), column)
        : value(id, column, name);
  }

  private List<Expected> ofPlaces(String id, String period) {
    return figures.stream()
        .filter(f -> f.id().equals(id) && f.period().equals(period) && f.place() != null)
        .toList();
  }

  private @Nullable BigDecimal value(String id, String period, @Nullable String place) {
    Expected figure = find(id, period, place);
    return figure == null ? null : figure.value();
  }

  private @Nullable Expected find(String id, String period, @Nullable String place) {
    return figures.stream()
        .filter(f -> f.id().equals(id) && f.period().equals(period))
        .filter(f -> Objects.equals(f.place(), place))
        .findFirst()
        .orElse(null);
  }
}
