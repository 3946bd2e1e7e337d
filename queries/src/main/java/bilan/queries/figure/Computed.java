package bilan.queries.figure;

import java.util.Locale;

/** A figure that is no aggregate of rows: the program reckons it, its file says what it means. */
enum Computed {
  PEOPLE_IDENTIFIED,
  PEOPLE_NEW,
  AVERAGE_TICKET,
  GRANTS_NOTIFIED,
  GRANTS_ATTRIBUTED,
  GRANTS_RECEIVED,
  GRANTS_BOOKED,
  GRANTS_DUE,
  SELF_FINANCING_RATE,
  SELF_FINANCING_ESTIMATE,
  OWN_INCOME,
  ALL_INCOME,
  COST_PER_PARTICIPATION,
  TEAM_FTE,
  TEAM_HEADCOUNT,
  VOLUNTEER_HOURS,
  PLACES_OPEN,
  MONTHS_OPEN;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
