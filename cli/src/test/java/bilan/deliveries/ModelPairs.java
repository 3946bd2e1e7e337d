package bilan.deliveries;

import bilan.deliveries.DeliveryModel.Answer;
import bilan.deliveries.DeliveryModel.Kind;
import bilan.deliveries.ModelEvidence.Conclusion;
import bilan.deliveries.ModelRules.Fact;
import bilan.deliveries.ModelRules.Words;
import bilan.deliveries.ModelTills.Till;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Other sources that a delivery meets: one register or two, by the rows and by what was answered.
 */
final class ModelPairs {

  /** As streams are told one after the other: by register, then channel, blank ones last. */
  private static final Comparator<Span> FIRST =
      Comparator.<Span, String>comparing(s -> s.register() == null ? "~" : s.register())
          .thenComparing(s -> s.channel() == null ? "~" : s.channel());

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
    List<Party> silent = untied(parted.stream().map(m -> judge(m, false, Set.of())).toList());
    Set<String> asking =
        silent.stream()
            .filter(p -> p.ask() != null)
            .map(p -> p.meeting().source())
            .collect(Collectors.toSet());
    boolean said = words.own() || !asking.isEmpty();
    List<Party> settled =
        said ? untied(parted.stream().map(m -> judge(m, true, asking)).toList()) : silent;
    List<Answer> before = List.copyOf(answers);
    settled.stream()
        .filter(p -> p.ask() == null && "same".equals(p.word()) && p.meeting().keyed())
        .forEach(p -> rules.leaveOutReplaced(p.meeting(), others(p, before)));
    for (Party party : settled) {
      if (party.answered() != null) {
        answers.add(party.answered());
      }
      ModelMeeting m = party.meeting();
      if (party.ask() != null) {
        rules.ask(party.ask(), m.source());
      } else if ("same".equals(party.word())) {
        unite(m);
      }
    }
  }

  private Till mine(ModelMeeting m) {
    return new Till(
        sent.source(), m.spans().stream().sorted(FIRST).findFirst().orElseThrow().register());
  }

  private static Till till(ModelMeeting m) {
    return new Till(m.source(), m.register());
  }

  private ModelTills tills(ModelMeeting m, List<Answer> known) {
    List<Answer> here =
        known.stream()
            .filter(a -> !a.one().isEmpty() && a.table().equals(rules.table()))
            .filter(a -> rules.canonical(a.place()).equals(m.place()))
            .filter(a -> Span.touches(a.channel(), m.channel()) && a.holdsFor(id))
            .toList();
    return new ModelTills(here);
  }

  /** Rows of tills that are others than the one whose tickets are taken. */
  private Predicate<Fact> others(Party party, List<Answer> before) {
    ModelMeeting m = party.meeting();
    List<Answer> known = new ArrayList<>(before);
    if (party.answered() != null) {
      known.add(party.answered());
    }
    ModelTills tills = tills(m, known);
    return f -> {
      Till other = new Till(f.source(), f.row().register());
      return !other.equals(mine(m)) && tills.apart(till(m), other, rules.numbersAlike(m, other));
    };
  }

  private void unite(ModelMeeting m) {
    if (m.keyed()) {
      rules.union(m, sent);
    } else {
      rules.version(m, sent);
    }
  }

  /** A word typed about a source, by its name or (loose) about whatever asks. */
  private record Typed(String word, boolean named) {}

  private @Nullable Typed typed(String source) {
    if (words.same().contains(source)) {
      return new Typed("same", true);
    }
    if (words.other().contains(source)) {
      return new Typed("other", true);
    }
    return words.same().contains("")
        ? new Typed("same", false)
        : words.other().contains("") ? new Typed("other", false) : null;
  }

  private Party judge(ModelMeeting m, boolean said, Set<String> asking) {
    Conclusion alone = rules.conclude(m);
    Answer held = held(m, m.source());
    boolean contradicted = held != null && !held.firm() && contradicts(held.word(), alone);
    boolean asks = held == null ? alone == Conclusion.UNCLEAR : contradicted;
    boolean firm = held != null && held.firm();
    Typed typed = said ? typed(m.source()) : null;
    if (typed != null && meant(typed, m, asks, asking)) {
      if (contradicts(typed.word(), alone) && !firm) {
        return typed.named()
            ? answered(m, typed.word(), true)
            : new Party(m, typed.word(), Kind.CONTRADICTED, null);
      }
      if (asks && (typed.named() || asking.size() == 1)) {
        return answered(m, typed.word(), contradicted && typed.named());
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
    return asks || (typed.named() ? !asking.contains(m.source()) : asking.isEmpty());
  }

  private Party answered(ModelMeeting m, String word, boolean firm) {
    return new Party(m, word, null, Answer.of(rules.table(), m, sent.source(), word, firm, id));
  }

  /**
   * Beside registers that are apart, a ticket meets the one with which its source shares more
   * equals, or the one that a person named.
   */
  private List<Party> untied(List<Party> parties) {
    List<Party> settled = new ArrayList<>(parties);
    for (Set<Span> spans : parties.stream().map(p -> p.meeting().spans()).distinct().toList()) {
      List<Party> mine =
          parties.stream().filter(p -> p.meeting().spans().equals(spans) && mayUnite(p)).toList();
      Party best = null;
      for (Party party : mine) {
        if (best == null
            || claim(party) > claim(best)
            || (claim(party) == claim(best) && weight(party, mine) > weight(best, mine))) {
          best = party;
        }
      }
      for (int i = 0; best != null && i < settled.size(); i++) {
        Party party = parties.get(i);
        if (!mine.contains(party)) {
          continue;
        }
        ModelTills tills = tills(party.meeting(), answers);
        if (party != best && tills.apart(till(best.meeting()), till(party.meeting()))) {
          boolean tie = claim(best) == 0 && weight(party, mine) == weight(best, mine);
          if (!tie || party.ask() != Kind.NUMBERED_ALIKE) {
            settled.set(i, party.with(tie ? Kind.TIE : null));
          }
        }
        if (claim(party) == 0 && tills.apart(mine(party.meeting()), till(party.meeting()))) {
          settled.set(i, party.with(null));
        }
      }
    }
    return settled;
  }

  private boolean mayUnite(Party party) {
    boolean united = "same".equals(party.word()) && rules.sharedUnits(party.meeting()) > 0;
    return party.meeting().keyed() && (united || party.ask() == Kind.NUMBERED_ALIKE);
  }

  /** Equal tickets of the whole register. */
  private long weight(Party party, List<Party> all) {
    ModelTills tills = tills(party.meeting(), answers);
    return all.stream()
        .filter(p -> !tills.apart(till(p.meeting()), till(party.meeting())))
        .mapToLong(p -> rules.equalUnits(p.meeting()))
        .sum();
  }

  private int claim(Party party) {
    ModelMeeting m = party.meeting();
    if (words.same().contains(m.source())) {
      return 3;
    }
    Answer held = held(m, m.source());
    return held != null && held.word().equals("same") ? 2 : 0;
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
