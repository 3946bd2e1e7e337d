package bilan.pipelines.warehouse;

import bilan.pipelines.Plan.Question;
import bilan.pipelines.Plan.Question.Choice;
import bilan.pipelines.Plan.StreamPlan;
import bilan.pipelines.Plan.Tally;
import bilan.pipelines.delivery.Said;
import bilan.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What entities ask: those that would vanish, years that would shrink, grants that look alike. */
final class EntityQuestions {

  private final List<StreamPlan> plans;

  EntityQuestions(List<StreamPlan> plans) {
    this.plans = plans;
  }

  List<Question> of(Decided decided) {
    List<Question> questions = new ArrayList<>();
    if (!decided.vanishing().isEmpty()) {
      questions.add(vanishing(decided.vanishing()));
    }
    if (!decided.shrinking().isEmpty()) {
      questions.add(shrinking(decided.shrinking()));
    }
    if (!decided.alike().isEmpty()) {
      questions.add(alike(decided.alike()));
    }
    return questions;
  }

  private Question vanishing(List<String> vanishing) {
    return new Question(
        "DELIV-11",
        "",
        Message.of("delivery.ask.vanishing", vanishing.size(), String.join(", ", vanishing)),
        List.of(
            new Choice(
                Said.replacing(),
                then(Message.of("delivery.choice.vanish", vanishing.size()), StreamPlan::after)),
            new Choice(Message.of("delivery.choice.put_back")),
            new Choice(then(Message.of("delivery.choice.nothing"), StreamPlan::before))));
  }

  private Question shrinking(List<String> shrinking) {
    return new Question(
        "DELIV-16",
        "",
        Message.of("delivery.ask.shrinking", String.join(", ", shrinking)),
        List.of(
            new Choice(
                Said.replacing(), then(Message.of("delivery.choice.shrink"), StreamPlan::after)),
            new Choice(Message.of("delivery.choice.correct")),
            new Choice(then(Message.of("delivery.choice.nothing"), StreamPlan::before))));
  }

  /** One grant under two codes is mended in the file: it would count under either of them. */
  private static Question alike(List<AlikeGrants.Pair> pairs) {
    List<String> named =
        pairs.stream().map(p -> "« " + p.provisional() + " » ≈ « " + p.other() + " »").toList();
    long grants = pairs.stream().map(AlikeGrants.Pair::provisional).distinct().count();
    List<String> others = pairs.stream().map(AlikeGrants.Pair::other).distinct().toList();
    return new Question(
        "DELIV-12",
        "",
        Message.of("delivery.ask.alike", grants, String.join(", ", named)),
        List.of(
            new Choice(Message.of("delivery.choice.alike.same", others.get(0))),
            new Choice(
                new Said(false, List.of(), others, List.of()),
                Message.of("delivery.choice.alike.other", grants))));
  }

  /** What an answer does, then what counts of the tables that lose something. */
  private Message then(Message does, Function<StreamPlan, @Nullable Tally> when) {
    Message said = does;
    for (StreamPlan plan : plans) {
      Tally tally = when.apply(plan);
      if (plan.gone().rows() > 0 && tally != null) {
        Message total =
            Message.of(
                "delivery.table.total", plan.stream(), tally.rows(), Wording.euros(tally.euros()));
        said = Message.of("delivery.then", said, total);
      }
    }
    return said;
  }
}
