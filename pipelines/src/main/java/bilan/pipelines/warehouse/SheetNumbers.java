package bilan.pipelines.warehouse;

import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers of the sheets of one delivery, by their names. */
final class SheetNumbers {

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Statements sql;
  private String last = "";
  private int lastNumber;
  private int next;

  SheetNumbers(Statements sql) {
    this.sql = sql;
    this.next = (int) sql.number("select coalesce(max(sheet_id), 0) + 1 from store.sheet");
  }

  int of(String sheet) {
    if (lastNumber == 0 || !last.equals(sheet)) {
      last = sheet;
      lastNumber = numbers.computeIfAbsent(sheet, n -> next++);
    }
    return lastNumber;
  }

  void store(int delivery) {
    numbers.forEach(
        (name, id) -> sql.run("insert into store.sheet values (?, ?, ?)", id, delivery, name));
  }
}
