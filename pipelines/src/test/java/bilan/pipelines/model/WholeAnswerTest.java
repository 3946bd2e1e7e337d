package bilan.pipelines.model;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.model.Plan.Question.Choice;
import bilan.text.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line that answers all questions, where an answer leads nowhere. */
class WholeAnswerTest {

  private static Choice choice(Said said) {
    return new Choice(said, Message.of("delivery.answer.unasked"));
  }

  @Test
  void anAnswerThatLeadsNowhereIsPassedOver() {
    Said said = Said.replacing();
    Choice nowhere = choice(said);
    Message asked = Message.of("delivery.answer.unasked.cure");
    Question lost = new Question("DELIV-12", "", asked, List.of(nowhere));
    assertThat(Question.whole(List.of(lost))).isNull();
    Choice whole = choice(said).with(said.options(), said);
    Question question = new Question("DELIV-12", "", asked, List.of(nowhere, whole));
    assertThat(Question.whole(List.of(lost, question))).isEqualTo(said);
  }
}
