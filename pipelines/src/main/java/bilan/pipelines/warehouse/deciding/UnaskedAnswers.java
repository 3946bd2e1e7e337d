package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.delivery.Said;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Says which answers nothing asked for, and which are the opposite of a kept one. */
public final class UnaskedAnswers {

  private static final String KEPT = "ANSWER-02";

  private final Said said;
  private final Answers before;
  private final String source;
  private final List<Decision> answered;
  private final Predicate<String> delivered;

  /**
   * @param before what was kept before this delivery
   * @param answered what the words answered
   * @param delivered whether a word is the source of a delivery: such a one tells all grants of two
   *     files apart
   */
  public UnaskedAnswers(
      Said said,
      Answers before,
      String source,
      List<Decision> answered,
      Predicate<String> delivered) {
    this.said = said;
    this.before = before;
    this.source = source;
    this.answered = answered;
    this.delivered = delivered;
  }

  public List<Problem> notes() {
    List<Problem> notes = new ArrayList<>();
    said.same().forEach(other -> note(notes, "--same-register", Answer.SAME_REGISTER, other));
    said.other().forEach(other -> note(notes, "--other-register", Answer.OTHER_REGISTER, other));
    for (String word : said.prefer()) {
      Answer answer = word.endsWith("total") ? Answer.PREFER_TOTAL : Answer.PREFER_LINE;
      boolean used = answered.stream().anyMatch(d -> d.answer() == answer);
      boolean known = before.decisions().stream().anyMatch(d -> d.answer() == answer && holds(d));
      if (!used && !known) {
        Decision kept = opposite(word, answer);
        notes.add(
            kept == null
                ? unasked("--prefer " + word)
                : kept(
                    Message.of(
                        "delivery.answer.kept_grain",
                        "--prefer " + word,
                        String.valueOf(kept.place())),
                    kept));
      }
    }
    return notes;
  }

  /** The words of which the opposite is kept. */
  public List<Problem> contradictions() {
    return notes().stream().filter(note -> note.code().equals(KEPT)).toList();
  }

  private @Nullable Decision opposite(String word, Answer answer) {
    String place = word.indexOf('=') < 0 ? null : word.substring(0, word.lastIndexOf('='));
    Answer other = answer == Answer.PREFER_TOTAL ? Answer.PREFER_LINE : Answer.PREFER_TOTAL;
    return before.decisions().stream()
        .filter(d -> d.answer() == other && holds(d))
        .filter(d -> place == null || place.equals(d.place()))
        .findFirst()
        .orElse(null);
  }

  private static Problem kept(Message what, Decision kept) {
    return Problem.warning(
        KEPT, what, null, Message.of("delivery.answer.kept.cure", String.valueOf(kept.id())));
  }

  private void note(List<Problem> notes, String option, Answer answer, String other) {
    String typed = other.isEmpty() ? option : option + "=" + other;
    boolean used =
        answered.stream()
            .anyMatch(
                d ->
                    d.answer() == answer
                        && (other.isEmpty() || isAbout(d, other) || isOfFiles(d, other)));
    if (used) {
      return;
    }
    Decision kept = null;
    for (Decision decision : before.decisions()) {
      if (!other.isEmpty() && holds(decision) && isAbout(decision, other) && pairs(decision)) {
        kept = decision;
      }
    }
    if (kept == null) {
      notes.add(unasked(typed));
    } else if (kept.answer() != answer) {
      notes.add(kept(Message.of("delivery.answer.kept", typed, source, other), kept));
    }
  }

  private static boolean holds(Decision decision) {
    return decision.toDelivery() == Integer.MAX_VALUE;
  }

  private static boolean isAbout(Decision decision, String other) {
    return decision.otherSource().equals(other) || decision.source().equals(other);
  }

  private boolean isOfFiles(Decision decision, String other) {
    return Datasets.isTable(decision.table(), Trait.GRANTS) && delivered.test(other);
  }

  private boolean pairs(Decision decision) {
    return decision.source().equals(source) || decision.otherSource().equals(source);
  }

  private static Problem unasked(String typed) {
    return Problem.warning(
        "ANSWER-01",
        Message.of("delivery.answer.unasked", typed),
        null,
        Message.of("delivery.answer.unasked.cure"));
  }
}
