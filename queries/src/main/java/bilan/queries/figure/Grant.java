package bilan.queries.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A grant as it stands at as-of.
 *
 * @param place canonical; {@link Network#NOWHERE} if it belongs to none
 * @param stands whether it was awarded: neither requested, refused nor cancelled
 * @param awarded the first award; 0 where there is none
 * @param total the award after the latest amendment
 * @param owed what it comes to in the end; null if nobody can tell yet
 * @param amendments that changed the total, in the order of their days
 * @param shares by fiscal year; empty where nobody can tell
 * @param prorated whether they are made by the days of the agreement: <i>au prorata</i>
 */
record Grant(
    String code,
    String place,
    @Nullable String funder,
    @Nullable String programme,
    @Nullable String nature,
    boolean stands,
    @Nullable LocalDate decidedOn,
    BigDecimal awarded,
    BigDecimal total,
    @Nullable BigDecimal owed,
    BigDecimal received,
    List<Amendment> amendments,
    SortedMap<Integer, BigDecimal> shares,
    boolean prorated) {

  /** What it has of a dimension; null if nothing. */
  @Nullable String of(String dimension) {
    return switch (dimension) {
      case "funder" -> funder;
      case "programme" -> programme;
      default -> code;
    };
  }

  /** A later act that made the total another one. */
  record Amendment(LocalDate on, BigDecimal total) {}

  /** The first award in the year of its decision, what an amendment changes in its own. */
  BigDecimal notifiedIn(Period period) {
    BigDecimal changed = amendedIn(period);
    return decidedOn != null && period.contains(decidedOn) ? awarded.add(changed) : changed;
  }

  /** What amendments of a period changed. */
  BigDecimal amendedIn(Period period) {
    BigDecimal changed = BigDecimal.ZERO;
    BigDecimal before = awarded;
    for (Amendment amendment : amendments) {
      BigDecimal change = amendment.total().subtract(before);
      before = amendment.total();
      changed = period.contains(amendment.on()) ? changed.add(change) : changed;
    }
    return changed;
  }

  /** Whether its years, or the days of its agreement, are known. */
  boolean isDated() {
    return !shares.isEmpty();
  }
}
