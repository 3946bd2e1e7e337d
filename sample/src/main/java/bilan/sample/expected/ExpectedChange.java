package bilan.sample.expected;

import bilan.sample.network.BilanYears;
import bilan.sample.network.InventedNetwork.Break;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** When one year of a figure may be set against the next, and what its change is. */
final class ExpectedChange {

  private static final BigDecimal LEAST = BigDecimal.valueOf(20);

  private final List<Break> breaks;
  private final BilanYears years;

  ExpectedChange(List<Break> breaks, BilanYears years) {
    this.breaks = breaks;
    this.years = years;
  }

  /** The break that keeps a year of a figure made from some fields from the one before, if any. */
  @Nullable Break broken(
      String dataset, @Nullable String place, Predicate<String> madeFrom, int year) {
    return breaks.stream()
        .filter(b -> !b.on().isBefore(years.from(year - 1).plusDays(1)))
        .filter(b -> !b.on().isAfter(years.to(year)))
        .filter(b -> b.place() == null || place == null || b.place().equals(place))
        .filter(b -> b.dataset().equals(dataset))
        .filter(b -> b.field() == null || madeFrom.test(b.field()))
        .findFirst()
        .orElse(null);
  }

  /** Of a rate, in points. */
  static BigDecimal points(BigDecimal before, BigDecimal now) {
    return now.subtract(before).setScale(1, RoundingMode.HALF_UP);
  }

  /**
   * In percent; null on a base under 20 or of another sign.
   *
   * @param over what the earlier value was divided by, if it is an average
   */
  static @Nullable BigDecimal percent(
      BigDecimal before, BigDecimal now, @Nullable BigDecimal over) {
    BigDecimal base = over == null ? before : over;
    if (base.compareTo(LEAST) < 0 || before.signum() == 0 || before.signum() * now.signum() < 0) {
      return null;
    }
    return now.subtract(before)
        .movePointRight(2)
        .divide(before.abs(), MathContext.DECIMAL64)
        .setScale(1, RoundingMode.HALF_UP);
  }
}
