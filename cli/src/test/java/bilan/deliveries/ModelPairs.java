package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Answer;
import bilan.deliveries.DeliveryModel.Kind;
import bilan.deliveries.ModelEvidence.Conclusion;
import bilan.deliveries.ModelRules.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
  private final Words words;

  /**
   * One meeting and what is thought of it.
   *
   * @param word {@code same}, {@code other}, or null where both simply count
   * @param ask null if nothing asks; {@code answered} the answer to keep
   */
  private record Party(
      ModelMeeting meeting, @Nullable String word, @Nullable Kind ask, @Nullable Answer answered) {

    Party with(@Nullable Kind asks) {
      return new Party(meeting, "other", asks, answered);
    }
  }

  ModelPairs(ModelRules rules, List<Answer> answers, int id, Sent sent, Words words) {
    this.rules = rules;
    this.answers = answers;
    this.id = id;
    this.sent = sent;
    this.words = words;
  }

  void settle(List<ModelMeeting> meetings) {
    List<ModelMeeting> parted =
        meetings.stream().flatMap(m -> rules.byRegister(m).stream()).toList();
    List<Party> silent = untied(parted.stream().map(m -> judge(m, null, Set.of())).toList());
    Set<String> asking =
        silent.stream()
            .filter(p -> p.ask() != null)
            .map(p -> p.meeting().source())
            .collect(Collectors.toSet());
    boolean said = words.own() || !asking.isEmpty();
    List<Party> settled =
        said ? untied(parted.stream().map(m -> judge(m, typed(), asking)).toList()) : silent;
    settled.stream()
        .filter(p -> p.ask() == null && "same".equals(p.word()) && p.meeting().keyed())
        .forEach(p -> rules.leaveOutReplaced(p.meeting(), apartFrom(p.meeting())));
    for (Party party : settled) {
      if (party.answered() != null) {
        answers.add(party.answered());
      }
      if (party.ask() != null) {
        rules.ask(party.ask(), party.meeting().source());
      } else if ("same".equals(party.word())) {
        unite(party.meeting());
      }
    }
  }

  /** Sources that were said to be other tills than one of the two. */
  private Set<String> apartFrom(ModelMeeting m) {
    Set<String> apart = new HashSet<>();
    for (Answer a : answers) {
      boolean here =
          a.word().equals("other")
              && a.table().equals(rules.table())
              && rules.canonical(a.place()).equals(m.place())
              && a.holdsFor(id);
      for (String source : here ? List.of(sent.source(), m.source()) : List.<String>of()) {
        if (source.equals(a.one()) || source.equals(a.other())) {
          apart.add(source.equals(a.one()) ? a.other() : a.one());
        }
      }
    }
    apart.removeAll(Set.of(sent.source(), m.source()));
    return apart;
  }

  private void unite(ModelMeeting m) {
    if (m.keyed()) {
      rules.union(m, sent);
    } else {
      rules.version(m, sent);
    }
  }

  /** A word typed, and the source it is about: empty without SOURCE. */
  private record Typed(String word, String source) {}

  private @Nullable Typed typed() {
    return words.same() != null
        ? new Typed("same", words.same())
        : words.other() != null ? new Typed("other", words.other()) : null;
  }

  private Party judge(ModelMeeting m, @Nullable Typed typed, Set<String> asking) {
    Conclusion alone = rules.conclude(m);
    Answer held = held(m, m.source());
    boolean contradicted = held != null && !held.firm() && contradicts(held.word(), alone);
    boolean asks = held == null ? alone == Conclusion.UNCLEAR : contradicted;
    boolean firm = held != null && held.firm();
    if (typed != null && meant(typed, m, asks, asking)) {
      boolean named = typed.source().equals(m.source());
      if (contradicts(typed.word(), alone) && !firm) {
        return named
            ? answered(m, typed.word(), true)
            : new Party(m, typed.word(), Kind.CONTRADICTED, null);
      }
      if (asks && (named || asking.size() == 1)) {
        return answered(m, typed.word(), contradicted && named);
      }
    }
    if (asks) {
      Kind kind = m.keyed() ? Kind.NUMBERED_ALIKE : Kind.UNCLEAR;
      return held == null
          ? new Party(m, "other", kind, null)
          : new Party(m, held.word(), Kind.CONTRADICTED, null);
    }
    String word = held != null ? held.word() : alone == Conclusion.SAME ? "same" : null;
    return new Party(m, word, null, null);
  }

  /** Words are about this source, or (without SOURCE) about whatever asks. */
  private static boolean meant(Typed typed, ModelMeeting m, boolean asks, Set<String> asking) {
    boolean named = typed.source().equals(m.source());
    boolean elsewhere = !asks && (named ? asking.contains(m.source()) : !asking.isEmpty());
    return (named || typed.source().isEmpty()) && !elsewhere;
  }

  private Party answered(ModelMeeting m, String word, boolean firm) {
    return new Party(m, word, null, Answer.of(rules.table(), m, sent.source(), word, firm, id));
  }

  /** Beside registers that are apart, a ticket meets the one with which it shares more equals. */
  private List<Party> untied(List<Party> parties) {
    List<Party> settled = new ArrayList<>(parties);
    for (Set<Span> spans : parties.stream().map(p -> p.meeting().spans()).distinct().toList()) {
      Party best = null;
      for (Party party : parties) {
        boolean mine = party.meeting().spans().equals(spans) && mayUnite(party);
        if (mine && (best == null || rank(party) > rank(best))) {
          best = party;
        }
      }
      for (int i = 0; best != null && i < settled.size(); i++) {
        Party party = parties.get(i);
        boolean mine = party.meeting().spans().equals(spans) && mayUnite(party);
        if (mine && !party.equals(best) && apart(best, party)) {
          boolean tie = !chosen(best) && rank(party) == rank(best);
          settled.set(i, party.with(tie ? Kind.TIE : null));
        }
      }
    }
    return settled;
  }

  private boolean mayUnite(Party party) {
    boolean united = "same".equals(party.word()) && rules.sharedUnits(party.meeting()) > 0;
    return party.meeting().keyed() && (united || party.ask() == Kind.NUMBERED_ALIKE);
  }

  private long rank(Party party) {
    return rules.equalUnits(party.meeting()) + (chosen(party) ? 1_000_000 : 0);
  }

  private boolean chosen(Party party) {
    Answer held = held(party.meeting(), party.meeting().source());
    return party.meeting().source().equals(words.same())
        || (held != null && held.word().equals("same"));
  }

  private boolean apart(Party one, Party other) {
    String register = one.meeting().register();
    if (register != null && other.meeting().register() != null) {
      return !register.equals(other.meeting().register());
    }
    Answer held = held(one.meeting(), one.meeting().source(), other.meeting().source());
    return held != null && held.word().equals("other");
  }

  private static boolean contradicts(String word, Conclusion alone) {
    return word.equals("same") ? alone == Conclusion.TWO : alone == Conclusion.SAME;
  }

  private @Nullable Answer held(ModelMeeting m, String source) {
    return held(m, sent.source(), source);
  }

  private @Nullable Answer held(ModelMeeting m, String one, String other) {
    Answer held = null;
    for (Answer answer : answers) {
      boolean about =
          answer.pairs(one, other)
              && answer.table().equals(rules.table())
              && rules.canonical(answer.place()).equals(m.place())
              && Span.touches(answer.channel(), m.channel())
              && answer.holdsFor(id);
      if (about) {
        held = answer;
      }
    }
    return held;
  }
}
