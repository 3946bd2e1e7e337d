package bilan.pipelines;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.warehouse.delivering.DeliveryOutcome;
import bilan.pipelines.warehouse.delivering.DeliveryTransaction;
import bilan.pipelines.warehouse.delivering.FileIntake.Taken;
import bilan.pipelines.warehouse.delivering.Log;
import bilan.text.Exit;
import bilan.text.Handful;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one file came to, from what was read and decided. */
final class IngestOutcome {

  private IngestOutcome() {}

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
    Outcome.State state = request.dryRun() ? Outcome.State.PLANNED : Outcome.State.APPLIED;
    if (delivered.refused()) {
      exit = Exit.REFUSED;
      state = Outcome.State.REFUSED;
      problems.add(refused(request, dataset, taken, limit));
    }
    if (delivered.undecided()) {
      exit = exit.worse(Exit.DECIDE);
      state = delivered.refused() ? state : Outcome.State.UNDECIDED;
      problems.add(
          Problem.error(
              "DELIV-00",
              Message.of("delivery.undecided", source),
              request.file().toString(),
              null));
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
}
