package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.warehouse.DeliverySink;
import bilan.pipelines.warehouse.Quarantine;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.checking.ImpossibleRows;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes a file in: its rows go to the tables, its rejected rows to the quarantine. */
public final class FileIntake {

  private final Statements sql;
  private final WordCodes words;
  private final Dataset dataset;

  FileIntake(Statements sql, WordCodes words, Dataset dataset) {
    this.sql = sql;
    this.words = words;
    this.dataset = dataset;
  }

  /**
   * What was taken in.
   *
   * @param tables those that got rows; {@code rows} how many rows are stored
   */
  public record Taken(
      Reading reading,
      List<String> tables,
      long rows,
      List<Rejection> rejections,
      List<RowSink.ControlTotal> totals) {

    boolean workbook() {
      return tables.stream().anyMatch(t -> Datasets.isTable(t, Trait.GRANTS));
    }

    /** How many rows of a table are rejected. */
    long rejected(String table) {
      return rejections.stream().filter(r -> r.table().equals(table)).count();
    }
  }

  /**
   * @param state of the delivery, as recorded
   */
  Taken take(int id, Delivery delivery, String state, Function<RowSink, Reading> reader) {
    record(sql, id, delivery, state);
    DeliverySink sink = new DeliverySink(sql, words, id);
    Reading reading;
    // Whatever happens, storing ends here: what is stored later would write outside the
    // transaction.
    try (sink) {
      reading = reader.apply(sink);
    }
    checkNothingLost(id, sink);
    List<Rejection> rejections = new ArrayList<>(sink.rejections());
    List<Rejection> impossible = new ImpossibleRows(sql, dataset, id).reject(sink.tables());
    rejections.addAll(impossible);
    Taken taken =
        new Taken(
            reading, sink.tables(), sink.rows() - impossible.size(), rejections, sink.totals());
    describe(id, taken);
    new Quarantine(sql, words, dataset).keep(id, rejections, sink.fixed(), reading.plans());
    return taken;
  }

  public static void record(Statements sql, int id, Delivery delivery, String state) {
    sql.run(
        "insert into store.delivery values (?, ?, ?, ?, ?, '', 0, ?, [], ?, ?, false, null, null, current_timestamp::timestamp, 0, 0, ?, ?, ?, null)",
        id,
        delivery.dataset(),
        delivery.source(),
        delivery.file(),
        delivery.sha256(),
        delivery.options(),
        state,
        delivery.replace(),
        delivery.maxRejects(),
        delivery.place(),
        delivery.register());
    if (delivery.command() != null) {
      new CommandLog(sql).add(CommandLog.INGEST, id, delivery.command());
    }
  }

  private void describe(int id, Taken taken) {
    Reading reading = taken.reading();
    sql.run(
        "update store.delivery set profile = ?, profile_version = ?, columns = string_split(?, chr(31)), workbook = ?, declared_from = ?, declared_to = ?, row_count = ?, rejected_count = ?, given_place = coalesce(?, given_place), layout = ? where delivery_id = ?",
        reading.profile(),
        reading.profileVersion(),
        String.join("\u001f", reading.columns()),
        taken.workbook(),
        reading.periodFrom(),
        reading.periodTo(),
        taken.rows(),
        (long) taken.rejections().size(),
        reading.placed() == null ? null : reading.placed().place(),
        reading.layout(),
        id);
  }

  /**
   * What was read must be stored, to the row: nothing that stands between may lose one in silence.
   */
  private void checkNothingLost(int id, DeliverySink sink) {
    long stored = 0;
    for (String table : sink.tables()) {
      stored +=
          sql.number(
              "select count(*) from store.%s_row where delivery_id = %d".formatted(table, id));
    }
    if (stored != sink.rows()) {
      throw new Failure(
          Exit.INTERNAL,
          Problem.error("WARE-14", Message.of("warehouse.lost", sink.rows(), stored), null, null));
    }
  }
}
