package bilan.pipelines.warehouse;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Batches that one statement can store: of the same table, with no other field filled, and with the
 * same value where the first one has a single value.
 */
final class AlikeBatches implements Supplier<@Nullable RowBatch> {

  private final RowColumns columns;
  private final Supplier<@Nullable RowBatch> next;
  private final Predicate<RowBatch> taken;
  private final String table;
  private final BitSet filled;
  private final Map<RowColumn, String> same = new LinkedHashMap<>();
  private @Nullable RowBatch rest;
  private boolean ended;

  /**
   * @param taken told of each batch that is given; false to give no more
   */
  AlikeBatches(
      RowBatch first,
      RowColumns columns,
      Supplier<@Nullable RowBatch> next,
      Predicate<RowBatch> taken) {
    this.columns = columns;
    this.next = next;
    this.taken = taken;
    this.table = first.table().name();
    this.filled = first.filled();
    this.rest = first;
    for (RowColumn column : columns.of(filled)) {
      String value = columns.varies(column) ? null : column.same().value(first);
      if (value != null) {
        same.put(column, value);
      }
    }
  }

  /** The columns that have one value, with it in SQL. */
  Map<String, String> same() {
    Map<String, String> values = new LinkedHashMap<>();
    same.forEach((column, value) -> values.put(column.name(), value));
    return values;
  }

  /** The other columns. */
  List<RowColumn> brought() {
    return columns.of(filled).stream().filter(column -> !same.containsKey(column)).toList();
  }

  @Override
  public @Nullable RowBatch get() {
    if (ended) {
      return null;
    }
    RowBatch batch = rest == null ? next.get() : rest;
    rest = null;
    if (batch == null || !isAlike(batch)) {
      rest = batch;
      ended = true;
      return null;
    }
    ended = !taken.test(batch);
    return batch;
  }

  private boolean isAlike(RowBatch batch) {
    if (!batch.table().name().equals(table)) {
      return false;
    }
    BitSet more = batch.filled();
    more.andNot(filled);
    boolean alike = more.isEmpty();
    for (Map.Entry<RowColumn, String> each : same.entrySet()) {
      if (!each.getValue().equals(each.getKey().same().value(batch))) {
        columns.vary(each.getKey());
        alike = false;
      }
    }
    return alike;
  }

  /** The batch that ended them; null if none did. */
  @Nullable RowBatch rest() {
    return rest;
  }
}
