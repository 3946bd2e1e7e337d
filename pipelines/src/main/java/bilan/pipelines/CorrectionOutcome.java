package bilan.pipelines;

import bilan.pipelines.model.Plan;
import bilan.pipelines.model.RowAccount;
import bilan.pipelines.warehouse.delivering.CorrectionTransaction;
import bilan.pipelines.warehouse.delivering.Log;
import bilan.text.Exit;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** How the ingestion of a workbook of corrections ended. */
final class CorrectionOutcome {

  private CorrectionOutcome() {}

  static Outcome of(IngestRequest request, String source, CorrectionTransaction.Done done) {
    List<Problem> problems = new ArrayList<>(done.refused());
    Exit exit = done.refused().isEmpty() ? Exit.DONE : Exit.REFUSED;
    boolean nothing = done.fixed() == 0 && done.id() == null && done.plan().equals(Plan.NOTHING);
    Outcome.State state =
        nothing
            ? Outcome.State.SAME
            : request.dryRun() ? Outcome.State.PLANNED : Outcome.State.APPLIED;
    if (!done.plan().questions().isEmpty()) {
      exit = exit.worse(Exit.DECIDE);
      state = Outcome.State.UNDECIDED;
      problems.add(
          Problem.error(
              "DELIV-00",
              Message.of("delivery.undecided", source),
              request.file().toString(),
              null));
    }
    if (nothing) {
      problems.add(Problem.note("FIX-02", Message.of("delivery.fix.none")));
    } else {
      problems.addAll(done.notes());
    }
    return new Outcome(
        exit,
        state,
        done.id(),
        source,
        Log.CORRECTIONS,
        done.fixed(),
        done.stillBad(),
        List.of(),
        RowAccount.NOTHING,
        done.plan(),
        problems);
  }
}
