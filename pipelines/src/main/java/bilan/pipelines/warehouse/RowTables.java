package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.model.TypedRow.AudienceCount;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables that one delivery stores rows in, inside the transaction that is already open; used by
 * one thread at a time.
 */
public final class RowTables {

  /** So many batches of a table are stored by one statement. */
  static final int STORED_AT_ONCE = 64;

  private final Statements sql;
  private final WordCodes words;
  private final int delivery;
  private final Map<String, Waiting> tables = new LinkedHashMap<>();
  private final List<Counted> audience = new ArrayList<>();

  /** Rows of one table that are not stored yet; the last batch has room, if there is one. */
  private record Waiting(BaseTable table, RowColumns columns, Deque<RowBatch> batches) {}

  private record Counted(int sheet, int row, int part, AudienceCount count) {}

  public RowTables(Statements sql, WordCodes words, int delivery) {
    this.sql = sql;
    this.words = words;
    this.delivery = delivery;
  }

  /**
   * Takes a row, which is stored at the end at the latest.
   *
   * @param sheet the number of the sheet on which it stands
   */
  public void add(DatasetTable declared, TypedRow row, int sheet) {
    Waiting waiting = tables.computeIfAbsent(declared.name(), n -> waiting(declared));
    Deque<RowBatch> batches = waiting.batches();
    if (batches.isEmpty() || batches.getLast().isFull()) {
      if (batches.size() == STORED_AT_ONCE) {
        store(waiting);
      }
      batches.add(new RowBatch());
    }
    batches.getLast().add(row, sheet);
    for (AudienceCount count : row.audience()) {
      audience.add(new Counted(sheet, row.row(), row.part(), count));
    }
  }

  private Waiting waiting(DatasetTable declared) {
    BaseTable table = new BaseTable(declared);
    return new Waiting(table, new RowColumns(table, words), new ArrayDeque<>());
  }

  /** Stores all that waits. */
  public void end() {
    tables.values().forEach(this::store);
  }

  private void store(Waiting waiting) {
    Map<String, String> constant = new LinkedHashMap<>();
    constant.put("delivery_id", String.valueOf(delivery));
    constant.put("latest", "true");
    constant.put("counts", "true");
    try {
      ArrowRows.insert(
          sql, waiting.table().name(), constant, waiting.columns().all(), waiting.batches()::poll);
    } catch (SQLException e) {
      throw Statements.failure(e);
    }
    storeAudience();
  }

  private void storeAudience() {
    if (audience.isEmpty()) {
      return;
    }
    try (TableAppender rows = new TableAppender(sql, "audience_row")) {
      for (Counted each : audience) {
        AudienceCount count = each.count();
        rows.row(
            delivery,
            each.sheet(),
            each.row(),
            count.dimension(),
            count.nativeClass(),
            count.audienceClass(),
            count.count(),
            each.part());
      }
    }
    audience.clear();
  }
}
