package bilan.queries;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column of an answer.
 *
 * @param key stable English name; {@code label} in the language asked
 * @param unit {@code EUR}, {@code h}…; null if none
 * @param tax {@code excl} or {@code incl} for an amount of sales; null otherwise
 * @param additivity whether and how its cells may be totalled
 * @param definition in words; null if it needs none
 * @param figure the figure that its cells are; null if they are what SQL says
 * @param inId by which word an id calls a cell, whatever the language; null if by its own
 * @param disclosure what it is to people outside
 */
public record Column(
    String key,
    String label,
    Kind kind,
    @Nullable String unit,
    @Nullable String tax,
    Additivity additivity,
    @Nullable String definition,
    @Nullable Map<String, String> inId,
    @Nullable String figure,
    Disclosure disclosure) {

  public Column {
    inId = inId == null ? null : Map.copyOf(inId);
  }

  /** One whose cells have no other names. */
  public Column(
      String key,
      String label,
      Kind kind,
      @Nullable String unit,
      @Nullable String tax,
      Additivity additivity,
      @Nullable String definition) {
    this(key, label, kind, unit, tax, additivity, definition, null, null, Disclosure.NONE);
  }

  /** Whose cells ids call by other words: those that it does not have name nothing. */
  public Column named(Map<String, String> words) {
    return new Column(
        key, label, kind, unit, tax, additivity, definition, words, figure, disclosure);
  }

  /** This column under another disclosure. */
  public Column disclosed(Disclosure other) {
    return new Column(key, label, kind, unit, tax, additivity, definition, inId, figure, other);
  }

  /** Thing that its cells name; null if they name nothing that the program knows. */
  public @Nullable Identity identity() {
    if (kind.isFigure()) {
      return null;
    }
    return switch (kind) {
      case YEAR -> Identity.YEAR;
      case MONTH -> Identity.MONTH;
      default -> disclosure.identifies();
    };
  }

  /** What an id says for a cell that reads so; empty if nothing. */
  public String inId(String said) {
    return inId == null ? said : inId.getOrDefault(said, "");
  }

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
