package bilan.queries.figure.trace;

import bilan.queries.figure.Exact;
import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.calendar.Network;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file behind a figure.
 *
 * @param delivery number of the delivery that brought it
 * @param row in its sheet, from 1
 * @param place canonical; null if it belongs to none
 * @param value what the row says, before anything is made of it; null if it says no number
 * @param part what it adds to the figure's term; null for a row that was left out
 * @param how why the part is not the whole value, or why the row was left out; null if nothing is
 *     to be said
 */
public record TraceRow(
    long delivery,
    String file,
    @Nullable String sheet,
    long row,
    @Nullable String place,
    @Nullable LocalDate day,
    @Nullable String about,
    @Nullable BigDecimal value,
    @Nullable BigDecimal part,
    @Nullable String how) {

  /** Of no place: a sale that belongs to the whole network. */
  public boolean isNowhere() {
    return Network.NOWHERE.equals(place);
  }

  /** This row told in other words; null for none. */
  TraceRow about(@Nullable String words) {
    return new TraceRow(delivery, file, sheet, row, place, day, words, value, part, how);
  }

  /** A row of a statement that has the usual columns. */
  static TraceRow of(
      Line line, @Nullable BigDecimal value, @Nullable BigDecimal part, @Nullable String how) {
    return new TraceRow(
        line.count("delivery_id"),
        line.word("source"),
        line.text("sheet"),
        line.count("source_row"),
        line.text("place"),
        line.date(line.has("dated") ? "dated" : "day"),
        line.text("about"),
        value,
        part == null ? null : Exact.settled(part),
        how);
  }
}
