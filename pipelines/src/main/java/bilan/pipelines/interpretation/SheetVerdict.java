package bilan.pipelines.interpretation;

import org.jspecify.annotations.Nullable;

/**
 * What is concluded of one sheet.
 *
 * @param best the best interpretation; null if there is none
 * @param next the best of those that give other figures; null if there is none
 * @param margin how far the best is above the next, and above none of ours
 */
record SheetVerdict(
    String sheet,
    State state,
    Topic topic,
    @Nullable Weighed best,
    @Nullable Weighed next,
    double margin) {

  /** What is done with a sheet. */
  enum State {
    /** It is read. */
    READ,
    /** Somebody must say something first. */
    ASK,
    /** Nothing of ours. */
    NONE,
    /** It sums the other sheets, and is compared with them. */
    CONTROL
  }

  /** What is asked. */
  enum Topic {
    NOTHING,
    FORM,
    COLUMNS,
    HEADER,
    ORIENTATION,
    ROWS,
    YEAR,
    PLACE,
    WHOSE,
    GRAIN,
    FIELD
  }

  /** Whether only the year of its dates is unknown. */
  boolean lacksYear() {
    return state == State.ASK && topic == Topic.YEAR && best != null && best.it().missing() == 0;
  }

  SheetVerdict as(State other) {
    return new SheetVerdict(sheet, other, topic, best, next, margin);
  }
}
