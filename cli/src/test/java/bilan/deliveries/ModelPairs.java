package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Answer;
import bilan.deliveries.DeliveryModel.Kind;
import bilan.deliveries.ModelEvidence.Conclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Other sources that a delivery meets: one register or two, by the rows and by what was answered.
 */
final class ModelPairs {

  private final ModelRules rules;
  private final List<Answer> answers;
  private final int id;
  private final Sent sent;
  private final boolean fresh;

  private record Open(ModelMeeting meeting, Kind kind) {}

  ModelPairs(ModelRules rules, List<Answer> answers, int id, Sent sent, boolean fresh) {
    this.rules = rules;
    this.answers = answers;
    this.id = id;
    this.sent = sent;
    this.fresh = fresh;
  }

  void settle(List<ModelMeeting> meetings) {
    List<Open> open = new ArrayList<>();
    for (ModelMeeting m : meetings) {
      Conclusion alone = rules.conclude(m);
      Answer answer = held(m.place(), m.source());
      if (answer == null) {
        conclude(m, alone, open);
      } else if (!answer.firm() && contradicts(answer.word(), alone)) {
        open.add(new Open(m, Kind.CONTRADICTED));
      } else {
        obey(m, answer.word());
      }
    }
    Set<String> asking = open.stream().map(o -> o.meeting().source()).collect(Collectors.toSet());
    for (Open o : open) {
      String word = fresh ? word(o, asking) : null;
      if (word == null) {
        rules.ask(o.kind(), o.meeting().source());
      } else {
        answers.add(
            new Answer(
                o.meeting().place(),
                sent.source(),
                o.meeting().source(),
                word,
                o.kind() == Kind.CONTRADICTED,
                id));
        obey(o.meeting(), word);
      }
    }
  }

  private void conclude(ModelMeeting m, Conclusion alone, List<Open> open) {
    if (alone == Conclusion.UNCLEAR) {
      open.add(new Open(m, m.keyed() ? Kind.NUMBERED_ALIKE : Kind.UNCLEAR));
    } else if (alone == Conclusion.SAME) {
      obey(m, "same");
    }
  }

  private static boolean contradicts(String word, Conclusion alone) {
    return word.equals("same") ? alone == Conclusion.TWO : alone == Conclusion.SAME;
  }

  private void obey(ModelMeeting m, String word) {
    if (word.equals("same")) {
      if (m.keyed()) {
        rules.union(m, sent);
      } else {
        rules.version(m, sent);
      }
    }
  }

  /** The word typed for this source; without SOURCE only where one source asks. */
  private @Nullable String word(Open open, Set<String> asking) {
    String source = open.meeting().source();
    boolean blank = asking.size() == 1 && open.kind() != Kind.CONTRADICTED;
    if (source.equals(sent.same()) || (blank && "".equals(sent.same()))) {
      return "same";
    }
    boolean other = source.equals(sent.other()) || (blank && "".equals(sent.other()));
    return other ? "other" : null;
  }

  private @Nullable Answer held(String place, String source) {
    Answer held = null;
    for (Answer answer : answers) {
      boolean about =
          answer.pairs(sent.source(), source)
              && Objects.equals(rules.canonical(answer.place()), place)
              && answer.from() <= id;
      if (about) {
        held = answer;
      }
    }
    return held;
  }
}
