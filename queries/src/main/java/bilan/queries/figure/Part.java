package bilan.queries.figure;

/** What is summed by place and month, for figures to be made of. */
enum Part {
  ACTIVITIES,
  PARTICIPATIONS,
  PASSAGES,
  MINUTES,
  PARTICIPANT_MINUTES,
  /** Activities with a duration, and the participations in rows with one. */
  TIMED_ACTIVITIES,
  TIMED_PARTICIPATIONS,
  /** Rows that give an activity or a month as a whole, and those with a duration. */
  ROWS,
  TIMED_ROWS,
  /** Rows that give a month as a whole. */
  MONTHLY_ROWS
}
