package bilan.pipelines.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of one column.
 *
 * @param column from 0
 * @param text as the sender wrote it, parents first
 * @param names normalised, the most telling first: parents and own words joined, own words, own
 *     words without what stands in brackets
 * @param parents what stands above its own words; empty if nothing does
 * @param period the month or year that it names; null if none
 */
public record ColumnHead(
    int column, String text, List<String> names, String parents, @Nullable HeaderPeriod period) {

  public ColumnHead {
    names = List.copyOf(names);
  }

  /** Of one row. */
  public ColumnHead(int column, String text, List<String> names, @Nullable HeaderPeriod period) {
    this(column, text, names, "", period);
  }

  /** Its own words, without what stands above them. */
  public String own() {
    return parents.isEmpty() || parents.equals(text)
        ? text
        : text.substring(Math.min(text.length(), parents.length() + 1));
  }
}
