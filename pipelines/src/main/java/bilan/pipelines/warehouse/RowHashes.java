package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.model.TypedRow.AudienceCount;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What makes rows of a table the same row, the same unit (ticket, activity, voucher) or the same
 * entity; place, register and channel are compared apart, by stream.
 */
final class RowHashes {

  private final DatasetTable table;
  private final int[] identity;
  private final int[] unit;
  private final int[] entity;
  private final RowHash hash = new RowHash();

  RowHashes(DatasetTable table) {
    this.table = table;
    List<String> apart = table.stream();
    this.identity =
        positions(
            table.fields().stream()
                .filter(field -> field.identity() && !apart.contains(field.name()))
                .map(Field::name)
                .toList());
    this.unit = positions(table.unit().stream().filter(name -> !apart.contains(name)).toList());
    this.entity = positions(table.entity());
  }

  private int[] positions(List<String> names) {
    return names.stream().mapToInt(table::indexOf).filter(position -> position >= 0).toArray();
  }

  long row(TypedRow row) {
    hash.start();
    for (int position : identity) {
      hash.add(position, row.values()[position]);
    }
    for (AudienceCount count : row.audience()) {
      hash.add(-1, count.dimension()).add(-2, count.nativeClass()).add(-3, count.count());
    }
    return hash.value();
  }

  /** Null if the table has no true key, or the row lacks a part of it. */
  @Nullable Long unit(@Nullable Object[] values) {
    if (unit.length == 0) {
      return null;
    }
    hash.start();
    for (int position : unit) {
      Object value = values[position];
      if (value == null) {
        return null;
      }
      hash.add(position, value);
    }
    return hash.value();
  }

  /** Of what could be read of a rejected row, by field name. */
  @Nullable Long unit(Map<String, Object> read) {
    @Nullable Object[] values = new @Nullable Object[table.fields().size()];
    read.forEach(
        (name, value) -> {
          if (table.indexOf(name) >= 0) {
            values[table.indexOf(name)] = value;
          }
        });
    return unit(values);
  }

  /** Null if rows of the table belong to no entity. */
  @Nullable Long entity(TypedRow row) {
    if (entity.length == 0) {
      return null;
    }
    hash.start();
    for (int position : entity) {
      hash.add(position, row.values()[position]);
    }
    return hash.value();
  }
}
