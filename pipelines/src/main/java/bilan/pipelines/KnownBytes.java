package bilan.pipelines;

import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Plan;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.model.Plan.Question.Choice;
import bilan.pipelines.warehouse.delivering.Log;
import bilan.pipelines.warehouse.file.ForgottenFiles;
import bilan.text.Exit;
import bilan.text.Message;
import bilan.text.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A file that was ingested before. */
final class KnownBytes {

  private static final String CODE = "DELIV-13";

  private static final String FORGOTTEN = "DELIV-17";

  private final Log log;
  private final ForgottenFiles forgotten;
  private final IngestRequest request;
  private final String source;
  private final String sha256;
  private final UnaryOperator<@Nullable String> options;

  /**
   * @param options the words that change rows, for a place or for none
   */
  KnownBytes(
      Log log,
      ForgottenFiles forgotten,
      IngestRequest request,
      String source,
      String sha256,
      UnaryOperator<@Nullable String> options) {
    this.log = log;
    this.forgotten = forgotten;
    this.request = request;
    this.source = source;
    this.sha256 = sha256;
    this.options = options;
  }

  /**
   * The same bytes: nothing to do, or, if they were undone, a question. Null if they are to be
   * read.
   */
  @Nullable Outcome outcome(String dataset) {
    Outcome before = before(dataset);
    return before == null ? forgotten() : before;
  }

  private @Nullable Outcome before(String dataset) {
    Optional<Log.Entry> before = log.latestOfBytes(dataset, source, sha256);
    if (before.isEmpty()) {
      return null;
    }
    Log.Entry entry = before.get();
    if (entry.state().equals("undone") && request.said().replace()) {
      return null;
    }
    if (entry.state().equals("undone")) {
      return undone(entry);
    }
    boolean same =
        entry.state().equals("applied")
            && isAsked(entry.id())
            && !log.metByLater(entry.id())
            && !log.isForgotten(entry.id(), source);
    if (!same) {
      return null;
    }
    Problem note =
        Problem.note(
            "SAME-01", Message.of("delivery.same", LocalDate.parse(entry.appliedOn()), entry.id()));
    List<Problem> notes = new ArrayList<>(log.contradicted(request.said(), source));
    notes.add(note);
    return Outcome.unread(
        Exit.DONE, Outcome.State.SAME, source, entry.profile(), Plan.NOTHING, notes);
  }

  /** Whether a delivery was asked for with these words, or with them and its place. */
  private boolean isAsked(int delivery) {
    String place = request.place() == null ? log.placeSaid(delivery, request.file()) : null;
    return log.sameOptions(delivery, options.apply(request.place()))
        || (place != null && log.sameOptions(delivery, options.apply(place)));
  }

  /** Somebody undid them: the next night's run must not bring them back. */
  private Outcome undone(Log.Entry entry) {
    Question question =
        new Question(
            CODE,
            "",
            Message.of("delivery.undone.again", source, entry.id()),
            List.of(
                new Choice(Said.replacing(), Message.of("delivery.undone.again.cure")),
                new Choice(Message.of("delivery.undone.again.keep"))));
    return asking(question, entry.profile());
  }

  /** Persons of this file were taken out: they must not come back unasked. */
  private @Nullable Outcome forgotten() {
    LocalDate day = forgotten.day(sha256);
    if (day == null || request.said().replace()) {
      return null;
    }
    return asking(
        new Question(
            FORGOTTEN,
            "",
            Message.of("delivery.forgotten.again", source, day),
            List.of(
                new Choice(Said.replacing(), Message.of("delivery.forgotten.again.cure")),
                new Choice(Message.of("delivery.forgotten.again.keep")))),
        "generic");
  }

  private Outcome asking(Question question, String profile) {
    return Outcome.unread(
        Exit.DECIDE,
        Outcome.State.UNDECIDED,
        source,
        profile,
        new Plan(List.of(), List.of(), List.of(question)),
        List.of(Outcome.undecided(source, request.file())));
  }

  /** Whether it is asked if what was undone, or who was forgotten, should come in again. */
  static boolean asks(Outcome outcome) {
    return outcome.plan().questions().stream()
        .anyMatch(q -> q.code().equals(CODE) || q.code().equals(FORGOTTEN));
  }
}
