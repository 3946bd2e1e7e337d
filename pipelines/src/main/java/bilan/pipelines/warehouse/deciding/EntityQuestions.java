package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.model.Plan.Question.Choice;
import bilan.pipelines.model.Plan.StreamPlan;
import bilan.text.Handful;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What entities ask: those that would vanish, years that would shrink, grants that look alike. */
final class EntityQuestions {

  /** As many pairs as a person reads. */
  private static final int SHOWN = 5;

  private final List<StreamPlan> plans;

  EntityQuestions(List<StreamPlan> plans) {
    this.plans = plans;
  }

  List<Question> of(DecidedDelivery decided) {
    Entities.Result entities = decided.entities();
    List<Question> questions = new ArrayList<>();
    if (!entities.vanishing().isEmpty()) {
      int many = entities.vanishing().size();
      questions.add(
          losing(
              "DELIV-11",
              Message.of("delivery.ask.vanishing", many, Handful.of(entities.vanishing())),
              Message.of("delivery.choice.vanish", many),
              Message.of("delivery.choice.put_back")));
    }
    if (!entities.shrinking().isEmpty()) {
      questions.add(
          losing(
              "DELIV-16",
              Message.of("delivery.ask.shrinking", String.join(", ", entities.shrinking())),
              Message.of("delivery.choice.shrink"),
              Message.of("delivery.choice.correct")));
    }
    List<AlikeGrants> twice = entities.alike().stream().filter(AlikeGrants::isTwice).toList();
    List<AlikeGrants> alike = entities.alike().stream().filter(pair -> !pair.isTwice()).toList();
    String delivered = decided.delivery().source();
    if (!twice.isEmpty()) {
      questions.add(twice(twice, delivered));
    }
    if (!alike.isEmpty()) {
      questions.add(alike(alike, delivered));
    }
    return questions;
  }

  /** What only {@code --replace} lets go, or what is mended in the file. */
  private Question losing(String code, Message asked, Message does, Message otherwise) {
    return new Question(
        code,
        "",
        asked,
        List.of(
            new Choice(Said.replacing(), then(does, StreamPlan::after)),
            new Choice(otherwise),
            new Choice(then(Message.of("delivery.choice.nothing"), StreamPlan::before))));
  }

  /** One grant under two codes is mended in the file: it would count under either of them. */
  private Question alike(List<AlikeGrants> pairs, String delivered) {
    long grants = pairs.stream().map(AlikeGrants::provisional).distinct().count();
    List<String> others = pairs.stream().map(AlikeGrants::other).distinct().toList();
    return new Question(
        "DELIV-12",
        "",
        Message.of("delivery.ask.alike", grants, told(pairs)),
        List.of(
            new Choice(counting(same(others, pairs, delivered), once(pairs))),
            new Choice(
                apart(pairs, delivered),
                counting(Message.of("delivery.choice.alike.other", grants), StreamPlan::after)),
            new Choice(counting(Message.of("delivery.choice.nothing"), StreamPlan::before))));
  }

  /** Few are told apart by their codes, many by the file in which the others stand. */
  private static Said apart(List<AlikeGrants> pairs, String delivered) {
    List<String> codes = pairs.stream().map(AlikeGrants::other).distinct().toList();
    List<String> named =
        codes.size() <= SHOWN
            ? codes
            : pairs.stream().map(pair -> pair.met(delivered)).distinct().toList();
    return new Said(false, List.of(), named, List.of());
  }

  /** A few codes are written by hand; of many, a file that repeats another is taken away. */
  private static Message same(List<String> others, List<AlikeGrants> pairs, String delivered) {
    List<String> files = pairs.stream().map(AlikeGrants::source).distinct().toList();
    Message named = Handful.of(files.stream().map(file -> "« " + file + " »").toList());
    if (others.size() == 1 && files.size() == 1) {
      return Message.of("delivery.choice.alike.same", others.get(0), files.get(0));
    }
    boolean repeats = others.size() > SHOWN && files.size() == 1 && !files.contains(delivered);
    return Message.of(
        repeats ? "delivery.choice.alike.same.file" : "delivery.choice.alike.same.each", named);
  }

  private static Message told(List<AlikeGrants> pairs) {
    return StreamNouns.listed(pairs.stream().map(AlikeGrants::told).toList());
  }

  /** All that would count if each of these were the one that it looks like. */
  private static Function<StreamPlan, @Nullable Tally> once(List<AlikeGrants> pairs) {
    Map<String, BigDecimal> twice = new HashMap<>();
    pairs.forEach(
        p -> twice.put(p.provisional(), Objects.requireNonNullElse(p.amount(), BigDecimal.ZERO)));
    BigDecimal euros = twice.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return plan -> {
      Tally all = plan.after();
      return all == null || all.euros() == null
          ? all
          : new Tally(all.rows() - twice.size(), all.euros().subtract(euros));
    };
  }

  /** What an answer does, then what counts of the grants. */
  private Message counting(Message does, Function<StreamPlan, @Nullable Tally> when) {
    return plans.stream()
        .filter(plan -> Datasets.isTable(plan.table(), Trait.GRANTS))
        .findFirst()
        .map(plan -> then(does, plan, when.apply(plan)))
        .orElse(does);
  }

  private static Message then(Message does, StreamPlan plan, @Nullable Tally tally) {
    return tally == null
        ? does
        : Message.of(
            "delivery.then",
            does,
            Message.of(
                "delivery.table.total",
                plan.stream(),
                tally.rows(),
                StreamNouns.euros(tally.euros())));
  }

  /** One row pasted twice, or two grants of which the file tells no difference. */
  private Question twice(List<AlikeGrants> pairs, String delivered) {
    List<String> codes = pairs.stream().map(AlikeGrants::other).distinct().toList();
    Message named = Handful.of(codes.stream().map(code -> "« " + code + " »").toList());
    return new Question(
        "DELIV-12",
        "",
        Message.of("delivery.ask.twice", codes.size(), named),
        List.of(
            new Choice(Message.of("delivery.choice.twice.same")),
            new Choice(
                apart(pairs, delivered),
                counting(
                    Message.of("delivery.choice.alike.other", codes.size()), StreamPlan::after))));
  }

  /** What an answer does, then what counts of the tables that lose something. */
  private Message then(Message does, Function<StreamPlan, @Nullable Tally> when) {
    Message said = does;
    for (StreamPlan plan : plans) {
      if (plan.gone().rows() > 0) {
        said = then(said, plan, when.apply(plan));
      }
    }
    return said;
  }
}
