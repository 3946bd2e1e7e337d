package bilan.pipelines.detect;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.mapping.ForeignMoney;
import bilan.pipelines.model.Inspection;
import bilan.pipelines.request.TypedLine;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Reply;
import java.util.ArrayList;
import java.util.List;

/** Whether what a file is taken for is so little sure that a person must say it. */
public final class UnsureGuess {

  /** A second dataset this close to the first leaves the choice to a person: 9/10 of its score. */
  private static final double CLOSE = 0.9;

  private final String file;
  private final List<Guess> guesses;

  /**
   * @param guesses the best first
   */
  public UnsureGuess(String file, List<Guess> guesses) {
    this.file = file;
    this.guesses = guesses;
  }

  /** What reading would ask, and what must be asked before it. */
  public List<Problem> over(List<Problem> decisions) {
    if (guesses.size() > 1 && isUnlike()) {
      return List.of(unlike());
    }
    List<Problem> all = new ArrayList<>(decisions);
    if (isClose()) {
      all.add(which());
    } else if (guesses.size() > 1) {
      Guess best = guesses.get(0);
      all.addAll(new OtherTitle(best.request()).questions(best.found()));
    }
    return all;
  }

  private boolean isUnlike() {
    Guess best = guesses.get(0);
    return best.against() != null
        || (!best.found().isEmpty() && best.profile().isGeneric() && best.score() <= 0);
  }

  private Problem unlike() {
    Guess best = guesses.get(0);
    Problem against = best.against();
    if (against != null) {
      return against;
    }
    String money = ForeignMoney.of(best.found());
    boolean ledger = Datasets.get(best.dataset()).has(Trait.ENTRIES);
    return Problem.error(
        "PROF-12",
        money == null ? Message.of("inspect.unlike") : Message.of("inspect.unlike_money", money),
        file,
        ledger
            ? Message.of("profile.no_ledger.cure")
            : Message.of(
                "inspect.unlike.lines",
                TypedLine.profile(best.request(), best.dataset(), best.request().profileName()),
                TypedLine.ingest(best.request(), best.dataset(), best.request().profileName())));
  }

  private boolean isClose() {
    boolean understood = guesses.get(0).isUnderstood();
    if (guesses.size() < 2 || guesses.get(1).score() <= 0 || understood) {
      return false;
    }
    Inspection.Candidate first = guesses.get(0).candidate();
    Inspection.Candidate second = guesses.get(1).candidate();
    boolean alike =
        guesses.get(0).profile().isGeneric()
            && second.known() >= first.known()
            && second.missing().isEmpty()
            && second.unreadable().isEmpty();
    return alike || second.score() >= CLOSE * first.score();
  }

  private Problem which() {
    return Problem.error(
        "PROF-11",
        Message.of("inspect.which", guesses.get(0).dataset(), guesses.get(1).dataset()),
        file,
        Message.of("inspect.which.cure", line(0), line(1)));
  }

  private Reply line(int guess) {
    return TypedLine.as(guesses.get(guess).request(), guesses.get(guess).dataset());
  }
}
