package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Answer;
import bilan.deliveries.DeliveryModel.Counted;
import bilan.deliveries.ModelFixes.Line;
import bilan.pipelines.correction.CorrectedLine;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.RowAccount;
import bilan.pipelines.model.Undone;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.warehouse.delivering.CorrectionTransaction;
import bilan.pipelines.warehouse.delivering.Delivery;
import bilan.pipelines.warehouse.delivering.DeliveryList;
import bilan.pipelines.warehouse.delivering.DeliveryOutcome;
import bilan.pipelines.warehouse.delivering.DeliveryTransaction;
import bilan.pipelines.warehouse.delivering.FollowingFixes;
import bilan.pipelines.warehouse.delivering.Log;
import bilan.pipelines.warehouse.delivering.UndoTransaction;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Failure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows straight into a warehouse, as a file would bring them. */
final class Door implements AutoCloseable {

  private static final List<String> FACTS =
      List.of("sales", "ledger_entries", "receipts", "expenses");

  private final Path file;
  private final WarehouseFile warehouse;
  private final Connection connection;
  private final Rows rows = new Rows();

  Door(Path file) throws SQLException {
    this.file = file;
    warehouse = WarehouseFile.open(file, Duration.ofSeconds(5), Datasets.load());
    Properties same = new Properties();
    same.setProperty("threads", "1"); // as a small warehouse is opened
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

  Path file() {
    return file;
  }

  /** Empties it for the next history: opening a new one takes longer than the history. */
  void empty() throws SQLException {
    List<String> filled = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet tables =
            statement.executeQuery(
                "select table_name from duckdb_tables() where schema_name = 'store' and estimated_size > 0 and table_name not in ('schema_version', 'declaration')")) {
      while (tables.next()) {
        filled.add(tables.getString(1));
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          filled.stream()
              .map(table -> "delete from store." + table)
              .collect(Collectors.joining("; ", "begin; ", "; commit")));
    }
  }

  /**
   * How a step ended: the exit code, the codes of what asks, and the answers of each line that is
   * printed to be typed.
   */
  record Ended(int exit, List<String> questions, List<Said> lines) {
    Ended(int exit) {
      this(exit, List.of(), List.of());
    }

    static Ended of(int exit, List<Question> questions) {
      return new Ended(
          exit,
          questions.stream().map(Question::code).sorted().distinct().toList(),
          questions.stream()
              .flatMap(q -> q.answers().stream())
              .map(Question.Choice::whole)
              .filter(Objects::nonNull)
              .distinct()
              .toList());
    }

    /** Whether something asks and nothing is printed that answers it. */
    boolean isDeadEnd() {
      return !questions.isEmpty() && lines.isEmpty();
    }
  }

  Ended deliver(Sent sent, boolean dryRun) {
    String bytes = sent.rows().hashCode() + " " + sent.from() + " " + sent.to();
    Ended known = known(sent, bytes);
    if (known != null) {
      return known;
    }
    FollowingFixes following = new FollowingFixes(warehouse, sent.dataset(), sent.source());
    DeliveryOutcome delivered =
        new DeliveryTransaction(warehouse, Datasets.get(sent.dataset()))
            .deliver(
                delivery(sent, bytes, dryRun),
                sink -> {
                  rows.fill(sent, following, sink);
                  return reading(sent);
                });
    return Ended.of(
        delivered.refused() ? 3 : delivered.undecided() ? 6 : 0, delivered.plan().questions());
  }

  private static Delivery delivery(Sent sent, String bytes, boolean dryRun) {
    return new Delivery(
        sent.dataset(),
        sent.source(),
        sent.source(),
        bytes,
        "",
        dryRun,
        said(sent),
        null,
        null,
        null,
        null);
  }

  private static Said said(Sent sent) {
    return new Said(sent.replace(), sent.same(), sent.other(), sent.prefer());
  }

  private static Reading reading(Sent sent) {
    boolean bad = sent.rows().stream().anyMatch(Row::bad);
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
        RowAccount.NOTHING,
        bad ? Map.of(0, "plan") : Map.of(),
        List.of(),
        null,
        null);
  }

  /** As {@code Ingest} answers the same bytes. */
  private @Nullable Ended known(Sent sent, String bytes) {
    Log log = new Log(warehouse);
    Optional<Log.Entry> before = log.latestOfBytes(sent.dataset(), sent.source(), bytes);
    if (before.isEmpty()) {
      return null;
    }
    Log.Entry entry = before.get();
    if (entry.state().equals("undone")) {
      return sent.replace() ? null : new Ended(6);
    }
    boolean same = entry.state().equals("applied") && !log.metByLater(entry.id());
    return same ? new Ended(0) : null;
  }

  /** Sends a workbook of corrections; its name says how many came before. */
  Ended correct(List<Line> lines, Said said, int number) throws SQLException {
    Sent sent = Sent.of(Log.CORRECTIONS, "rejets-" + number + ".xlsx", List.of());
    List<CorrectedLine> corrected = new ArrayList<>();
    for (Line line : lines) {
      corrected.add(line(line));
    }
    CorrectionTransaction.Done done =
        new CorrectionTransaction(warehouse, rows)
            .deliver(
                delivery(
                    sent.words(said.replace(), said.same(), said.other(), said.prefer()),
                    "" + number,
                    false),
                corrected);
    boolean asks = !done.plan().questions().isEmpty();
    return Ended.of(!done.refused().isEmpty() ? 3 : asks ? 6 : 0, done.plan().questions());
  }

  private CorrectedLine line(Line line) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select reject_id, raw_hash from store.reject where delivery_id = %d and source_row = %d"
                    .formatted(line.at().delivery(), line.at().row()))) {
      found.next();
      SheetCell cell = SheetCell.text(Rows.text(line.now()));
      return new CorrectedLine(
          "Feuille1",
          line.at().row(),
          found.getInt(1),
          found.getLong(2),
          Map.of(Rows.HEAD, List.of(new CorrectedLine.Located(0, cell))));
    }
  }

  Ended undo(int id, boolean cascade, Said said) {
    try {
      Undone undone = new UndoTransaction(warehouse).undo(id, cascade, false, said, "{}");
      return Ended.of(undone.questions().isEmpty() ? 0 : 6, undone.questions());
    } catch (Failure e) {
      return new Ended(e.exit().code());
    }
  }

  /** Forgets all decisions of one delivery about these sources at that place. */
  void forget(Answer answer) throws SQLException {
    List<Integer> found = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select decision_id from store.decision where place is not distinct from ? and source = ? and other_source = ? and from_delivery = ?")) {
      statement.setString(1, answer.place().isEmpty() ? null : answer.place());
      statement.setString(2, answer.one());
      statement.setString(3, answer.other());
      statement.setInt(4, answer.from());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getInt(1));
        }
      }
    }
    for (int decision : found) {
      new DeliveryList(warehouse).forget(decision);
    }
  }

  /**
   * What counts in the tables, facts as their views show them; but for attendance, of which a view
   * row is an activity, and a stored one may be one of those who came.
   */
  Set<Counted> counting(List<String> tables) throws SQLException {
    String select =
        tables.stream()
            .map(t -> FACTS.contains(t) ? t : "store." + t + "_row where counts")
            .map(t -> "select delivery_id, source_row from " + t)
            .collect(Collectors.joining(" union all "));
    Set<Counted> counted = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(select)) {
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
