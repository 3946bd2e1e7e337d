package bilan.cli.ingest;

import bilan.cli.options.LineToType;
import bilan.cli.session.Session;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.model.Plan.Question.Choice;
import bilan.text.Handful;
import bilan.text.Problem;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions to a person: each question, then once the answers that several share. */
public final class QuestionText {

  private final Session session;
  private final @Nullable LineToType line;
  private final boolean refused;

  /**
   * @param line the command to type again with the answer; null if it isn't known
   * @param refused whether an answer alone is not enough: the file must be corrected too
   */
  public QuestionText(Session session, @Nullable LineToType line, boolean refused) {
    this.session = session;
    this.line = line;
    this.refused = refused;
  }

  /** Prints the questions, or nothing if there is none. */
  public void print(List<Question> questions) {
    boolean one = questions.stream().map(QuestionText::options).distinct().count() == 1;
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      session.tell(List.of(asked(question)));
      boolean shared =
          i + 1 < questions.size() && questions.get(i + 1).answers().equals(question.answers());
      if (!shared) {
        question.answers().forEach(choice -> print(choice, one));
      }
    }
    Said whole = Question.whole(questions); // it may be changed, and is taken as it is
    if (!one && line != null && whole != null) {
      say("cli.answer.together", line.with(whole));
    }
  }

  private static List<String> options(Question question) {
    return question.answers().stream().map(Choice::option).toList();
  }

  private Problem asked(Question question) {
    return new Problem(
        question.code(),
        Problem.Severity.ERROR,
        question.what(),
        question.streams().isEmpty()
            ? null
            : session.catalogue().say(Handful.of(question.streams())),
        null,
        null,
        null);
  }

  private void print(Choice choice, boolean whole) {
    Said all = choice.whole();
    String typed =
        whole && line != null && all != null ? line.with(all) : LineToType.quoted(choice.options());
    if (choice.option().isEmpty()) {
      say("cli.answer.by_hand", choice.meaning());
    } else if (refused) {
      say("cli.answer.once_corrected", typed);
    } else {
      say("cli.answer", typed, choice.meaning());
    }
  }

  private void say(String key, Object... arguments) {
    PrintWriter err = session.around().err();
    err.println(session.catalogue().say(key, arguments));
  }
}
