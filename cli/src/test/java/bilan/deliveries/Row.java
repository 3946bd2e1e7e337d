package bilan.deliveries;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of a delivery, as the model sees it: a sale, an activity, a receipt, an entry of the
 * ledger, or what a table says of a grant or a place.
 *
 * @param on its day; the first of the month for a month's total; null where it can't be read, or in
 *     a table without dates
 * @param place also the grant or the fiscal year that it belongs to; empty where there is none
 * @param key the number of the ticket or the voucher, the reference of the activity
 * @param what product, activity, label, kind of instalment, other name of a place
 * @param amount in euros, or participants
 * @param bad whether the row is rejected
 */
record Row(
    String table,
    @Nullable LocalDate on,
    String place,
    @Nullable String register,
    @Nullable String channel,
    @Nullable String key,
    String what,
    BigDecimal amount,
    Grain grain,
    boolean bad) {

  /** What a row stands for. */
  enum Grain {
    /** One of those who came. */
    PERSON,
    DETAIL,
    DAY,
    MONTH;

    boolean total() {
      return compareTo(DETAIL) > 0;
    }
  }

  /** What a table without dates says of a grant, a fiscal year, a place. */
  static Row entity(String table, String entity, String what, long amount) {
    return new Row(
        table,
        null,
        entity,
        null,
        null,
        null,
        what,
        BigDecimal.valueOf(amount),
        Grain.DETAIL,
        false);
  }

  /** A dated row of the given table. */
  static Row fact(
      String table, LocalDate on, String place, @Nullable String key, String what, long amount) {
    return new Row(
        table, on, place, null, null, key, what, BigDecimal.valueOf(amount), Grain.DETAIL, false);
  }

  LocalDate day() {
    return Objects.requireNonNull(on);
  }

  LocalDate lastDay() {
    return grain == Grain.MONTH ? day().plusMonths(1).minusDays(1) : day();
  }

  boolean dated() {
    return on != null;
  }

  /**
   * Of which grant, fiscal year or place it is, in a workbook of grants: vouchers by themselves.
   */
  String entity() {
    return table.equals("expenses") ? String.valueOf(key) : place;
  }

  Row with(
      @Nullable String otherRegister, @Nullable String otherChannel, @Nullable String otherKey) {
    return new Row(
        table, on, place, otherRegister, otherChannel, otherKey, what, amount, grain, bad);
  }

  Row at(String otherPlace) {
    return new Row(table, on, otherPlace, register, channel, key, what, amount, grain, bad);
  }

  Row on(LocalDate otherDay) {
    return new Row(table, otherDay, place, register, channel, key, what, amount, grain, bad);
  }

  Row of(String otherWhat, BigDecimal otherAmount) {
    return new Row(table, on, place, register, channel, key, otherWhat, otherAmount, grain, bad);
  }

  Row grain(Grain otherGrain) {
    return new Row(table, on, place, register, channel, key, what, amount, otherGrain, bad);
  }

  Row rejected(boolean readableDate) {
    return new Row(
        table, readableDate ? on : null, place, register, channel, key, what, amount, grain, true);
  }

  /** The same row once a person has corrected it. */
  Row corrected(LocalDate day, BigDecimal otherAmount) {
    return new Row(table, day, place, register, channel, key, what, otherAmount, grain, false);
  }
}
