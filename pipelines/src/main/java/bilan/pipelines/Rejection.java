package bilan.pipelines;

import bilan.text.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that can't be stored as it is, with everything that is wrong with it.
 *
 * @param cells the sender's own cells by header, persons masked: what the correction workbook shows
 * @param date its date if that could be read: it belongs to the delivery's coverage
 * @param fields what could be read of it by field name (place, register, channel, amount, ticket…)
 * @param rawHash as of {@link TypedRow}
 */
public record Rejection(
    String table,
    String sheet,
    int row,
    List<Fault> faults,
    Map<String, String> cells,
    @Nullable LocalDate date,
    Map<String, Object> fields,
    long rawHash) {

  /**
   * One bad cell.
   *
   * @param code stable, like {@code DATE-02}
   * @param cell like {@code C14}; null if the column is missing
   * @param value as found, persons masked
   */
  public record Fault(
      String code,
      @Nullable String field,
      @Nullable String column,
      @Nullable String cell,
      @Nullable String value,
      Message what,
      Message cause,
      Message cure) {}

  public Rejection {
    faults = List.copyOf(faults);
  }
}
