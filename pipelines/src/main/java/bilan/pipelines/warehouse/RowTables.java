package bilan.pipelines.warehouse;

import bilan.pipelines.TypedRow.AudienceCount;
import bilan.pipelines.dataset.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tables that one delivery stores rows in, inside the transaction that is already open; used by
 * one thread at a time.
 */
final class RowTables {

  /** So many classes of participants are kept until they are stored beside their rows. */
  private static final int COUNTS_KEPT = 1 << 15;

  private static final List<String> FIXED = List.of("delivery_id", "latest", "counts");

  private final Sql sql;
  private final Words words;
  private final int delivery;
  private final Map<String, RowColumns> columns = new LinkedHashMap<>();
  private final List<Counted> audience = new ArrayList<>();

  private record Counted(int sheet, int row, AudienceCount count) {}

  RowTables(Sql sql, Words words, int delivery) {
    this.sql = sql;
    this.words = words;
    this.delivery = delivery;
  }

  void insert(RowBatch batch) throws SQLException {
    insert(batch, () -> null);
  }

  /**
   * Stores a batch and those after it that are alike: of the same table, with no other field
   * filled.
   *
   * @param next the following one, null if there is none
   * @return the first batch that is not alike; null if none was seen
   */
  @Nullable RowBatch insert(RowBatch first, Supplier<@Nullable RowBatch> next) throws SQLException {
    Alike alike = new Alike(first, next);
    RowColumns all =
        columns.computeIfAbsent(
            first.table().name(), n -> new RowColumns(new BaseTable(first.table()), words));
    sql.feed()
        .insert(
            sql,
            new BaseTable(first.table()).name(),
            FIXED,
            List.of(String.valueOf(delivery), "true", "true"),
            all.of(alike.filled),
            alike);
    storeAudience();
    return alike.rest;
  }

  /** Gives alike batches, and keeps the one that ends them. */
  private final class Alike implements Supplier<@Nullable RowBatch> {
    private final Supplier<@Nullable RowBatch> next;
    private final BitSet filled;
    private final Table table;
    private @Nullable RowBatch rest;

    Alike(RowBatch first, Supplier<@Nullable RowBatch> next) {
      this.next = next;
      this.filled = first.filled();
      this.table = first.table();
      this.rest = first;
    }

    @Override
    public @Nullable RowBatch get() {
      RowBatch batch = rest == null && audience.size() < COUNTS_KEPT ? next.get() : rest;
      rest = null;
      if (batch == null || !batch.table().name().equals(table.name())) {
        rest = batch;
        return null;
      }
      BitSet more = batch.filled();
      more.andNot(filled);
      if (!more.isEmpty()) {
        rest = batch;
        return null;
      }
      keepAudience(batch);
      return batch;
    }
  }

  private void keepAudience(RowBatch batch) {
    for (int i = 0; i < batch.size(); i++) {
      for (AudienceCount count : batch.row(i).audience()) {
        audience.add(new Counted(batch.sheet(i), batch.row(i).row(), count));
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
            count.count());
      }
    }
    audience.clear();
  }

  /** The tables that got rows. */
  List<String> names() {
    return List.copyOf(columns.keySet());
  }
}
