package bilan.queries.figure.reckoning;

import bilan.queries.figure.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dimensions that figures are split by, and rows that they are narrowed to, beside periods and
 * places.
 *
 * @param by in the order of their columns
 * @param only which rows are asked about, in SQL; null for all
 */
public record Slice(List<Relation.Dimension> by, @Nullable String only) {

  /** Slice that holds all rows. */
  public static final Slice WHOLE = new Slice(List.of(), null);

  public Slice {
    by = List.copyOf(by);
  }
}
