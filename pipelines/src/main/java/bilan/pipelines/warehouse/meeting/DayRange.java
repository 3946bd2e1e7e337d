package bilan.pipelines.warehouse.meeting;

import java.time.LocalDate;

/** Days from a first to a last one, both included. */
record DayRange(LocalDate from, LocalDate to) {

  /** Condition on the rows of a table of facts that begin in these days. */
  String condition() {
    return "period_from between date '" + from + "' and date '" + to + "'";
  }
}
