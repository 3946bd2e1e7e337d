package bilan.pipelines.value;

import org.jspecify.annotations.Nullable;

/**
 * In which order a column writes dates in numbers; a four-digit year that comes first needs none.
 */
public enum DateOrder {
  DMY,
  MDY,
  YMD;

  /**
   * What the dates of one column say together about day and month; all are to be seen before one is
   * read.
   */
  public static final class Evidence {

    private int dayFirst;
    private int either;
    private int monthFirst;
    private @Nullable String monthFirstText;

    public void see(String text) {
      switch (OrderShown.by(text)) {
        case DAY_FIRST -> dayFirst++;
        case MONTH_FIRST -> {
          monthFirst++;
          monthFirstText = text;
        }
        case EITHER -> either++;
        case NONE -> {
          // a date in words, a year first, no date
        }
      }
    }

    /**
     * Whether a person must say the order: some date can't be day-month-year, none must be, and
     * others read both ways. Where no other does, the odd one is a bad cell.
     */
    public boolean isUndecidable() {
      return allowsMonthFirstOnly() && (either > 0 || monthFirst > 1);
    }

    /** Whether some date can't be day-month-year and none must be, be it the only one. */
    public boolean allowsMonthFirstOnly() {
      return monthFirst > 0 && dayFirst == 0;
    }

    /** Whether the column shows its order, so that a cell which doesn't follow it is only bad. */
    public boolean isKnown() {
      return dayFirst > 0 || (monthFirst == 1 && either == 0);
    }

    /** A date that can only be read with the month first; null if there is none. */
    public @Nullable String monthFirst() {
      return monthFirstText;
    }
  }

  /** What to say of a column that seems to write the month first. */
  public static Fault ambiguous(String text) {
    return Fault.of("DATE-03", "order", text);
  }
}
