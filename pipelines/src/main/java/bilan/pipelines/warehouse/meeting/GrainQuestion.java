package bilan.pipelines.warehouse.meeting;

import bilan.pipelines.delivery.FactStream;
import bilan.pipelines.warehouse.BaseTable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Two grains of one day at one place: a person says which counts.
 *
 * @param asking the source of the delivery that is decided
 * @param months what each answer makes of the months that these days lie in
 * @param days on which both have rows, {@code first} the earliest
 */
public record GrainQuestion(
    BaseTable table,
    @Nullable Integer place,
    FactStream stream,
    String asking,
    String lineSource,
    String totalSource,
    long days,
    LocalDate first,
    GrainMonth months) {

  /** The one of the two that is not the asking delivery's; the detail if neither is. */
  public String otherSource() {
    return lineSource.equals(asking) ? totalSource : lineSource;
  }

  public String source() {
    return lineSource.equals(asking) ? lineSource : totalSource;
  }
}
