package bilan.pipelines.warehouse.plan;

import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Plan.Question.Choice;
import bilan.pipelines.warehouse.deciding.StreamNouns;
import bilan.pipelines.warehouse.meeting.GrainQuestion;
import bilan.pipelines.warehouse.meeting.GrainQuestion.Months;
import bilan.text.Message;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the months count when detail or totals are preferred, or both are tills of their own. */
final class GrainStake {

  private final GrainQuestion asked;
  private final boolean several;
  private final @Nullable StandingRows standing;

  /**
   * @param several whether it is asked at other places too: then the answer names its place
   */
  GrainStake(GrainQuestion asked, boolean several, @Nullable StandingRows standing) {
    this.asked = asked;
    this.several = several;
    this.standing = standing;
  }

  /** The likeliest first. */
  List<Choice> choices() {
    Months months = asked.months();
    Choice line =
        new Choice(
            prefer("line"),
            Message.of("delivery.choice.line", asked.totalSource(), then(months.lines())));
    Choice total =
        new Choice(
            prefer("total"),
            Message.of("delivery.choice.total", asked.lineSource(), then(months.totals())));
    Choice both =
        new Choice(
            Said.of(Answer.OTHER_REGISTER, asked.otherSource()),
            Message.of(
                StreamNouns.key(asked.stream().table(), "delivery.choice.both"),
                then(months.both())));
    return months.isTotalLikelier()
        ? List.of(total, line, both, new Choice(nothing()))
        : List.of(line, total, both, new Choice(nothing()));
  }

  private Said prefer(String grain) {
    return Said.preferring(asked.stream().place(), several, grain);
  }

  /** What the months would come to. */
  private Message then(Tally tally) {
    LocalDate first = asked.months().first();
    LocalDate last = asked.months().last();
    Message amount = StreamNouns.amount(asked.stream().table(), tally.euros());
    return first.equals(last)
        ? Message.of("delivery.then.month", month(first), tally.rows(), amount)
        : Message.of("delivery.then.months", month(first), month(last), tally.rows(), amount);
  }

  private static Message month(LocalDate day) {
    return Message.of(
        "delivery.month", "%02d".formatted(day.getMonthValue()), String.valueOf(day.getYear()));
  }

  private Message nothing() {
    Tally today = today();
    return today == null
        ? Message.of("delivery.choice.nothing")
        : Message.of(
            "delivery.choice.keep",
            today.rows(),
            StreamNouns.amount(asked.stream().table(), today.euros()));
  }

  private @Nullable Tally today() {
    return standing == null || !standing.knows(asked.table())
        ? null
        : standing.before(asked.table(), asked.place());
  }
}
