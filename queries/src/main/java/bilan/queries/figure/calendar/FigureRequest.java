package bilan.queries.figure.calendar;

import bilan.text.Lang;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What figures are asked for.
 *
 * @param periods in order, each the one after the other
 * @param calendar whether they are calendar years though the fiscal year is another
 * @param asOf facts dated after it are ignored
 * @param place canonical name of the only place wanted; null for the network and every place
 */
public record FigureRequest(
    List<Period> periods, boolean calendar, LocalDate asOf, @Nullable String place, Lang lang) {

  public FigureRequest {
    periods = List.copyOf(periods);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("No period");
    }
  }

  /** As of the last day of the last period. */
  public static FigureRequest of(List<Period> periods, Lang lang) {
    return new FigureRequest(periods, false, periods.get(periods.size() - 1).to(), null, lang);
  }

  /** This request for the network and every place. */
  public FigureRequest everywhere() {
    return at(null);
  }

  /** This request for one place; for all if it is null. */
  public FigureRequest at(@Nullable String one) {
    return new FigureRequest(periods, calendar, asOf, one, lang);
  }

  /** The period that has begun and is not over at as-of; null if each is over or to come. */
  public @Nullable Period underWay() {
    return periods.stream()
        .filter(period -> period.contains(asOf) && asOf.isBefore(period.to()))
        .findFirst()
        .orElse(null);
  }

  /** The first day of the first period. */
  public LocalDate from() {
    return periods.get(0).from();
  }

  /** The last day of the last period. */
  public LocalDate to() {
    return periods.get(periods.size() - 1).to();
  }
}
