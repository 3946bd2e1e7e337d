package bilan.pipelines.value;

import org.jspecify.annotations.Nullable;

/**
 * Which character stands before the decimals in a column; it only matters for a lone mark before
 * exactly three digits ({@code 1.234}).
 */
public enum DecimalMark {
  COMMA,
  POINT,
  /** The column does not tell: a lone point before three digits is then a fault, never a guess. */
  UNKNOWN;

  /** What the texts of one column say together; all are to be seen before one is read. */
  public static final class Evidence {

    private boolean comma;
    private boolean point;
    private @Nullable String ambiguous;

    public void see(String text) {
      NumberText number = NumberText.of(text);
      if (number == null) {
        return;
      }
      switch (number.mark()) {
        case COMMA -> comma = true;
        case POINT -> point = true;
        case UNKNOWN -> ambiguous = number.isAmbiguous() ? text : ambiguous;
      }
    }

    public DecimalMark mark() {
      return comma == point ? UNKNOWN : comma ? COMMA : POINT;
    }

    /**
     * Whether a person must say which mark the column uses: some text can be read in two ways, and
     * the others don't tell.
     */
    public boolean isUndecidable() {
      return ambiguous != null && mark() == UNKNOWN;
    }

    /** A text that can be read in two ways; null if there is none. */
    public @Nullable String ambiguous() {
      return ambiguous;
    }
  }
}
