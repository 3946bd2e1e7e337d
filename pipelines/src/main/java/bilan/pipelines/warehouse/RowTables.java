package bilan.pipelines.warehouse;

import bilan.pipelines.model.TypedRow.AudienceCount;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tables that one delivery stores rows in, inside the transaction that is already open; used by
 * one thread at a time.
 */
public final class RowTables {

  /** So many classes of participants are kept until they are stored beside their rows. */
  private static final int COUNTS_KEPT = 1 << 15;

  private final Statements sql;
  private final WordCodes words;
  private final int delivery;
  private final Map<String, RowColumns> columns = new LinkedHashMap<>();
  private final List<Counted> audience = new ArrayList<>();

  private record Counted(int sheet, int row, int part, AudienceCount count) {}

  public RowTables(Statements sql, WordCodes words, int delivery) {
    this.sql = sql;
    this.words = words;
    this.delivery = delivery;
  }

  /**
   * Stores a batch and those after it that are of the same table.
   *
   * @param next the following one, null if there is none
   * @return the first batch that is of another table; null if none was seen
   */
  public @Nullable RowBatch insert(RowBatch first, Supplier<@Nullable RowBatch> next)
      throws SQLException {
    BaseTable table = new BaseTable(first.table());
    RowColumns all =
        columns.computeIfAbsent(first.table().name(), n -> new RowColumns(table, words));
    Map<String, String> constant = new LinkedHashMap<>();
    constant.put("delivery_id", String.valueOf(delivery));
    constant.put("latest", "true");
    constant.put("counts", "true");
    OfOneTable batches = new OfOneTable(first, next);
    ArrowRows.insert(sql, table.name(), constant, all.all(), batches);
    storeAudience();
    return batches.rest;
  }

  /** The batches that one statement stores. */
  private final class OfOneTable implements Supplier<@Nullable RowBatch> {

    private final String table;
    private final boolean split;
    private final Supplier<@Nullable RowBatch> next;
    private @Nullable RowBatch rest;
    private boolean ended;

    OfOneTable(RowBatch first, Supplier<@Nullable RowBatch> next) {
      this.table = first.table().name();
      this.split = new BaseTable(first.table()).split();
      this.next = next;
      this.rest = first;
    }

    @Override
    public @Nullable RowBatch get() {
      if (ended) {
        return null;
      }
      RowBatch batch = rest == null ? next.get() : rest;
      rest = null;
      if (batch == null || !batch.table().name().equals(table)) {
        rest = batch;
        ended = true;
        return null;
      }
      if (split) {
        keepAudience(batch);
      }
      ended = audience.size() >= COUNTS_KEPT;
      return batch;
    }
  }

  private void keepAudience(RowBatch batch) {
    for (int i = 0; i < batch.size(); i++) {
      for (AudienceCount count : batch.row(i).audience()) {
        audience.add(new Counted(batch.sheet(i), batch.row(i).row(), batch.row(i).part(), count));
      }
    }
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

  /** The tables that got rows. */
  public List<String> names() {
    return List.copyOf(columns.keySet());
  }
}
