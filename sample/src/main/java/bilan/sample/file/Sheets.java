package bilan.sample.file;

import bilan.sample.book.Book.Tab;
import bilan.sample.french.CodeWords;
import bilan.sample.french.French;
import bilan.sample.network.Edit;
import bilan.sample.network.InventedFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sheets as the resource {@code sheets.tsv} lays them out: their name, a title, and for each column
 * {@code Header=component@form}. {@code Header=?word} is a cell that the caller fills, {@code
 * Header="text"} one that says the same in each row, and nothing behind the sign a blank one.
 */
final class Sheets {

  final Edit edit;

  Sheets(Edit edit) {
    this.edit = edit;
  }

  /** Cells that no component holds. */
  interface Filler<T> {
    /**
     * The cell of a record.
     *
     * @param before the record without the edit
     * @param word of the cell in the layout
     */
    @Nullable Object cell(T now, T before, String word);
  }

  /** The sheet of that name with a row for each record. */
  Tab tab(String name, List<? extends Record> records) {
    return tab(name, records, (now, before, word) -> null);
  }

  /** The sheet of that name with a row for each record. */
  <T extends Record> Tab tab(String name, List<T> records, Filler<T> filler) {
    return tab(Tab.of(name), name, records, filler);
  }

  /** A sheet that was begun, with a row for each record. */
  <T extends Record> Tab tab(Tab tab, String layout, List<T> records, Filler<T> filler) {
    List<String> line =
        CodeWords.lines("sheets").stream()
            .filter(l -> l.get(0).equals(layout))
            .findFirst()
            .orElseThrow();
    if (!line.get(1).isEmpty()) {
      tab.row(line.get(1)).row();
    }
    List<String> columns = line.subList(2, line.size());
    tab.row(columns.stream().map(c -> c.substring(0, c.indexOf('='))).toArray());
    for (T before : records) {
      T now = edit.now(before);
      List<@Nullable Object> cells = new ArrayList<>();
      for (String column : columns) {
        String what = column.substring(column.indexOf('=') + 1);
        cells.add(
            what.startsWith("?")
                ? filler.cell(now, before, what.substring(1))
                : what.startsWith("\"") ? what.substring(1, what.length() - 1) : cell(now, what));
      }
      tab.row(cells.toArray());
    }
    return tab;
  }

  private static @Nullable Object cell(Record record, String what) {
    String[] parts = what.split("@", 2);
    Object value = what.isEmpty() ? null : InventedFacts.at(record, parts[0]);
    if (value == null || parts.length == 1) {
      return value;
    }
    return switch (parts[1]) {
      case "rate" -> French.rate((BigDecimal) value);
      case "euros" -> French.euros((BigDecimal) value);
      case "month" -> French.month((YearMonth) value);
      case "first" -> ((YearMonth) value).atDay(1);
      case "day" -> French.day((LocalDate) value);
      case "iso" -> value.toString();
      case "duration" -> French.duration((Integer) value);
      case "minutes" -> value + " min";
      case "capitals" -> value.toString().toUpperCase(Locale.FRENCH);
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
