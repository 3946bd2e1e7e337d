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
import org.jspecify.annotations.Nullable;

/**
 * The tables that one delivery stores rows in, inside the transaction that is already open; used by
 * one thread at a time.
 */
public final class RowTables {

  /** So many rows of a table are stored by one statement. */
  static final int STORED_AT_ONCE = 32_768;

  private final Statements sql;
  private final WordCodes words;
  private final int delivery;
  private final Map<String, Waiting> tables = new LinkedHashMap<>();
  private final List<Counted> audience = new ArrayList<>();

  /** A row and the number of the sheet on which it stands. */
  private record Sent(TypedRow row, int sheet) {}

  /** Rows of one table that are not stored yet. */
  private record Waiting(BaseTable table, RowColumns columns, Deque<Sent> rows) {}

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
    waiting.rows().add(new Sent(row, sheet));
    for (AudienceCount count : row.audience()) {
      audience.add(new Counted(sheet, row.row(), row.part(), count));
    }
    if (waiting.rows().size() == STORED_AT_ONCE) {
      store(waiting);
    }
  }

  private Waiting waiting(DatasetTable declared) {
    BaseTable table = new BaseTable(declared);
    return new Waiting(table, new RowColumns(table, words, delivery), new ArrayDeque<>());
  }

  /** Stores all that waits. */
  public void end() {
    tables.values().forEach(this::store);
  }

  private void store(Waiting waiting) {
    try {
      ArrowRows.insert(sql, waiting.table().name(), waiting.table().columns(), () -> next(waiting));
    } catch (SQLException e) {
      throw Statements.failure(e);
    }
    storeAudience();
  }

  private static @Nullable Object @Nullable [] next(Waiting waiting) {
    Sent sent = waiting.rows().poll();
    return sent == null ? null : waiting.columns().values(sent.row(), sent.sheet());
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
