package bilan.pipelines.delivery;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a new delivery and those that count of one source (or of one named register)
 * agree, inside the new one's coverage.
 *
 * @param newer rows of the new side, {@code older} of the older one, without euros where the table
 *     holds no money
 * @param counting those of the older side that count now; a control total does not
 * @param kept rows of the older side that stand again with the same values; with keys, of the units
 *     that are equal
 * @param changed rows of both sides with other values
 * @param gone rows of the older side without counterpart: by key, else by row, net per day
 * @param sharedUnits units (tickets, activities, vouchers) of both sides; {@code equalUnits} those
 *     with the same values
 * @param goneUnits units of the older side that the new one lacks; {@code freshUnits} units of the
 *     new side that the older one lacks
 * @param lost rows that count and would go because their new text is rejected
 * @param evidence how rows coincide over the dates that both cover; null where keys or names of
 *     registers decide
 */
public record Comparison(
    Tally newer,
    Tally older,
    long counting,
    Tally kept,
    long changed,
    Tally gone,
    long sharedUnits,
    long equalUnits,
    long goneUnits,
    long freshUnits,
    Tally lost,
    @Nullable Evidence evidence) {

  /** A number of rows and what they come to in euros. */
  public record Tally(long rows, @Nullable BigDecimal euros) {
    public static final Tally NONE = new Tally(0, null);

    /** Both together; euros are those of one where the other has none. */
    public Tally plus(Tally more) {
      BigDecimal sum =
          euros == null ? more.euros : more.euros == null ? euros : euros.add(more.euros);
      return new Tally(rows + more.rows, sum);
    }

    public Tally minus(Tally less) {
      return plus(new Tally(-less.rows, less.euros == null ? null : less.euros.negate()));
    }
  }

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

  /** The older side as far as it counts. */
  public Tally counted() {
    return new Tally(counting, older.euros());
  }

  /** Both together, at their places. */
  Comparison and(Comparison more) {
    return new Comparison(
        newer.plus(more.newer),
        older.plus(more.older),
        counting + more.counting,
        kept.plus(more.kept),
        changed + more.changed,
        gone.plus(more.gone),
        sharedUnits + more.sharedUnits,
        equalUnits + more.equalUnits,
        goneUnits + more.goneUnits,
        freshUnits + more.freshUnits,
        lost.plus(more.lost),
        evidence == null || more.evidence == null ? null : evidence.and(more.evidence));
  }
}
