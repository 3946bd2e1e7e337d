package bilan.pipelines.warehouse;

import bilan.pipelines.delivery.Kin;
import bilan.pipelines.delivery.Meeting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with what is needed to apply its verdict.
 *
 * @param older condition of the rows met, inside the coverage; {@code anywhere} whatever their
 *     date; {@code overlapping} of all rows of these streams, of any delivery
 * @param register of the older rows where they were parted by register; null otherwise
 * @param identity what makes two rows the same, as SQL
 * @param placeCode with {@code channelCode} of the new delivery's stream
 */
record Encounter(
    BaseTable table,
    Meeting meeting,
    String newer,
    String older,
    String anywhere,
    String overlapping,
    @Nullable Integer register,
    @Nullable Integer placeCode,
    String identity,
    List<DayTally> days) {

  boolean bothKeyed() {
    return meeting.newer().keyed() && meeting.older().keyed();
  }

  /** That the delivery took the other's tickets for its own. */
  Kin kin(Words words) {
    return new Kin(
        meeting.delivery(),
        meeting.stream().table(),
        meeting.stream().place(),
        meeting.source(),
        meeting.stream().register(),
        meeting.others().get(0),
        words.word(register));
  }

  boolean sameSource() {
    return meeting.others().contains(meeting.source());
  }
}
