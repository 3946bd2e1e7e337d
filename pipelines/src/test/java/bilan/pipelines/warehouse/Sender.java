package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowAccount;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.warehouse.delivering.Delivery;
import bilan.pipelines.warehouse.delivering.DeliveryOutcome;
import bilan.pipelines.warehouse.delivering.DeliveryTransaction;
import bilan.pipelines.warehouse.file.WarehouseFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends rows to a warehouse as a file would, without a file. */
final class Sender implements AutoCloseable {

  final WarehouseFile warehouse;
  boolean replace;
  @Nullable String same;
  @Nullable String other;
  @Nullable String prefer;
  List<Line> rejected = List.of();

  Sender(Path folder) {
    warehouse =
        WarehouseFile.open(folder.resolve("t.duckdb"), Duration.ofSeconds(1), Datasets.load());
  }

  record Line(Map<String, Object> values, @Nullable String grain) {}

  static Line sale(String date, @Nullable String ticket, String product, String amount) {
    Map<String, Object> values = new java.util.HashMap<>();
    values.put("sold_on", LocalDate.parse(date));
    values.put("place", "Wazemmes");
    values.put("channel", "till");
    values.put("product", product);
    values.put("amount_incl_tax", new BigDecimal(amount));
    if (ticket != null) {
      values.put("ticket", ticket);
    }
    return new Line(values, "line");
  }

  Line with(Line line, String field, Object value) {
    Map<String, Object> values = new java.util.HashMap<>(line.values());
    values.put(field, value);
    return new Line(values, line.grain());
  }

  DeliveryOutcome sales(String source, List<Line> lines) {
    return send("sales", "sales", source, lines);
  }

  DeliveryOutcome send(String datasetName, String tableName, String source, List<Line> lines) {
    Dataset dataset = Datasets.get(datasetName);
    DatasetTable table = dataset.table(tableName);
    Delivery delivery =
        new Delivery(
            datasetName,
            source,
            source,
            "x",
            "",
            false,
            new Said(replace, words(same), words(other), words(prefer)),
            null,
            null,
            null,
            null);
    DeliveryOutcome delivered =
        new DeliveryTransaction(warehouse, dataset)
            .deliver(
                delivery,
                sink -> {
                  int row = 1;
                  for (Line line : lines) {
                    Object[] values = new Object[table.fields().size()];
                    line.values().forEach((name, value) -> values[table.indexOf(name)] = value);
                    sink.row(
                        table,
                        new TypedRow(
                            values, "Feuille1", ++row, row, line.grain(), null, null, List.of()));
                  }
                  for (Line line : rejected) {
                    sink.rejected(rejection(tableName, line, ++row));
                  }
                  return new Reading(
                      "generic",
                      1,
                      null,
                      List.of(),
                      List.of(),
                      null,
                      null,
                      List.of(),
                      0,
                      0,
                      RowAccount.NOTHING,
                      Map.of(),
                      List.of(),
                      null,
                      null);
                });
    replace = false;
    same = null;
    other = null;
    prefer = null;
    rejected = List.of();
    return delivered;
  }

  private static Rejection rejection(String table, Line line, int row) {
    LocalDate date = (LocalDate) line.values().get("sold_on");
    return new Rejection(
        table, "Feuille1", row, List.of(), date, line.values(), row, Rejection.Raw.NONE);
  }

  List<String> questions(DeliveryOutcome delivered) {
    return delivered.plan().questions().stream().map(q -> q.code()).toList();
  }

  String total() {
    return warehouse
        .sql()
        .one(
            "select count(*) || ' ' || coalesce(sum(amount_incl_tax), 0)::decimal(18,2) from sales",
            row -> row.getString(1));
  }

  static List<Line> days(String month, int from, int to, int perDay, @Nullable String prefix) {
    List<Line> lines = new ArrayList<>();
    int number = from * 100;
    for (int day = from; day <= to; day++) {
      for (int i = 0; i < perDay; i++) {
        String date = "%s-%02d".formatted(month, day);
        String ticket = prefix == null ? null : prefix + number;
        lines.add(
            sale(date, ticket, "P" + (i * 7 + day) % 13, (1 + (i * 31 + day * 17) % 40) + ".50"));
        number++;
      }
      number = (day + 1) * 100;
    }
    return lines;
  }

  @Override
  public void close() {
    warehouse.close();
  }

  private static List<String> words(@Nullable String word) {
    return word == null ? List.of() : List.of(word);
  }
}
