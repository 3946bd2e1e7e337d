package bilan.pipelines.reading;

import bilan.pipelines.planning.MissingFields;
import bilan.pipelines.request.KeptPlace;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.request.TypedLine;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The question of which place a file is, answered by an earlier delivery. */
final class AskedPlace {

  private final ReadRequest request;
  private final List<Problem> decisions;

  AskedPlace(ReadRequest request, List<Problem> decisions) {
    this.request = request;
    this.decisions = decisions;
  }

  /**
   * The earlier delivery that says the place; null if the place is not asked, if nothing answers,
   * or if a title or a name of the file proposes another place.
   */
  @Nullable KeptPlace kept() {
    List<Problem> asked = decisions.stream().filter(MissingFields::asksPlace).toList();
    if (asked.isEmpty() || request.place() != null) {
      return null;
    }
    KeptPlace kept = request.before().remembered().place();
    return kept != null && asked.stream().allMatch(p -> MissingFields.allows(p, kept.place()))
        ? kept
        : null;
  }

  /** The place that was taken, and the line that says another one. */
  static Problem told(ReadRequest request, KeptPlace kept) {
    Message cure = Message.of("profile.place_kept.cure", TypedLine.ingest(request) + " --place");
    Message said = Message.of("profile.place_kept", kept.place(), kept.source());
    String file = request.file().toString();
    return kept.same()
        ? Problem.note("PROF-19", said)
        : Problem.warning("PROF-19", said, file, cure);
  }
}
