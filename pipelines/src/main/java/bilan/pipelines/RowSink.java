package bilan.pipelines;

import bilan.pipelines.dataset.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Takes what is read from a file, in the order of the file. */
public interface RowSink {

  void row(Table table, TypedRow row);

  void rejected(Rejection rejection);

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
