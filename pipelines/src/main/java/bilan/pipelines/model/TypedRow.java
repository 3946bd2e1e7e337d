package bilan.pipelines.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file, typed: what the warehouse stores.
 *
 * @param values in the order of the table's fields; null is blank. By type: String, List of String,
 *     Integer (COUNT, YEAR), BigDecimal, LocalDate (DATE, MONTH), LocalTime, LocalDateTime, Boolean
 * @param sheet the sheet's name; {@code row} the row's number in it
 * @param part tells it from what else is read of the same row of the sheet: a day in another
 *     column, a table beside
 * @param rawHash of a row that counts by a correction: the keyed 64-bit hash of the sender's own
 *     cells of the mapped columns; 0 of others
 * @param grain of sales {@code line, ticket, day, month}, of attendance {@code activity,
 *     participant, month}; null for other tables
 * @param periodFrom first day that the row stands for; {@code periodTo} the last; both null if its
 *     date says it
 * @param audience the participants of an activity by class; empty if not told
 */
@SuppressWarnings(
    "ArrayRecordComponent") // a million of them are made; the warehouse only reads them
public record TypedRow(
    @Nullable Object[] values,
    String sheet,
    int row,
    int part,
    long rawHash,
    @Nullable String grain,
    @Nullable LocalDate periodFrom,
    @Nullable LocalDate periodTo,
    List<AudienceCount> audience) {

  /** All that is read of its row of the sheet. */
  public TypedRow(
      @Nullable Object[] values,
      String sheet,
      int row,
      long rawHash,
      @Nullable String grain,
      @Nullable LocalDate periodFrom,
      @Nullable LocalDate periodTo,
      List<AudienceCount> audience) {
    this(values, sheet, row, 0, rawHash, grain, periodFrom, periodTo, audience);
  }

  /** The value at a position, null for none (-1). */
  public @Nullable Object value(int position) {
    return position < 0 ? null : values[position];
  }

  /**
   * Participants of one class.
   *
   * @param nativeClass as the partner writes it; {@code audienceClass} the common one, null if it
   *     lies across two (non ventilable)
   */
  public record AudienceCount(
      String dimension, String nativeClass, @Nullable String audienceClass, int count) {}
}
