package bilan.pipelines.warehouse;

import bilan.pipelines.Plan;
import bilan.pipelines.Rejection;
import bilan.pipelines.RowSink;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.delivery.Answers;
import bilan.pipelines.profile.Reading;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One delivery, one transaction: appended, decided, and kept only if nothing refuses it and nothing
 * asks.
 */
public final class Delivering {

  private static final String DEFAULT_SHARE = "1%";
  private static final int GRANTED = 3;

  private final Sql sql;
  private final Dataset dataset;
  private final Words words;

  public Delivering(Warehouse warehouse, Dataset dataset) {
    this.sql = warehouse.sql();
    this.dataset = dataset;
    this.words = new Words(sql);
  }

  /**
   * @param reader reads the file into the sink it is given
   */
  public Delivered deliver(Delivery delivery, Function<RowSink, Reading> reader) {
    int id = (int) sql.number("select coalesce(max(delivery_id), 0) + 1 from store.delivery");
    @Nullable Delivered[] result = new Delivered[1];
    sql.transaction(
        () -> {
          Delivered delivered = attempt(id, delivery, reader);
          result[0] = delivered;
          return !delivered.refused() && !delivered.undecided() && !delivery.dryRun();
        });
    Delivered delivered = Objects.requireNonNull(result[0]);
    if (delivered.refused() && !delivery.dryRun()) {
      return refuse(id, delivery, delivered);
    }
    boolean recorded = !delivered.undecided() && !delivery.dryRun();
    return recorded ? delivered : numbered(delivered, null);
  }

  private Delivered attempt(int id, Delivery delivery, Function<RowSink, Reading> reader) {
    record(id, delivery, "applied");
    DeliverySink sink = new DeliverySink(sql, words, id);
    Reading reading = read(reader, sink);
    checkNothingLost(id, sink);
    List<Rejection> rejections = new ArrayList<>(sink.rejections());
    List<Rejection> impossible = new Rejecting(sql, dataset, id).reject(sink.tables());
    rejections.addAll(impossible);
    long rows = sink.rows() - impossible.size();
    boolean workbook = sink.tables().contains("grants");
    sql.run(
        "update store.delivery set profile = ?, profile_version = ?, columns = string_split(?, chr(31)), workbook = ?, declared_from = ?, declared_to = ?, row_count = ?, rejected_count = ? where delivery_id = ?",
        reading.profile(),
        reading.profileVersion(),
        String.join("\u001f", reading.columns()),
        workbook,
        reading.periodFrom(),
        reading.periodTo(),
        rows,
        (long) rejections.size(),
        id);
    new Quarantine(sql, words, dataset).keep(id, rejections);
    cover(id, sink.tables());
    coverDeclared(id, delivery, reading);
    Places places = new Places(sql, words, Datasets.load());
    LiveDelivery live =
        new LiveDelivery(id, delivery.dataset(), delivery.source(), delivery.replace(), workbook);
    Answers answers =
        new Answers(
            delivery.replace(),
            delivery.same(),
            delivery.other(),
            delivery.prefer(),
            new Decisions(sql).read());
    if (!dataset.name().equals("reference")) {
      places.refresh();
    }
    if (sink.tables().contains("sales")) {
      places.settleTax("r.delivery_id = " + id);
    }
    Decided decided = new Deciding(sql, words, dataset).decide(live, answers, Set.of());
    new Decisions(sql).keep(decided.answered());
    List<Decided> asking = new ArrayList<>();
    if (decided.asks()) {
      asking.add(decided);
    }
    if (dataset.name().equals("reference")) {
      asking.addAll(referenceChanged(places, answers));
    }
    Planning planning = new Planning(sql, words, dataset);
    Plan plan = planning.plan(decided, asking, rejections);
    List<Problem> notes = new ArrayList<>(planning.notes(decided));
    notes.addAll(new Checking(sql, dataset, id).problems(sink.tables(), delivery.file()));
    boolean refused = refused(delivery, rows, rejections.size());
    return new Delivered(
        id,
        refused,
        !plan.questions().isEmpty(),
        reading,
        rows,
        rejections,
        sink.totals(),
        plan,
        notes);
  }

  /**
   * Whatever happens, appending ends before the transaction does: an appender that is closed later
   * would write outside it.
   */
  private static Reading read(Function<RowSink, Reading> reader, DeliverySink sink) {
    Reading reading;
    try {
      reading = reader.apply(sink);
    } catch (RuntimeException | Error e) {
      try {
        sink.close();
      } catch (RuntimeException alreadyFailing) {
        e.addSuppressed(alreadyFailing);
      }
      throw e;
    }
    sink.close();
    return reading;
  }

  /** What was read must be stored, to the row: an appender can lose rows in silence. */
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
          Problem.error("WARE-08", Message.of("warehouse.lost", sink.rows(), stored), null, null));
    }
  }

  /**
   * A reference that arrives last mends the past: where a place changes its name, all is decided
   * again.
   */
  private List<Decided> referenceChanged(Places places, Answers answers) {
    List<Decided> asking = new ArrayList<>();
    Set<Integer> changed = places.refresh();
    places.settleTax("true");
    if (!changed.isEmpty()) {
      for (String name : List.of("attendance", "sales")) {
        asking.addAll(new Replay(sql, words).run(Datasets.get(name), changed, answers));
      }
    }
    return asking;
  }

  private void record(int id, Delivery delivery, String state) {
    sql.run(
        "insert into store.delivery values (?, ?, ?, ?, ?, '', 0, ?, [], ?, ?, false, null, null, current_timestamp::timestamp, 0, 0)",
        id,
        delivery.dataset(),
        delivery.source(),
        delivery.file(),
        delivery.sha256(),
        delivery.options(),
        state,
        delivery.replace());
  }

  private Delivered refuse(int id, Delivery delivery, Delivered delivered) {
    sql.transaction(
        () -> {
          record(id, delivery, "refused");
          sql.run(
              "update store.delivery set profile = ?, profile_version = ?, row_count = ?, rejected_count = ? where delivery_id = ?",
              delivered.reading().profile(),
              delivered.reading().profileVersion(),
              delivered.rows(),
              (long) delivered.rejections().size(),
              id);
          new Quarantine(sql, new Words(sql), dataset).keep(id, delivered.rejections());
          return true;
        });
    return delivered;
  }

  private static Delivered numbered(Delivered d, @Nullable Integer id) {
    return new Delivered(
        id,
        d.refused(),
        d.undecided(),
        d.reading(),
        d.rows(),
        d.rejections(),
        d.totals(),
        d.plan(),
        d.notes());
  }

  /**
   * First to last date by stream, rejected rows with a readable date included; a declared period is
   * covered whole.
   */
  private void cover(int id, List<String> tables) {
    for (String name : tables) {
      BaseTable table = new BaseTable(dataset.table(name));
      if (table.facts()) {
        sql.run(
            Sql.resource("decide/coverage.sql")
                .replace("{{name}}", name)
                .replace("{{place}}", first(table))
                .replace("{{register}}", column(table, "register"))
                .replace("{{channel}}", column(table, "channel"))
                .replace("{{id}}", String.valueOf(id)));
      }
    }
  }

  /** A period that is declared is covered even without a row: a true nothing. */
  private void coverDeclared(int id, Delivery delivery, Reading reading) {
    long covered = sql.number("select count(*) from store.coverage where delivery_id = ?", id);
    boolean dated = dataset.name().equals("sales") || dataset.name().equals("attendance");
    if (covered == 0 && dated && reading.periodFrom() != null && reading.periodTo() != null) {
      sql.run(
          "insert into store.coverage values (?, ?, ?, ?, null, ?, ?)",
          id,
          dataset.name(),
          words.codeOrNull(delivery.place()),
          words.codeOrNull(delivery.register()),
          reading.periodFrom(),
          reading.periodTo());
      words.store();
    }
  }

  private static String first(BaseTable table) {
    return table.declared().stream().isEmpty()
        ? "null::integer"
        : BaseTable.quoted(table.declared().stream().get(0));
  }

  private static String column(BaseTable table, String field) {
    return CodedStream.has(table, field) ? field : "null::integer";
  }

  private boolean refused(Delivery delivery, long rows, int rejected) {
    if (rejected == 0) {
      return false;
    }
    return dataset.whole() || rejected > allowed(delivery.maxRejects(), rows + rejected);
  }

  /**
   * How many rows may be rejected: a number, or a share of all, of which three rows are always
   * granted.
   */
  public static long allowed(@Nullable String limit, long rows) {
    String share = limit == null ? DEFAULT_SHARE : limit.strip();
    if (!share.endsWith("%")) {
      return Long.parseLong(share);
    }
    BigDecimal percent = new BigDecimal(share.replace("%", "").replace(',', '.').strip());
    long granted =
        percent
            .multiply(BigDecimal.valueOf(rows))
            .movePointLeft(2)
            .setScale(0, RoundingMode.DOWN)
            .longValue();
    return percent.signum() == 0 ? 0 : Math.max(GRANTED, granted);
  }
}
