package bilan.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.deliveries.DeliveryModel.Counted;
import bilan.deliveries.Row.Grain;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.testing.Tries;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deliveries whose order is of no consequence, shuffled: the same rows count, and nothing asks.
 * {@code -Dbilan.orders=N} tries fewer or more.
 */
class OrderOfArrivalTest {

  private static final int ORDERS = Tries.of("bilan.orders", 1, 4);
  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final List<String> TABLES =
      List.of("sales", "attendance", "receipts", "expenses", "ledger_entries", "grants");

  @TempDir Path folder;

  @Test
  void whatCountsIsTheSameInAnyOrderOfArrival() throws SQLException {
    Path file = folder.resolve("orders.duckdb");
    WarehouseFile.open(file, Duration.ofSeconds(5), Datasets.load()).close();
    try (Door door = new Door(file)) {
      for (long seed : LongStream.range(0, ORDERS).toArray()) {
        Chance chance = Chance.of(seed);
        List<Sent> files = files(chance);
        Map<String, Integer> inOrder = counted(door, files);
        List<Sent> shuffled = new ArrayList<>(files);
        Collections.shuffle(shuffled, chance.random());
        assertThat(inOrder).as("seed " + seed).isNotEmpty();
        assertThat(counted(door, shuffled)).as("seed " + seed).isEqualTo(inOrder);
      }
    }
  }

  /** What counts once all of them are sent, whichever file says it. */
  private static Map<String, Integer> counted(Door door, List<Sent> files) throws SQLException {
    door.empty();
    List<Sent> sent = new ArrayList<>();
    for (Sent file : files) {
      assertThat(door.deliver(file, false).exit()).as(file.source()).isZero();
      sent.add(file);
    }
    Map<String, Integer> counted = new TreeMap<>();
    for (Counted at : door.counting(TABLES)) {
      Row row = sent.get(at.delivery() - 1).rows().get(at.row() - 1);
      counted.merge(row.at(row.place().replace("POP ", "")).toString(), 1, Integer::sum);
    }
    return counted;
  }

  private static List<Sent> files(Chance chance) {
    List<Sent> files = new ArrayList<>();
    List<Row> till = rows(chance, "sales", "Wazemmes", 20);
    files.add(Sent.of("sales", "janvier.csv", between(till, 0, 9)));
    files.add(Sent.of("sales", "janvier.csv", between(till, 10, 19)));
    String other = chance.in100(50) ? "POP Moulins" : "Moulins";
    files.add(Sent.of("sales", "moulins.csv", rows(chance, "sales", other, 20)));
    List<Row> numbered = numbered(rows(chance, "sales", "Fives", 20));
    int from = chance.below(10);
    files.add(Sent.of("sales", "a.csv", between(numbered, 0, from + 5)));
    files.add(Sent.of("sales", "b.csv", between(numbered, from, 19)));
    files.add(Sent.of("sales", "c.csv", numbered));
    for (String register : List.of("Bar", "Salle")) {
      List<Row> named = new ArrayList<>(rows(chance, "sales", "Hellemmes", 8));
      named.replaceAll(r -> r.with(register, "till", null));
      files.add(Sent.of("sales", register + ".csv", named));
    }
    files.add(Sent.of("sales", "z.csv", totals(rows(chance, "sales", "Lomme", 5))));
    files.add(Sent.of("attendance", "feuilles.csv", rows(chance, "attendance", "Fives", 9)));
    files.add(Sent.of("ledger", "FEC.txt", vouchers(rows(chance, "ledger_entries", "", 9), "VE")));
    for (String grant : List.of("ANCT", "HDF")) {
      files.add(
          Sent.of("funding", grant + ".xlsx", List.of(Row.entity("grants", grant, grant, 500))));
      files.add(Sent.of("funding", grant + ".csv", rows(chance, "receipts", grant, 9)));
    }
    files.add(
        Sent.of("funding", "achats.csv", vouchers(rows(chance, "expenses", "ANCT", 9), "AC")));
    files.add(
        Sent.of(
            "reference", "lieux.xlsx", List.of(Row.entity("places", "Moulins", "POP Moulins", 0))));
    return files;
  }

  private static List<Row> rows(Chance chance, String table, String place, int days) {
    List<Row> rows = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int i = 1 + chance.below(3); i > 0; i--) {
        String what = table.equals("ledger_entries") ? "706" : "P" + chance.below(5);
        Row row = Row.fact(table, START.plusDays(day), place, null, what, 1 + chance.below(20));
        rows.add(table.equals("sales") ? row.with(null, "till", null) : row);
      }
    }
    return rows;
  }

  private static List<Row> between(List<Row> rows, int from, int to) {
    return rows.stream()
        .filter(r -> !r.day().isBefore(START.plusDays(from)))
        .filter(r -> !r.day().isAfter(START.plusDays(to)))
        .toList();
  }

  private static List<Row> numbered(List<Row> rows) {
    List<Row> numbered = new ArrayList<>();
    rows.forEach(r -> numbered.add(r.with(null, "till", String.valueOf(numbered.size() + 1))));
    return numbered;
  }

  private static List<Row> vouchers(List<Row> rows, String journal) {
    List<Row> vouchers = new ArrayList<>();
    rows.forEach(
        r -> vouchers.add(r.with(null, null, "2022 " + journal + " " + (vouchers.size() + 1))));
    return vouchers;
  }

  private static List<Row> totals(List<Row> rows) {
    List<Row> totals = new ArrayList<>();
    LocalDate last = START.minusDays(1);
    for (Row row : rows) {
      if (row.day().isAfter(last)) {
        totals.add(row.grain(Grain.DAY));
        last = row.day();
      }
    }
    return totals;
  }
}
