package bilan.pipelines.mapping;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.MonthLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A month in one column, its year in another: together they are the date of a row. */
public record YearColumn(int month, int year) {

  private static final Set<String> NAMES = Set.of("annee", "an", "exercice", "year");
  private static final Set<String> MONTHS = Set.of("mois", "month");

  /** Null where a table has no such columns. */
  public static @Nullable YearColumn of(Mapping mapping) {
    String date = mapping.table().date();
    ColumnHead month = date == null ? null : mapping.columnOf(date);
    if (month == null || month.names().stream().noneMatch(MONTHS::contains)) {
      return null;
    }
    return mapping.ignored().stream()
        .filter(c -> c.names().stream().anyMatch(NAMES::contains))
        .findFirst()
        .map(c -> new YearColumn(month.column(), c.column()))
        .orElse(null);
  }

  /** Whether a column that fills no field says the year of the rows. */
  public static boolean isOf(Mapping mapping, ColumnHead column) {
    YearColumn years = of(mapping);
    return years != null && years.year() == column.column();
  }

  /** The row with its year beside its month, where both are what their columns say. */
  public Row join(Row row) {
    String named = row.cell(month).text();
    String of = row.cell(year).text();
    if (named == null || of == null || !of.strip().matches("(19|20)\\d\\d")) {
      return row;
    }
    MonthLabel label = MonthLabel.parse(named);
    String whole =
        label != null && label.year() == null
            ? named + " " + of.strip()
            : named.strip().matches("0?[1-9]|1[0-2]") ? named.strip() + "/" + of.strip() : null;
    if (whole == null) {
      return row;
    }
    List<SheetCell> cells = new ArrayList<>(row.cells());
    cells.set(month, SheetCell.text(whole));
    return new Row(row.number(), cells, row.hidden());
  }
}
