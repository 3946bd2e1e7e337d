package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Counted;
import bilan.deliveries.Row.Grain;
import bilan.pipelines.Plan.Question;
import bilan.pipelines.Rejection;
import bilan.pipelines.RowSink;
import bilan.pipelines.TypedRow;
import bilan.pipelines.Undone;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Table;
import bilan.pipelines.profile.Reading;
import bilan.pipelines.warehouse.Delivered;
import bilan.pipelines.warehouse.Delivering;
import bilan.pipelines.warehouse.Delivery;
import bilan.pipelines.warehouse.Log;
import bilan.pipelines.warehouse.Undoing;
import bilan.pipelines.warehouse.Warehouse;
import bilan.text.Failure;
import bilan.text.Message;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rows straight into a warehouse, as a file would bring them. */
final class Door implements AutoCloseable {

  private final Warehouse warehouse;
  private final Connection connection;

  Door(Path file) throws SQLException {
    warehouse = Warehouse.open(file, Duration.ofSeconds(5), Datasets.load());
    Properties same = new Properties();
    same.setProperty("storage_compatibility_version", "v1.0.0");
    same.setProperty("enable_external_access", "false");
    same.setProperty("autoinstall_known_extensions", "false");
    same.setProperty("autoload_known_extensions", "false");
    same.setProperty("preserve_insertion_order", "false");
    same.setProperty("jdbc_stream_results", "true");
    connection = DriverManager.getConnection("jdbc:duckdb:" + file, same);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set threads = 1");
    }
  }

  /** How a step ended: the exit code, and the codes of what asks. */
  record Ended(int exit, List<String> questions) {}

  Ended deliver(Sent sent, boolean dryRun) {
    String bytes = sent.rows().hashCode() + " " + sent.from() + " " + sent.to();
    Ended known = known(sent, bytes);
    if (known != null) {
      return known;
    }
    Delivered delivered =
        send(sent.dataset(), sent, bytes, dryRun, sink -> rows(sent.dataset(), sent.rows(), sink));
    return new Ended(
        delivered.refused() ? 3 : delivered.undecided() ? 6 : 0,
        codes(delivered.plan().questions()));
  }

  /** As {@code Ingest} answers the same bytes. */
  private @Nullable Ended known(Sent sent, String bytes) {
    Log log = new Log(warehouse);
    Optional<Log.Entry> before = log.latestOfBytes(sent.dataset(), sent.source(), bytes);
    if (before.isEmpty() || sent.replace()) {
      return null;
    }
    Log.Entry entry = before.get();
    if (entry.state().equals("undone")) {
      return new Ended(6, List.of());
    }
    boolean same = entry.state().equals("applied") && !log.metByLater(entry.id());
    return same ? new Ended(0, List.of()) : null;
  }

  Ended reference(String place, String alias) {
    Sent sent = Sent.of("reference", place + ".xlsx", List.of());
    Delivered delivered =
        send(
            "reference",
            sent,
            place + alias,
            false,
            sink -> {
              Table table = Datasets.get("reference").table("places");
              @Nullable Object[] values = new Object[table.fields().size()];
              values[table.indexOf("place")] = place;
              values[table.indexOf("aliases")] = List.of(alias);
              sink.row(table, new TypedRow(values, "Lieux", 2, 1, null, null, null, List.of()));
            });
    return new Ended(delivered.undecided() ? 6 : 0, codes(delivered.plan().questions()));
  }

  private interface Filling {
    void fill(RowSink sink);
  }

  private Delivered send(String name, Sent sent, String bytes, boolean dryRun, Filling filling) {
    Dataset dataset = Datasets.get(name);
    Delivery delivery =
        new Delivery(
            name,
            sent.source(),
            sent.source(),
            () -> bytes,
            "",
            dryRun,
            sent.replace(),
            sent.same(),
            sent.other(),
            sent.prefer(),
            null,
            null,
            null);
    return new Delivering(warehouse, dataset)
        .deliver(
            delivery,
            sink -> {
              filling.fill(sink);
              return new Reading(
                  "generic",
                  1,
                  null,
                  List.of(),
                  List.of(),
                  sent.from(),
                  sent.to(),
                  List.of(),
                  0,
                  0,
                  0,
                  Map.of());
            });
  }

  private static void rows(String dataset, List<Row> rows, RowSink sink) {
    Table table = Datasets.get(dataset).table(dataset);
    int number = 0;
    for (Row row : rows) {
      number++;
      Map<String, Object> values = values(dataset, row);
      if (row.bad()) {
        sink.rejected(
            new Rejection(
                dataset,
                "Feuille1",
                number,
                List.of(fault()),
                row.on(),
                values,
                number,
                Rejection.Raw.NONE));
      } else {
        sink.row(table, typed(table, values, row, number));
      }
    }
  }

  private static Rejection.Fault fault() {
    Message said = Message.of("delivery.no_euros");
    return new Rejection.Fault("NUM-01", null, null, null, null, said, said, said);
  }

  private static TypedRow typed(Table table, Map<String, Object> read, Row row, int number) {
    @Nullable Object[] values = new Object[table.fields().size()];
    read.forEach((name, value) -> values[table.indexOf(name)] = value);
    boolean month = row.grain() == Grain.MONTH;
    return new TypedRow(
        values,
        "Feuille1",
        number,
        number,
        grain(table, row.grain()),
        month ? row.day() : null,
        month ? row.lastDay() : null,
        List.of());
  }

  private static String grain(Table table, Grain grain) {
    return switch (grain) {
      case DETAIL -> table.name().equals("sales") ? "line" : "activity";
      case DAY -> "day";
      case MONTH -> "month";
    };
  }

  private static Map<String, Object> values(String dataset, Row row) {
    boolean sales = dataset.equals("sales");
    Map<String, Object> values = new HashMap<>();
    put(values, sales ? "sold_on" : "activity_date", row.on());
    values.put("place", row.place());
    put(values, "register", sales ? row.register() : null);
    put(values, "channel", sales ? "till" : null);
    put(values, sales ? "ticket" : "activity_ref", row.key());
    values.put(sales ? "product" : "activity", row.what());
    if (!row.bad()) {
      values.put(
          sales ? "amount_incl_tax" : "participants",
          sales ? row.amount() : (Object) row.amount().intValueExact());
    }
    return values;
  }

  private static void put(Map<String, Object> values, String field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value);
    }
  }

  Ended undo(int id, boolean cascade) {
    try {
      Undone undone = new Undoing(warehouse).undo(id, cascade, false);
      return new Ended(undone.questions().isEmpty() ? 0 : 6, codes(undone.questions()));
    } catch (Failure e) {
      return new Ended(e.exit().code(), List.of());
    }
  }

  private static List<String> codes(List<Question> questions) {
    return questions.stream().map(Question::code).sorted().distinct().toList();
  }

  /** What counts of a dataset, as its view shows it. */
  Set<Counted> counting(String dataset) throws SQLException {
    Set<Counted> counted = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select delivery_id, source_row from " + dataset)) {
      while (rows.next()) {
        counted.add(new Counted(rows.getInt(1), rows.getInt(2)));
      }
    }
    return counted;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    warehouse.close();
  }
}
