package bilan.pipelines;

import bilan.pipelines.model.Plan;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowAccount;
import bilan.text.Exit;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the ingestion of one file ended.
 *
 * @param delivery its number; null if nothing was recorded (planned, undecided, same)
 * @param rows read and stored; {@code rejected} in quarantine
 * @param account what became of each row of the tables that were read
 * @param problems everything to say, worst first
 */
public record Outcome(
    Exit exit,
    State state,
    @Nullable Integer delivery,
    String source,
    String profile,
    long rows,
    List<Rejection> rejected,
    List<String> ignoredColumns,
    RowAccount account,
    Plan plan,
    List<Problem> problems) {

  /** What became of the delivery. */
  public enum State {
    APPLIED,
    SAME,
    PLANNED,
    REFUSED,
    UNDECIDED
  }

  /** This outcome with more to say. */
  Outcome with(List<Problem> more) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(more);
    return new Outcome(
        exit, state, delivery, source, profile, rows, rejected, ignoredColumns, account, plan, all);
  }

  /** This outcome with another plan. */
  Outcome with(Plan other) {
    return new Outcome(
        exit,
        state,
        delivery,
        source,
        profile,
        rows,
        rejected,
        ignoredColumns,
        account,
        other,
        problems);
  }
}
