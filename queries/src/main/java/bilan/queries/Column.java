package bilan.queries;

import org.jspecify.annotations.Nullable;

/**
 * One column of an answer.
 *
 * @param key stable English name; {@code label} in the language asked
 * @param unit {@code EUR}, {@code h}…; null if none
 * @param tax {@code excl} or {@code incl} for an amount of sales; null otherwise
 * @param additivity whether and how its cells may be totalled
 * @param definition in words; null if it needs none
 */
public record Column(
    String key,
    String label,
    Kind kind,
    @Nullable String unit,
    @Nullable String tax,
    Additivity additivity,
    @Nullable String definition) {

  /** How a figure adds up over the rows of a table. */
  public enum Additivity {
    SUM,
    /** Over what is known: a row that can't be established makes the total a partial one. */
    KNOWN,
    LAST,
    DISTINCT,
    NONE
  }
}
