package bilan.pipelines.warehouse.meeting;

import java.time.LocalDate;

/** Days from a first to a last one, both included. */
record DayRange(LocalDate from, LocalDate to) {

  /** The same as a condition on the rows of a table of facts. */
  String condition() {
    return "period_from between date '" + from + "' and date '" + to + "'";
  }
}
