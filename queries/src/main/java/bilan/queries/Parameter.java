package bilan.queries;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a saved query asks for.
 *
 * @param label in words; null if its name says it
 * @param byDefault as it would be typed; null if there is none
 * @param optional without a value it is null in SQL instead of an error
 */
public record Parameter(
    String name, Type type, @Nullable Label label, @Nullable String byDefault, boolean optional) {

  /** What may be typed for it, and what it becomes in SQL. */
  public enum Type {
    /** {@code 2020..2022}, {@code 2022}, {@code last 3}: binds from_date, to_date and as_of. */
    YEARS,
    /** {@code 2022}: binds from_date, to_date and as_of too. */
    YEAR,
    /** {@code 2022-03-31} or {@code 31/03/2022}. */
    DATE,
    /** {@code 2022-03}: its first day in SQL. */
    MONTH,
    /**
     * {@code 2021-07-01..2022-06-30}, {@code 2022}, {@code 2022-03} or a span of two of them: its
     * first and last day in SQL, as {@code name_from} and {@code name_to}.
     */
    PERIOD,
    /** A place's name or alias: the canonical name in SQL. */
    PLACE,
    /** The code of a grant that is known, however it was typed: as it is written in SQL. */
    GRANT,
    /**
     * A chart of accounts, by default that of the first year asked for: its lines in SQL, with
     * {@code chart_label} and {@code notable_gap} beside them.
     */
    CHART,
    TEXT,
    /** {@code 12.5} or {@code 12,5}: a DECIMAL in SQL. */
    NUMBER,
    COUNT,
    BOOLEAN;

    /** As it is written in a query's file. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is one fiscal year or several. */
    public boolean isPeriod() {
      return this == YEARS || this == YEAR;
    }
  }

  /** Whether the query runs without a value for it. */
  public boolean canBeLeftOut() {
    return optional || byDefault != null;
  }
}
