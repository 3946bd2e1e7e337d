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
 * @param period the month or year that it names; null if none
 */
public record ColumnHead(int column, String text, List<String> names, @Nullable Period period) {

  public ColumnHead {
    names = List.copyOf(names);
  }
}
