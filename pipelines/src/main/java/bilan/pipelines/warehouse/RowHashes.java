package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.model.TypedRow.AudienceCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
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

  /**
   * A 64-bit hash of typed values: equal values give equal hashes in every version of the program,
   * whatever the file's format.
   */
  private static final class RowHash {

    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;

    /** Digits behind the comma that count. */
    private static final int SCALE = 6;

    private static final long START = 0x27D4EB2F165667C5L;

    private long hash = START;

    /** Begins anew. */
    RowHash start() {
      hash = START;
      return this;
    }

    RowHash add(int position, @Nullable Object value) {
      if (value != null) {
        long added = (position * PRIME_2 + of(value)) * PRIME_1;
        hash = Long.rotateLeft(hash ^ added, 31) * PRIME_2;
      }
      return this;
    }

    long value() {
      long h = hash;
      h ^= h >>> 33;
      h *= PRIME_2;
      h ^= h >>> 29;
      return h;
    }

    private static long of(Object value) {
      if (value instanceof String text) {
        return text(text);
      }
      if (value instanceof BigDecimal number) {
        return decimal(number);
      }
      if (value instanceof Integer number) {
        return number * PRIME_1 + 3;
      }
      if (value instanceof LocalDate date) {
        return date.toEpochDay() * PRIME_1 + 5;
      }
      if (value instanceof LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) * PRIME_1 + 7;
      }
      if (value instanceof LocalTime time) {
        return time.toNanoOfDay() * PRIME_1 + 11;
      }
      if (value instanceof List<?> list) {
        long h = 13;
        for (Object element : list) {
          h = h * PRIME_1 + of(element);
        }
        return h;
      }
      return text(value.toString());
    }

    /** In millionths, rounded half up; the digits that do not fit are cut. */
    private static long decimal(BigDecimal number) {
      return number.scaleByPowerOfTen(SCALE).setScale(0, RoundingMode.HALF_UP).longValue() * PRIME_1
          + 17;
    }

    private static long text(String text) {
      long h = text.length();
      for (int i = 0; i < text.length(); i++) {
        h = (h ^ text.charAt(i)) * PRIME_1;
        h ^= h >>> 32;
      }
      return h;
    }
  }
}
