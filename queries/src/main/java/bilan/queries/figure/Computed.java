package bilan.queries.figure;

import java.util.Locale;

/** A figure that is no aggregate of rows: the program reckons it, its file says what it means. */
enum Computed {
  SELF_FINANCING_ESTIMATE,
  PLACES_OPEN,
  MONTHS_OPEN;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
