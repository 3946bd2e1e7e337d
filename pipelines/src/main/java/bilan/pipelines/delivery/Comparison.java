package bilan.pipelines.delivery;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a new delivery and those that count of one source (or of one named register)
 * agree, inside the new one's coverage.
 *
 * @param newer rows of the new side, {@code newerEuros} what they come to; null where the table
 *     holds no money
 * @param older rows of the older side, {@code counting} those that count now (a control total does
 *     not); {@code olderEuros} what they come to
 * @param kept rows of the older side that stand again with the same values; with keys, of the units
 *     that are equal; {@code keptEuros} what they come to
 * @param changed rows of both sides with other values
 * @param gone rows of the older side without counterpart: by key, else by row, net per day
 * @param goneEuros what they come to
 * @param sharedUnits units (tickets, activities, vouchers) of both sides; {@code equalUnits} those
 *     with the same values
 * @param goneUnits units of the older side that the new one lacks; {@code freshUnits} units of the
 *     new side that the older one lacks
 * @param lost rows that count and would go because their new text is rejected; {@code lostEuros}
 *     what they come to
 * @param evidence how rows coincide over the dates that both cover; null where keys or names of
 *     registers decide
 */
public record Comparison(
    long newer,
    long older,
    long counting,
    @Nullable BigDecimal newerEuros,
    @Nullable BigDecimal olderEuros,
    long kept,
    @Nullable BigDecimal keptEuros,
    long changed,
    long gone,
    @Nullable BigDecimal goneEuros,
    long sharedUnits,
    long equalUnits,
    long goneUnits,
    long freshUnits,
    long lost,
    @Nullable BigDecimal lostEuros,
    @Nullable Evidence evidence) {

  /**
   * Rows compared on date, amount and the columns that both fill.
   *
   * @param newer rows of the new side over the dates that both cover; {@code older} of the other
   * @param coincide rows that stand on both sides
   * @param commonDays days on which both have rows; {@code differingDays} those whose count or sum
   *     differ
   */
  public record Evidence(
      long newer, long older, long coincide, long commonDays, long differingDays) {

    Evidence and(Evidence more) {
      return new Evidence(
          newer + more.newer,
          older + more.older,
          coincide + more.coincide,
          commonDays + more.commonDays,
          differingDays + more.differingDays);
    }
  }

  /** Both together, at their places. */
  Comparison and(Comparison more) {
    return new Comparison(
        newer + more.newer,
        older + more.older,
        counting + more.counting,
        sum(newerEuros, more.newerEuros),
        sum(olderEuros, more.olderEuros),
        kept + more.kept,
        sum(keptEuros, more.keptEuros),
        changed + more.changed,
        gone + more.gone,
        sum(goneEuros, more.goneEuros),
        sharedUnits + more.sharedUnits,
        equalUnits + more.equalUnits,
        goneUnits + more.goneUnits,
        freshUnits + more.freshUnits,
        lost + more.lost,
        sum(lostEuros, more.lostEuros),
        evidence == null || more.evidence == null ? null : evidence.and(more.evidence));
  }

  private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null ? other : other == null ? one : one.add(other);
  }
}
