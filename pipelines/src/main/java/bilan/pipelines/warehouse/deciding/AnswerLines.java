package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.model.Plan.Question.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each answer all that is to be typed: words with which nothing asks any more. They are
 * tried before they are printed, since one answer may lead to the next question.
 */
public final class AnswerLines {

  private static final int ROUNDS = 12;

  /** So many lines are tried; an answer beyond is printed alone, as a word to add. */
  private static final int TRIED = 24;

  private final Said given;
  private final Function<Said, List<Question>> trials;
  private final Map<Said, @Nullable Said> known = new HashMap<>();

  /**
   * @param given what was typed
   * @param trials decides with other words, from the state before: what still asks
   */
  public AnswerLines(Said given, Function<Said, List<Question>> trials) {
    this.given = given;
    this.trials = trials;
  }

  /** Questions of which each answer comes with its whole line to type. */
  public List<Question> of(List<Question> questions) {
    List<Question> whole = new ArrayList<>();
    for (Question question : questions) {
      whole.add(
          question.with(
              question.answers().stream()
                  .map(c -> c.said() == null ? c : complete(c, c.said(), questions, question))
                  .toList()));
    }
    return whole;
  }

  private Choice complete(Choice choice, Said said, List<Question> all, Question asked) {
    Said start = answering(all, asked, said);
    Said whole = completed(start);
    if (whole == null) {
      return choice;
    }
    Set<String> more = new LinkedHashSet<>(said.options());
    whole.options().stream().filter(o -> !start.options().contains(o)).forEach(more::add);
    return choice.with(List.copyOf(more), whole);
  }

  /** What was given, this answer, and the likeliest one to all other questions. */
  private Said answering(List<Question> all, Question asked, Said answer) {
    Said said = given;
    for (Question question : all) {
      Said likeliest = question.equals(asked) ? answer : question.likeliest();
      said = likeliest == null ? said : said.and(likeliest);
    }
    return said.and(answer);
  }

  /** With the likeliest answer to what it leads to; null if it leads nowhere. */
  private @Nullable Said completed(Said start) {
    if (known.containsKey(start) || known.size() >= TRIED) {
      return known.get(start);
    }
    Said said = start;
    for (int round = 0; round < ROUNDS; round++) {
      List<Question> asking = trials.apply(said);
      if (asking.isEmpty()) {
        known.put(start, said);
        return said;
      }
      Said next = said;
      for (Question question : asking) {
        Said answer = question.likeliest();
        next = answer == null ? next : next.and(answer);
      }
      if (next.equals(said)) {
        break;
      }
      said = next;
    }
    known.put(start, null);
    return null;
  }
}
