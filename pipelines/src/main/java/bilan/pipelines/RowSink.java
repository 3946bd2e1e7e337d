package bilan.pipelines;

import bilan.pipelines.dataset.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Takes what is read from a file, in the order of the file. */
public interface RowSink {

  void row(Table table, TypedRow row);

  void rejected(Rejection rejection);

  /**
   * A rejected row that was corrected before, in an earlier version of the file, and counts by
   * that.
   *
   * @param row null if its correction takes it out (cancelled)
   */
  default void fixed(Rejection rejection, Fix fix, Table table, @Nullable TypedRow row) {
    if (row != null) {
      row(table, row);
    }
  }

  /**
   * A total row left out: what it says and the sum of the rows that it covers; a difference is a
   * check with both figures.
   */
  void controlTotal(ControlTotal total);

  /**
   * A total printed in the file.
   *
   * @param sum of the rows read above it, rejected ones that are readable included; null if it
   *     can't be said
   */
  record ControlTotal(
      String table,
      String field,
      String sheet,
      int row,
      BigDecimal printed,
      @Nullable BigDecimal sum) {}
}
