package bilan.cli.ingest;

import bilan.cli.session.Session;
import bilan.pipelines.model.Inspection;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.model.Plan.StreamPlan;
import bilan.text.Catalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Effect of ingesting a file, in a few lines. */
public final class TrialText {

  private static final int NAMES = 6;

  private final Session session;
  private final Catalogue say;

  public TrialText(Session session) {
    this.session = session;
    this.say = session.catalogue();
  }

  /** What would happen to the rows, stream by stream, and what ingesting would ask. */
  public List<String> lines(Inspection.Trial trial) {
    List<String> lines = new ArrayList<>();
    StreamRows rows = new StreamRows(session);
    List<StreamPlan> streams =
        trial.plan().streams().stream()
            .filter(
                s ->
                    rows.line(s) != null
                        && (trial.plan().streams().size() > 1 || !s.stream().isEmpty()))
            .toList();
    streams.stream()
        .limit(NAMES)
        .forEach(s -> lines.add(say.say("cli.stream", rows.name(s), String.valueOf(rows.line(s)))));
    if (streams.size() > NAMES) {
      lines.add(say.say("inspect.more_streams", streams.size() - NAMES));
    }
    String same = trial.same();
    if (same != null) {
      lines.add(say.say("inspect.same", LocalDate.parse(same)));
    }
    if (trial.against() == Inspection.Against.BUSY) {
      lines.add(say.say("inspect.busy"));
    }
    for (Question question : trial.plan().questions()) {
      lines.add(say.say("inspect.question", question.code(), question.what()));
      question.answers().stream()
          .filter(choice -> !choice.option().isEmpty())
          .forEach(c -> lines.add(say.say("inspect.answer", c.option(), c.meaning())));
    }
    return lines;
  }
}
