package bilan.pipelines.warehouse;

import bilan.pipelines.Plan.Question.Choice;
import bilan.pipelines.Plan.Tally;
import bilan.text.Message;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What counts at a place when detail or totals are preferred, or both are tills of their own. */
final class GrainStake {

  private final GrainQuestion asked;
  private final boolean alone;
  private final @Nullable Standing standing;

  /**
   * @param alone whether the delivery changes nothing else there
   */
  GrainStake(GrainQuestion asked, boolean alone, @Nullable Standing standing) {
    this.asked = asked;
    this.alone = alone;
    this.standing = standing;
  }

  Message lines() {
    return amount(asked.lines());
  }

  Message totals() {
    return amount(asked.totals());
  }

  List<Choice> choices() {
    return List.of(
        new Choice(
            "--prefer line",
            Message.of("delivery.choice.line", lines(), asked.days(), total(asked.totals()))),
        new Choice(
            "--prefer total",
            Message.of("delivery.choice.total", totals(), asked.days(), total(asked.lines()))),
        new Choice(
            "--other-register=" + asked.lineSource(),
            Message.of(
                Questions.words(asked.stream().table(), "delivery.choice.both"),
                total(BigDecimal.ZERO))),
        new Choice("", nothing()));
  }

  private Message nothing() {
    Tally today = today();
    return today == null
        ? Message.of("delivery.choice.nothing")
        : Message.of("delivery.choice.keep", today.rows(), amount(today.euros()));
  }

  private @Nullable Tally today() {
    return standing == null || !standing.knows(asked.table())
        ? null
        : standing.before(asked.table(), asked.place());
  }

  /** All of both files but for what the answer leaves out. */
  private Message total(@Nullable BigDecimal out) {
    Tally today = today();
    if (standing == null || today == null || !alone || out == null) {
      return Message.of("delivery.in_all.unknown");
    }
    BigDecimal arrived = standing.arrived(asked.table(), asked.place()).euros();
    BigDecimal before = today.euros();
    return arrived == null || before == null
        ? Message.of("delivery.in_all.unknown")
        : Message.of("delivery.in_all.amount", amount(before.add(arrived).subtract(out)));
  }

  private Message amount(@Nullable BigDecimal amount) {
    return Questions.amount(asked.stream().table(), amount);
  }
}
