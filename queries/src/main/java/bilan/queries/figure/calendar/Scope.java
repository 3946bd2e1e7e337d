package bilan.queries.figure.calendar;

import bilan.queries.figure.PlaceMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts that a figure is made of: some places over one period, or a set of their months. */
public interface Scope {

  boolean holds(String place, YearMonth month);

  /** How many days of an interval lie in it, of one place. */
  long days(String place, LocalDate from, LocalDate to);

  /** Days that two intervals share. */
  static long common(LocalDate from, LocalDate to, LocalDate first, LocalDate last) {
    LocalDate begin = from.isAfter(first) ? from : first;
    LocalDate end = to.isBefore(last) ? to : last;
    return Math.max(0, ChronoUnit.DAYS.between(begin, end) + 1);
  }

  /** The facts of a period. */
  interface Of extends Scope {

    Period period();

    LocalDate asOf();

    /** The facts of the same places in another period. */
    Of over(Period other);

    /** The facts of the last month of the period that begins by as-of. */
    default Of lastMonth() {
      LocalDate last = asOf().isBefore(period().to()) ? asOf() : period().to();
      return over(Period.of(YearMonth.from(last)));
    }
  }

  /**
   * The facts of one period up to as-of.
   *
   * @param places null for every place
   */
  record Year(Period period, LocalDate asOf, @Nullable Set<String> places) implements Of {

    @Override
    public Year over(Period other) {
      return new Year(other, asOf, places);
    }

    @Override
    public boolean holds(String place, YearMonth month) {
      return period.contains(month.atDay(1)) && (places == null || places.contains(place));
    }

    @Override
    public long days(String place, LocalDate from, LocalDate to) {
      LocalDate last = asOf.isBefore(period.to()) ? asOf : period.to();
      return places == null || places.contains(place) ? common(from, to, period.from(), last) : 0;
    }
  }

  /** The facts of one period up to as-of, of every place but these. */
  record Elsewhere(Period period, LocalDate asOf, Set<String> but) implements Of {

    @Override
    public Elsewhere over(Period other) {
      return new Elsewhere(other, asOf, but);
    }

    @Override
    public boolean holds(String place, YearMonth month) {
      return period.contains(month.atDay(1)) && !but.contains(place);
    }

    @Override
    public long days(String place, LocalDate from, LocalDate to) {
      return but.contains(place) ? 0 : new Year(period, asOf, null).days(place, from, to);
    }
  }

  /** The facts of these months; all of them end before as-of does. */
  record Months(Set<PlaceMonth> months) implements Scope {

    @Override
    public boolean holds(String place, YearMonth month) {
      return months.contains(new PlaceMonth(place, month));
    }

    @Override
    public long days(String place, LocalDate from, LocalDate to) {
      long days = 0;
      for (PlaceMonth at : months) {
        if (at.place().equals(place)) {
          days += common(from, to, at.month().atDay(1), at.month().atEndOfMonth());
        }
      }
      return days;
    }
  }
}
