package bilan.queries.figure;

import java.time.YearMonth;
import java.util.Comparator;

/** One month of one place. */
public record PlaceMonth(String place, YearMonth month) implements Comparable<PlaceMonth> {

  private static final Comparator<PlaceMonth> ORDER =
      Comparator.comparing(PlaceMonth::place).thenComparing(PlaceMonth::month);

  @Override
  public int compareTo(PlaceMonth other) {
    return ORDER.compare(this, other);
  }

  /** Month of the same place so many months later; earlier if the number is negative. */
  public PlaceMonth plusMonths(long months) {
    return new PlaceMonth(place, month.plusMonths(months));
  }
}
