package bilan.pipelines.control;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of one column added up: those that count, what corrections changed in them, and those of
 * rows that were set aside, which a total of the file may cover all the same.
 */
final class Span {

  private BigDecimal counted = BigDecimal.ZERO;
  private BigDecimal mended = BigDecimal.ZERO;
  private BigDecimal aside = BigDecimal.ZERO;
  private boolean whole = true;

  void add(BigDecimal number) {
    counted = counted.add(number);
  }

  /**
   * @param by what the corrections of a row that was added changed in it
   */
  void mend(BigDecimal by) {
    if (by.signum() != 0) {
      mended = mended.add(by);
    }
  }

  /**
   * @param number of a row that does not count; null if it can't be read
   */
  void setAside(@Nullable BigDecimal number) {
    whole &= number != null && number.signum() == 0;
    aside = number == null ? aside : aside.add(number);
  }

  void add(Span other) {
    counted = counted.add(other.counted);
    mended = mended.add(other.mended);
    aside = aside.add(other.aside);
    whole &= other.whole;
  }

  boolean is(BigDecimal printed) {
    return printed.compareTo(counted) == 0
        || printed.compareTo(counted.subtract(mended)) == 0
        || printed.compareTo(counted.add(aside)) == 0;
  }

  boolean isZero() {
    return counted.signum() == 0;
  }

  /** Null if which of its rows a total covers can't be said. */
  @Nullable BigDecimal sum() {
    return whole ? counted : null;
  }
}
