package bilan.pipelines;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.model.Plan;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.RowAccount;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.warehouse.delivering.CorrectionTransaction;
import bilan.pipelines.warehouse.delivering.DeliveryOutcome;
import bilan.pipelines.warehouse.delivering.DeliveryTransaction;
import bilan.pipelines.warehouse.delivering.FileIntake.Taken;
import bilan.pipelines.warehouse.delivering.Log;
import bilan.text.Exit;
import bilan.text.Handful;
import bilan.text.Message;
import bilan.text.Problem;
import java.nio.file.Path;
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

  /** What a file came to, from what was read and decided. */
  static Outcome of(
      IngestRequest request,
      Dataset dataset,
      String source,
      DeliveryOutcome delivered,
      Log log,
      @Nullable String limit) {
    Taken taken = delivered.taken();
    Reading reading = taken.reading();
    List<Problem> problems = new ArrayList<>();
    Exit exit = Exit.DONE;
    State state = request.dryRun() ? State.PLANNED : State.APPLIED;
    if (delivered.refused()) {
      exit = Exit.REFUSED;
      state = State.REFUSED;
      problems.add(refused(request, dataset, taken, limit));
    }
    if (delivered.undecided()) {
      exit = exit.worse(Exit.DECIDE);
      state = delivered.refused() ? state : State.UNDECIDED;
      problems.add(undecided(source, request.file()));
    }
    problems.addAll(reading.notices());
    problems.addAll(delivered.notes());
    String file = String.valueOf(request.file().getFileName());
    taken.totals().stream()
        .filter(RowSink.ControlTotal::differs)
        .forEach(total -> problems.add(total.problem(file)));
    if (delivered.id() != null && !delivered.refused()) {
      List<String> gone = log.placesGone(delivered.id()).stream().sorted().toList();
      if (!gone.isEmpty()) {
        problems.add(
            Problem.note("DELIV-14", Message.of("delivery.place.gone", source, Handful.of(gone))));
      }
    }
    return new Outcome(
        exit,
        state,
        delivered.id(),
        source,
        reading.profile(),
        taken.rows(),
        taken.rejections(),
        reading.ignoredColumns(),
        reading.account(),
        delivered.plan(),
        problems);
  }

  /** Says that a person must decide first. */
  static Problem undecided(String source, Path file) {
    return Problem.error(
        "DELIV-00", Message.of("delivery.undecided", source), file.toString(), null);
  }

  private static Problem refused(
      IngestRequest request, Dataset dataset, Taken taken, @Nullable String limit) {
    long all = taken.rows() + taken.rejections().size();
    String key =
        taken.rows() == 0
            ? "delivery.refused.none"
            : dataset.whole() && limit == null ? "delivery.refused.whole" : "delivery.refused";
    return Problem.error(
        "DELIV-20",
        Message.of(
            key, taken.rejections().size(), all, DeliveryTransaction.allowed(dataset, limit, all)),
        request.file().toString(),
        Message.of(key + ".cure", taken.rejections().size()));
  }

  /** What a workbook of corrections came to. */
  static Outcome of(IngestRequest request, String source, CorrectionTransaction.Done done) {
    List<Problem> problems = new ArrayList<>(done.refused());
    Exit exit = done.refused().isEmpty() ? Exit.DONE : Exit.REFUSED;
    boolean nothing = done.fixed() == 0 && done.id() == null && done.plan().equals(Plan.NOTHING);
    State state = nothing ? State.SAME : request.dryRun() ? State.PLANNED : State.APPLIED;
    if (!done.plan().questions().isEmpty()) {
      exit = exit.worse(Exit.DECIDE);
      state = State.UNDECIDED;
      problems.add(undecided(source, request.file()));
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

  /** What came of a file that was not read. */
  static Outcome unread(
      Exit exit, State state, String source, String profile, Plan plan, List<Problem> problems) {
    return new Outcome(
        exit,
        state,
        null,
        source,
        profile,
        0,
        List.of(),
        List.of(),
        RowAccount.NOTHING,
        plan,
        problems);
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
