package bilan.pipelines.model;

import bilan.pipelines.dataset.DatasetTable;
import bilan.text.Message;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes what is read from a file, in the order of the file. */
public interface RowSink {

  void row(DatasetTable table, TypedRow row);

  void rejected(Rejection rejection);

  /**
   * A rejected row that was corrected before, in an earlier version of the file, and counts by
   * that.
   *
   * @param row null if its correction takes it out (cancelled)
   */
  default void fixed(Rejection rejection, Fix fix, DatasetTable table, @Nullable TypedRow row) {
    if (row != null) {
      row(table, row);
    }
  }

  /**
   * A total row left out: what it says and the sum of the rows that it covers; a difference is a
   * check with both figures.
   */
  void controlTotal(ControlTotal total);

  /** A sink that tells this one, and then the other, all that it is told. */
  default RowSink and(RowSink other) {
    RowSink one = this;
    return new RowSink() {
      @Override
      public void row(DatasetTable table, TypedRow row) {
        one.row(table, row);
        other.row(table, row);
      }

      @Override
      public void rejected(Rejection rejection) {
        one.rejected(rejection);
        other.rejected(rejection);
      }

      @Override
      public void fixed(Rejection rejection, Fix fix, DatasetTable table, @Nullable TypedRow row) {
        one.fixed(rejection, fix, table, row);
        other.fixed(rejection, fix, table, row);
      }

      @Override
      public void controlTotal(ControlTotal total) {
        one.controlTotal(total);
        other.controlTotal(total);
      }
    };
  }

  /** Where what a total sums up stands, seen from it. */
  enum Covers {
    ABOVE("delivery.total.differs", "delivery.total.differs.cure"),
    BELOW("delivery.total.differs", "delivery.total.below.cure"),
    /** In the columns of its row. */
    BESIDE("delivery.total.beside", "delivery.total.beside.cure");

    private final String what;
    private final String cure;

    Covers(String what, String cure) {
      this.what = what;
      this.cure = cure;
    }
  }

  /**
   * A total printed in the file.
   *
   * @param sum of what it covers, rejected rows that are readable included; null if it can't be
   *     said
   */
  record ControlTotal(
      String table,
      String field,
      String sheet,
      int row,
      BigDecimal printed,
      @Nullable BigDecimal sum,
      Covers covers) {

    public boolean differs() {
      return sum != null && printed.compareTo(sum) != 0;
    }

    /** That it differs, and where a person may look. */
    public Problem problem(String file) {
      return Problem.warning(
          "TOTAL-01",
          Message.of(covers.what, printed, Objects.requireNonNullElse(sum, printed)),
          file + "!" + sheet + "!" + row,
          Message.of(covers.cure));
    }
  }
}
