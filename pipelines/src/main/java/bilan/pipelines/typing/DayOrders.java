package bilan.pipelines.typing;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.value.Fault;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.HashSet;
import java.util.Set;

/** The columns of one table whose first rows showed whether the day or the month comes first. */
public final class DayOrders {

  private final String where;
  private final Set<Integer> known = new HashSet<>();

  /**
   * @param where the table's file and sheet, as problems name them
   */
  public DayOrders(String where) {
    this.where = where;
  }

  public void known(int column) {
    known.add(column);
  }

  /**
   * A date that only reads with the month first, in a column whose first rows did not show the
   * order: what was read before may be wrong.
   *
   * @throws Failure {@code DECIDE}
   */
  public void check(Fault fault, ColumnHead head) {
    if (fault.code().equals("DATE-03") && !known.contains(head.column())) {
      Message what =
          Message.of(
              "profile.order",
              head.text(),
              fault.what().arguments().isEmpty() ? "" : fault.what().arguments().get(0));
      throw new Failure(
          Exit.DECIDE, Problem.error("PROF-05", what, where, Message.of("profile.order.cure")));
    }
  }
}
