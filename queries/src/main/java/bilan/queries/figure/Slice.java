package bilan.queries.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What figures are told apart by and narrowed to, beside periods and places.
 *
 * @param by in the order of their columns
 * @param only which rows are asked about, in SQL; null for all
 */
record Slice(List<Relation.Dimension> by, @Nullable String only) {

  /** Of all rows together. */
  static final Slice WHOLE = new Slice(List.of(), null);

  Slice {
    by = List.copyOf(by);
  }
}
