package bilan.cli.ingest;

import bilan.pipelines.Outcome;
import bilan.pipelines.model.Plan;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Handful;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a file as something is said of it: how it ended, and what it asks.
 *
 * @param said all that was said
 * @param dataset null if the file tells none
 * @param outcome null if a failure stopped it
 * @param failure null if it came to an outcome
 */
public record Attempt(
    SaidFile said, @Nullable String dataset, @Nullable Outcome outcome, @Nullable Failure failure) {

  /**
   * One question that an answer of the command settles.
   *
   * @param problem the question as it is printed
   * @param choices in the order in which they are proposed
   */
  record Question(Problem problem, List<Choice> choices) {

    /** Whether the other asks the same. */
    boolean isSame(Question other) {
      return problem.code().equals(other.problem.code())
          && problem.what().equals(other.problem.what());
    }
  }

  /**
   * One answer.
   *
   * @param meaning null where its words say it
   */
  record Choice(Reply reply, @Nullable Message meaning) {}

  Exit exit() {
    Outcome read = outcome;
    Failure stopped = failure;
    return read != null ? read.exit() : stopped == null ? Exit.DONE : stopped.exit();
  }

  /** The first question that has an answer; null if there is none. */
  @Nullable Question question() {
    return exit() == Exit.DECIDE ? questions().stream().findFirst().orElse(null) : null;
  }

  private List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    if (failure != null) {
      for (Problem problem : failure.problems()) {
        if (problem.severity() == Problem.Severity.ERROR && !problem.replies().isEmpty()) {
          questions.add(
              new Question(
                  problem, problem.replies().stream().map(r -> new Choice(r, null)).toList()));
        }
      }
    }
    if (outcome != null) {
      outcome.plan().questions().stream().map(Attempt::question).forEach(questions::add);
      questions.removeIf(question -> question.choices().isEmpty());
    }
    return questions;
  }

  private static Question question(Plan.Question asked) {
    Message about = asked.streams().isEmpty() ? null : Handful.of(asked.streams());
    return new Question(
        new Problem(asked.code(), Problem.Severity.ERROR, asked.what(), null, null, about, null),
        asked.answers().stream()
            .filter(choice -> !choice.options().isEmpty())
            .map(c -> new Choice(new Reply(List.of(), "", c.options()), c.meaning()))
            .toList());
  }
}
