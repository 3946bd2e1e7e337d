package bilan.pipelines.interpretation;

import java.util.ArrayList;
import java.util.List;

/** What columns are that stand for values of one thing: each of their cells is a record. */
enum AxisKind {
  DAY,
  MONTH,
  SEASON,
  YEAR,
  QUARTER,
  /** Days of the week that a row begins. */
  WEEKDAY,
  /** Places that we know. */
  PLACE,
  /** Activities, products: words that are no fields, where each row is a day or a month. */
  THING;

  /** Whether it says when. */
  boolean isPeriod() {
    return ordinal() <= QUARTER.ordinal();
  }

  /** Whether it says no month: figures of it lie across months. */
  boolean isCoarse() {
    return this == SEASON || this == YEAR || this == QUARTER;
  }

  /** Kinds of periods that a header cell may name. */
  static List<AxisKind> of(CellMeaning it) {
    List<AxisKind> kinds = new ArrayList<>(2);
    if (it.day != null || it.ofMonth > 0) {
      kinds.add(DAY);
    }
    if (it.month != null) {
      kinds.add(MONTH);
    }
    if (it.season != null) {
      kinds.add(SEASON);
    }
    if (it.year != null) {
      kinds.add(YEAR);
    }
    if (it.quarter > 0) {
      kinds.add(QUARTER);
    }
    return kinds;
  }
}
