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
    Set<String> silent = asking(meetings);
    for (ModelMeeting m : meetings) {
      Conclusion alone = rules.conclude(m);
      Answer answer = held(m.place(), m.source());
      String unasked = fresh ? unasked(m, alone, answer, silent) : null;
      if (unasked != null) {
        against(m, unasked);
        continue;
      }
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

  /** The sources that ask, whatever was typed. */
  private Set<String> asking(List<ModelMeeting> meetings) {
    return meetings.stream()
        .filter(m -> asks(rules.conclude(m), held(m.place(), m.source())))
        .map(ModelMeeting::source)
        .collect(Collectors.toSet());
  }

  private static boolean asks(Conclusion alone, @Nullable Answer answer) {
    return answer == null
        ? alone == Conclusion.UNCLEAR
        : !answer.firm() && contradicts(answer.word(), alone);
  }

  /** A word typed that nothing asked for, and that says the opposite of the rows. */
  private @Nullable String unasked(
      ModelMeeting m, Conclusion alone, @Nullable Answer answer, Set<String> silent) {
    String word = sent.same() != null ? "same" : "other";
    String source = sent.same() != null ? sent.same() : sent.other();
    boolean meant =
        source != null
            && (source.isEmpty()
                ? silent.isEmpty()
                : source.equals(m.source()) && !silent.contains(source));
    boolean free = !asks(alone, answer) && (answer == null || !answer.firm());
    return meant && free && contradicts(word, alone) ? word : null;
  }

  private void against(ModelMeeting m, String word) {
    String source = word.equals("same") ? sent.same() : sent.other();
    if (m.source().equals(source)) {
      answers.add(new Answer(m.place(), sent.source(), m.source(), word, true, id));
      obey(m, word);
    } else {
      rules.ask(Kind.CONTRADICTED, m.source());
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
