package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.delivery.FactStream;
import bilan.pipelines.warehouse.BaseTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Two grains of one day at one place: a person says which counts.
 *
 * @param place its code, 0 for none
 * @param asking the source of the delivery that is decided
 * @param months what each answer makes of the months that these days lie in
 * @param days on which both have rows, {@code first} the earliest
 */
public record GrainQuestion(
    BaseTable table,
    int place,
    FactStream stream,
    String asking,
    String lineSource,
    String totalSource,
    long days,
    LocalDate first,
    Months months) {

  /** The one of the two that is not the asking delivery's; the detail if neither is. */
  public String otherSource() {
    return lineSource.equals(asking) ? totalSource : lineSource;
  }

  public String source() {
    return lineSource.equals(asking) ? lineSource : totalSource;
  }

  /**
   * What each answer makes of the months in which two grains stand for the same days.
   *
   * @param first first day of the earliest month, {@code last} of the latest
   * @param lines what these months come to if the detail counts, {@code totals} if the totals do,
   *     {@code both} if both do
   */
  public record Months(LocalDate first, LocalDate last, Tally lines, Tally totals, Tally both) {

    private static final BigDecimal NEARLY = new BigDecimal("0.95");

    /** A detail that comes to far less than the totals is one of which most is missing. */
    public boolean isTotalLikelier() {
      BigDecimal detail = Objects.requireNonNullElse(lines.euros(), BigDecimal.ZERO);
      BigDecimal total = Objects.requireNonNullElse(totals.euros(), BigDecimal.ZERO);
      return detail.compareTo(total.multiply(NEARLY)) < 0;
    }
  }
}
