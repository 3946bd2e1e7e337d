package bilan.queries.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A grant as it stands at as-of.
 *
 * @param place canonical; null if it belongs to none
 * @param awarded the first award; null where there is none yet
 * @param certified what the funder accepted of the claims; null if nothing yet
 * @param amendments in the order of their days
 * @param years by fiscal year, where the agreement gives them; else empty
 */
record Grant(
    String code,
    @Nullable String place,
    @Nullable String nature,
    @Nullable String status,
    @Nullable String paymentBasis,
    @Nullable LocalDate decidedOn,
    @Nullable LocalDate startOn,
    @Nullable LocalDate firstEnd,
    @Nullable BigDecimal awarded,
    @Nullable BigDecimal finalAmount,
    @Nullable BigDecimal rate,
    BigDecimal received,
    @Nullable BigDecimal certified,
    List<Amendment> amendments,
    SortedMap<Integer, BigDecimal> years) {

  /**
   * What a later act changed.
   *
   * @param amount the new total; null if it stays
   * @param endOn the new last day; null if it stays
   */
  record Amendment(LocalDate on, @Nullable BigDecimal amount, @Nullable LocalDate endOn) {}

  /** Whether it was awarded and stands: neither requested, refused nor cancelled. */
  boolean stands() {
    return !"requested".equals(status) && !"refused".equals(status) && !"cancelled".equals(status);
  }

  boolean isClosed() {
    return "closed".equals(status);
  }

  boolean isReimbursed() {
    return "reimbursement".equals(paymentBasis);
  }

  /** The award after the latest amendment; 0 if there is none. */
  BigDecimal total() {
    BigDecimal total = first();
    for (Amendment amendment : amendments) {
      total = amendment.amount() == null ? total : amendment.amount();
    }
    return total;
  }

  private BigDecimal first() {
    return awarded == null ? BigDecimal.ZERO : awarded;
  }

  /** The last day after the latest amendment; null if it has none. */
  @Nullable LocalDate endOn() {
    LocalDate end = firstEnd;
    for (Amendment amendment : amendments) {
      end = amendment.endOn() == null ? end : amendment.endOn();
    }
    return end;
  }

  /** What is owed in the end: the final amount once closed, else the award after amendments. */
  BigDecimal settled() {
    return isClosed() && finalAmount != null ? finalAmount : total();
  }

  /** The first award in the year of its decision, what an amendment changes in its own. */
  BigDecimal notifiedIn(Period period) {
    BigDecimal notified =
        decidedOn != null && period.contains(decidedOn) ? first() : BigDecimal.ZERO;
    BigDecimal total = first();
    for (Amendment amendment : amendments) {
      if (amendment.amount() != null) {
        BigDecimal changed = amendment.amount().subtract(total);
        total = amendment.amount();
        notified = period.contains(amendment.on()) ? notified.add(changed) : notified;
      }
    }
    return notified;
  }

  /** Whether its years, or the days of its agreement, are known. */
  boolean isDated() {
    LocalDate end = endOn();
    return !years.isEmpty() || (startOn != null && end != null && !end.isBefore(startOn));
  }

  /** Whether it is spread by the days of its agreement: <i>au prorata</i>. */
  boolean isProrated() {
    return years.isEmpty();
  }

  /**
   * What belongs to each year, by the year in which it begins; shares add up to the whole.
   *
   * @param firstMonth of the years asked for
   */
  SortedMap<Integer, BigDecimal> attributed(int firstMonth) {
    LocalDate end = endOn();
    if (!years.isEmpty() || startOn == null || end == null || end.isBefore(startOn)) {
      return years;
    }
    List<Integer> named = new ArrayList<>();
    List<Long> days = new ArrayList<>();
    for (Period p = Period.containing(startOn, firstMonth);
        !p.from().isAfter(end);
        p = Period.of(p.year() + 1, firstMonth)) {
      named.add(p.year());
      days.add(Scope.common(startOn, end, p.from(), p.to()));
    }
    List<BigDecimal> shares = Exact.shares(settled(), days);
    SortedMap<Integer, BigDecimal> byYear = new TreeMap<>();
    for (int i = 0; i < named.size(); i++) {
      byYear.put(named.get(i), shares.get(i));
    }
    return byYear;
  }

  /** What belongs to each month; the months of a year add up to it. */
  SortedMap<YearMonth, BigDecimal> attributedByMonth(int firstMonth) {
    SortedMap<YearMonth, BigDecimal> byMonth = new TreeMap<>();
    attributed(firstMonth)
        .forEach((year, amount) -> spread(Period.of(year, firstMonth), amount, byMonth));
    return byMonth;
  }

  private void spread(Period year, BigDecimal amount, SortedMap<YearMonth, BigDecimal> byMonth) {
    LocalDate end = endOn();
    LocalDate from = startOn == null || startOn.isBefore(year.from()) ? year.from() : startOn;
    LocalDate to = end == null || end.isAfter(year.to()) ? year.to() : end;
    boolean outside = from.isAfter(to);
    List<Long> days = new ArrayList<>();
    for (YearMonth month : year.months()) {
      days.add(
          Scope.common(
              outside ? year.from() : from,
              outside ? year.to() : to,
              month.atDay(1),
              month.atEndOfMonth()));
    }
    List<BigDecimal> shares = Exact.shares(amount, days);
    for (int i = 0; i < shares.size(); i++) {
      byMonth.merge(year.months().get(i), shares.get(i), BigDecimal::add);
    }
  }
}
