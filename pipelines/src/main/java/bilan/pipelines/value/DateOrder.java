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
    private int monthFirst;
    private @Nullable String monthFirstText;

    public void see(String text) {
      int order = DateText.orderShown(text);
      if (order > 0) {
        dayFirst++;
      } else if (order < 0) {
        monthFirst++;
        monthFirstText = text;
      }
    }

    /** Whether a person must say the order: some date can't be day-month-year, and none must be. */
    public boolean isUndecidable() {
      return monthFirst > 0 && dayFirst == 0;
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
