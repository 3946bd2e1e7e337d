package bilan.pipelines.model;

import java.util.EnumMap;
import java.util.Map;

/**
 * The rows of all tables of a file by what became of them.
 *
 * @param rows that stand in the tables; {@code fates} how many of them have each fate
 */
public record RowAccount(long rows, Map<RowFate, Long> fates) {

  public static final RowAccount NOTHING = new RowAccount(0, Map.of());

  public RowAccount {
    fates = Map.copyOf(fates);
  }

  public long of(RowFate fate) {
    return fates.getOrDefault(fate, 0L);
  }

  /** Rows that nothing became of; 0 unless the program is wrong. */
  public long unaccounted() {
    return rows - fates.values().stream().mapToLong(Long::longValue).sum();
  }

  public RowAccount plus(RowAccount other) {
    Map<RowFate, Long> sum = new EnumMap<>(RowFate.class);
    sum.putAll(fates);
    other.fates.forEach((fate, count) -> sum.merge(fate, count, Long::sum));
    return new RowAccount(rows + other.rows, sum);
  }
}
