package bilan.queries;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a column of an answer holds: decides its typing, its format and how it may be added up. */
public enum Kind {
  TEXT,
  YEAR,
  /** A date that stands for its month, {@code 2021-03}, or the number of a month, 1 to 12. */
  MONTH,
  DATE,
  COUNT,
  /** Euros. */
  AMOUNT,
  /** A percentage: 12.5 is 12,5 %. */
  RATE,
  HOURS,
  /** A number that is neither money nor a count (FTE). */
  NUMBER,
  BOOLEAN;

  /** As it is written in a query's file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is a figure, set right and totalled, and not what a line is about. */
  public boolean isFigure() {
    return this == COUNT || this == AMOUNT || this == RATE || this == HOURS || this == NUMBER;
  }

  /** The unit of its values, where the kind alone tells; null otherwise. */
  public @Nullable String unit() {
    return switch (this) {
      case AMOUNT -> "EUR";
      case RATE -> "%";
      case HOURS -> "h";
      default -> null;
    };
  }
}
