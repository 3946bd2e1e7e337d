package bilan.mess;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** A month, as people write it. */
record Month(YearMonth month) {

  private static final List<String> NAMES =
      List.of(
          "Janvier",
          "Février",
          "Mars",
          "Avril",
          "Mai",
          "Juin",
          "Juillet",
          "Août",
          "Septembre",
          "Octobre",
          "Novembre",
          "Décembre");

  private static final List<String> SHORT =
      List.of(
          "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
          "déc.");

  /** All from the first to the last that something happened in. */
  static <T> List<Month> of(List<T> facts, Function<T, LocalDate> day) {
    TreeSet<YearMonth> months = new TreeSet<>();
    facts.forEach(f -> months.add(YearMonth.from(day.apply(f))));
    List<Month> all = new java.util.ArrayList<>();
    if (!months.isEmpty()) {
      YearMonth month = months.first();
      while (!month.isAfter(months.last())) {
        all.add(new Month(month));
        month = month.plusMonths(1);
      }
    }
    return all;
  }

  boolean holds(LocalDate day) {
    return YearMonth.from(day).equals(month);
  }

  int year() {
    return month.getYear();
  }

  String name() {
    return NAMES.get(month.getMonthValue() - 1);
  }

  String text() {
    return name() + " " + year();
  }

  String shortName() {
    return SHORT.get(month.getMonthValue() - 1);
  }
}
