package bilan.queries.render.data;

import bilan.queries.Answer.Missing;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.words.MachineValue;
import bilan.text.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table for programs: values by row and column; beside them, in the same order, what is to be
 * known of each.
 */
final class JsonGrid {

  private JsonGrid() {}

  static void put(Map<String, @Nullable Object> map, Table table, Lang lang) {
    map.put("columns", table.heads().stream().map(JsonGrid::column).toList());
    map.put("rows", each(table, JsonGrid::value));
    map.put("traces", each(table, Cell::trace));
    map.put("units", each(table, cell -> CellStanding.of(cell, table, lang).unit()));
    map.put("states", each(table, cell -> CellStanding.of(cell, table, lang).state()));
    map.put("reasons", each(table, cell -> CellStanding.of(cell, table, lang).reason()));
    map.put("roles", table.rows().stream().map(Table.Row::role).toList());
  }

  private static Map<String, @Nullable Object> column(Table.Head head) {
    Map<String, @Nullable Object> column = new LinkedHashMap<>();
    column.put("key", head.key());
    column.put("label", head.label());
    column.put("kind", head.kind());
    column.put("definition", head.definition());
    return column;
  }

  private static List<List<@Nullable Object>> each(
      Table table, Function<Cell, @Nullable Object> what) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<@Nullable Object> cells = new ArrayList<>();
      row.cells().forEach(cell -> cells.add(what.apply(cell)));
      rows.add(cells);
    }
    return rows;
  }

  /** As exact as it is printed; what has no value is null. */
  static @Nullable Object value(Cell cell) {
    if (cell.value() instanceof Missing) {
      return null;
    }
    int decimals =
        switch (cell.kind()) {
          case RATE -> 1;
          case AMOUNT -> 2;
          default -> cell.decimals();
        };
    return MachineValue.of(cell.value(), cell.kind(), decimals);
  }
}
