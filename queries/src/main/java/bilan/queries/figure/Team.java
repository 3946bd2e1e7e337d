package bilan.queries.figure;

import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The team by month: employees' FTE and headcount, volunteers' hours apart. */
final class Team {

  private final List<Month> months = new ArrayList<>();

  private record Month(
      YearMonth month,
      String place,
      BigDecimal fte,
      BigDecimal headcount,
      long headcountUnknown,
      BigDecimal hours,
      long hoursUnknown) {}

  static Team read(Warehouse warehouse) {
    Team team = new Team();
    for (Line line : warehouse.ask("team")) {
      team.months.add(
          new Month(
              line.month("month"),
              Objects.requireNonNullElse(line.text("place"), Network.NOWHERE),
              line.sum("fte"),
              line.sum("headcount"),
              line.count("headcount_unknown"),
              line.sum("volunteer_hours"),
              line.count("hours_unknown")));
    }
    return team;
  }

  Set<String> places() {
    Set<String> places = new TreeSet<>();
    months.forEach(m -> places.add(m.place()));
    return places;
  }

  /** The months of a period that have rows, anywhere. */
  SortedSet<YearMonth> monthsIn(Period period) {
    SortedSet<YearMonth> with = new TreeSet<>();
    for (Month month : months) {
      if (period.contains(month.month().atDay(1))) {
        with.add(month.month());
      }
    }
    return with;
  }

  private List<Month> of(Period period, @Nullable Set<String> places) {
    return months.stream()
        .filter(m -> period.contains(m.month().atDay(1)))
        .filter(m -> places == null || places.contains(m.place()))
        .toList();
  }

  /**
   * The average FTE of employees over the months that have rows; those of the whole team, for
   * places to add up.
   */
  Value fte(Period period, @Nullable Set<String> places) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Month month : of(period, places)) {
      sum = sum.add(month.fte());
    }
    BigDecimal divisor = BigDecimal.valueOf(monthsIn(period).size());
    return Value.average(sum, divisor, Message.of("figure.no_team", period.label()), List.of());
  }

  /** Employees in the period's last month, or as-of's. */
  Value headcount(Period period, LocalDate asOf, @Nullable Set<String> places) {
    YearMonth last = YearMonth.from(asOf.isBefore(period.to()) ? asOf : period.to());
    if (!monthsIn(period).contains(last)) {
      return Value.unknown(Message.of("figure.no_team_month", last.atDay(1)));
    }
    BigDecimal sum = BigDecimal.ZERO;
    long unknown = 0;
    for (Month month : of(period, places)) {
      if (month.month().equals(last)) {
        sum = sum.add(month.headcount());
        unknown += month.headcountUnknown();
      }
    }
    return unknown > 0 ? Value.unknown(Message.of("figure.no_headcount", unknown)) : Value.of(sum);
  }

  Value volunteerHours(Period period, @Nullable Set<String> places) {
    BigDecimal sum = BigDecimal.ZERO;
    long unknown = 0;
    for (Month month : of(period, places)) {
      sum = sum.add(month.hours());
      unknown += month.hoursUnknown();
    }
    return unknown > 0
        ? Value.of(sum, List.of(Message.of("figure.hours_unknown", unknown)))
        : Value.of(sum);
  }
}
