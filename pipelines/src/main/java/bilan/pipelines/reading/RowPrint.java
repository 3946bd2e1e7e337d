package bilan.pipelines.reading;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.CopiedSheetNames;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.planning.TurnedColumn;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellReader;
import bilan.pipelines.value.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, to find it on other sheets.
 *
 * @param hash of the values, kept because each other sheet asks for it
 */
record RowPrint(List<@Nullable Object> values, int hash) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RowPrint print && hash == print.hash && values.equals(print.values);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /**
   * @param named whether the name of its sheet is part of what it says, and so are the choices,
   *     such as a channel, that are guessed from it
   */
  static RowPrint of(TablePlan plan, Row row, boolean named) {
    List<@Nullable Object> print = new ArrayList<>();
    Map<String, Object> said = new HashMap<>();
    plan.constants()
        .forEach(
            (field, value) -> {
              boolean turned = plan.turned().stream().anyMatch(t -> t.values().containsKey(field));
              boolean bySheet = value.equals(plan.sheet()) || isChoice(plan, field);
              if (!turned && (named || !bySheet)) {
                said.put(field, based(value));
              }
            });
    for (TablePlan.Column column : plan.all()) {
      SheetCell cell = row.cell(column.head().column());
      Object value = cell.isBlank() ? null : read(column.reader(), cell);
      if (value != null) {
        said.put(column.target().key(), value);
      }
    }
    print.add(said);
    for (TurnedColumn turned : plan.turned()) {
      CellReader reader = plan.totalReader();
      SheetCell cell = row.cell(turned.head().column());
      print.add(
          Arrays.asList(
              turned.date(),
              turned.values(),
              cell.isBlank() || reader == null ? null : read(reader, cell)));
    }
    return new RowPrint(print, print.hashCode());
  }

  private static boolean isChoice(TablePlan plan, String field) {
    DatasetTable table = plan.table();
    int index = table.indexOf(field); // of another table where payments stand beside grants
    return index >= 0 && table.fields().get(index).type() == FieldType.CHOICE;
  }

  private static @Nullable Object read(CellReader reader, SheetCell cell) {
    Object value = reader.read(cell);
    return value instanceof Fault ? cell.text() : value;
  }

  private static Object based(Object value) {
    return value instanceof String text ? CopiedSheetNames.base(text) : value;
  }
}
