package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.delivery.Comparison;
import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.warehouse.BaseTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with what is needed to apply its verdict.
 *
 * @param rows whose they are
 * @param register of the older rows where they were parted by register; null otherwise
 * @param identity what makes two rows the same, as SQL
 * @param placeCode with {@code channelCode} of the new delivery's stream
 */
public record Encounter(
    BaseTable table,
    Meeting meeting,
    MetParty rows,
    @Nullable String register,
    @Nullable Integer placeCode,
    String identity) {

  /**
   * Whether nothing that it meets is otherwise: no row of the older side is outside the coverage,
   * and each unit of both sides has the same values.
   */
  public boolean changesNoUnit() {
    Comparison c = meeting.comparison();
    return c.sharedUnits() == c.equalUnits()
        && rows.party().reach().stream().allMatch(group -> rows.party().covers(group));
  }

  /** Whether the older side has a row without equal, or a unit with other values. */
  boolean changesRows() {
    Comparison c = meeting.comparison();
    return bothKeyed() ? c.sharedUnits() > c.equalUnits() : meeting.older().rows() > c.kept();
  }

  /** What names the rows of the new delivery: encounters of the same ones have it equal. */
  public Object stream() {
    return List.of(table, rows.party().grain(), rows.party().streams());
  }

  public boolean bothKeyed() {
    return meeting.newer().keyed() && meeting.older().keyed();
  }

  public boolean sameSource() {
    return meeting.others().contains(meeting.source());
  }
}
