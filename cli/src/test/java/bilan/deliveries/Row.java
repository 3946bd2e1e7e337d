package bilan.deliveries;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a delivery, as the model sees it: a sale or an activity.
 *
 * @param on its day; the first of the month for a month's total; null where it can't be read
 * @param key the ticket's number or the activity's reference
 * @param what product or activity; {@code amount} in euros, or participants
 * @param bad whether the row is rejected
 */
record Row(
    @Nullable LocalDate on,
    String place,
    @Nullable String register,
    @Nullable String key,
    String what,
    BigDecimal amount,
    Grain grain,
    boolean bad) {

  /** What a row stands for. */
  enum Grain {
    DETAIL,
    DAY,
    MONTH;

    boolean total() {
      return this != DETAIL;
    }
  }

  LocalDate day() {
    if (on == null) {
      throw new IllegalStateException("no date");
    }
    return on;
  }

  LocalDate lastDay() {
    return grain == Grain.MONTH ? day().plusMonths(1).minusDays(1) : day();
  }

  boolean dated() {
    return on != null;
  }

  Row with(@Nullable String otherRegister, @Nullable String otherKey) {
    return new Row(on, place, otherRegister, otherKey, what, amount, grain, bad);
  }

  Row at(String otherPlace) {
    return new Row(on, otherPlace, register, key, what, amount, grain, bad);
  }

  Row of(String otherWhat, BigDecimal otherAmount) {
    return new Row(on, place, register, key, otherWhat, otherAmount, grain, bad);
  }

  Row rejected(boolean readableDate) {
    return new Row(readableDate ? on : null, place, register, key, what, amount, grain, true);
  }
}
