package bilan.queries.figure.calendar;

/** What is known of one dataset of one place in one month; exactly one holds. */
public enum MonthState {
  /** No day between opening and leaving. */
  NOT_OPEN,
  /** Some days, but all under closures. */
  CLOSED,
  /** A live delivery touches it: without rows, it is a true 0. */
  COVERED,
  /** Open at least 15 days, expected, and nothing covers it. */
  MISSING,
  /** Nobody waits for it. */
  NOT_EXPECTED
}
