package bilan.sample.file;

import bilan.sample.book.Book.Tab;
import bilan.sample.french.CodeWords;
import bilan.sample.french.French;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedFacts;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sheets as the resource {@code sheets.tsv} lays them out: their name, a title, and for each column
 * {@code Header=component@form}; {@code ?} is a cell that the caller fills.
 */
final class Sheets {

  private final Edit edit;

  Sheets(Edit edit) {
    this.edit = edit;
  }

  /** The sheet of that name with a row for each record. */
  Tab tab(String name, List<? extends Record> records) {
    return tab(name, records, record -> null);
  }

  /**
   * The sheet of that name with a row for each record.
   *
   * @param filled the cell that no component holds
   */
  <T extends Record> Tab tab(String name, List<T> records, Function<T, @Nullable Object> filled) {
    return tab(Tab.of(name), records, filled);
  }

  /** A sheet that was begun, with a row for each record. */
  <T extends Record> Tab tab(Tab tab, List<T> records, Function<T, @Nullable Object> filled) {
    List<String> layout =
        CodeWords.lines("sheets").stream()
            .filter(line -> line.get(0).equals(tab.name()))
            .findFirst()
            .orElseThrow();
    if (!layout.get(1).isEmpty()) {
      tab.row(layout.get(1)).row();
    }
    List<String> columns = layout.subList(2, layout.size());
    tab.row(columns.stream().map(c -> c.substring(0, c.indexOf('='))).toArray());
    for (T before : records) {
      T record = edit.now(before);
      List<@Nullable Object> cells = new ArrayList<>();
      for (String column : columns) {
        String what = column.substring(column.indexOf('=') + 1);
        cells.add(what.equals("?") ? filled.apply(record) : cell(record, what));
      }
      tab.row(cells.toArray());
    }
    return tab;
  }

  private static @Nullable Object cell(Record record, String what) {
    String[] parts = what.split("@", 2);
    Object value = InventedFacts.get(record, parts[0]);
    if (value == null || parts.length == 1) {
      return value;
    }
    return switch (parts[1]) {
      case "rate" -> French.rate((BigDecimal) value);
      case "euros" -> French.euros((BigDecimal) value);
      case "month" -> French.month((YearMonth) value);
      case "first" -> ((YearMonth) value).atDay(1);
      case "list" -> String.join(" ; ", ((List<?>) value).stream().map(String::valueOf).toList());
      case "given" -> value.equals("") ? null : value;
      // As people write it: without decimals where there are none.
      case "number" ->
          ((BigDecimal) value).scale() > 0 ? value : ((BigDecimal) value).intValueExact();
      case "level" -> CodeWords.of("level").getOrDefault(value.toString(), value.toString());
      default -> CodeWords.of(parts[1], value);
    };
  }
}
