package bilan.pipelines.delivery;

import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.delivery.Kin.Node;
import bilan.pipelines.delivery.Verdict.Ask;
import bilan.pipelines.delivery.Verdict.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Beside registers that are apart, a numbered ticket meets the one with which its source shares
 * more equal tickets: once chosen, it is that register's as long as its deliveries live.
 */
public final class Ties {

  private static final int SAID_NOW = 3;
  private static final int SAID = 2;
  private static final int CHOSEN = 1;

  private final Answers answers;
  private final List<Party> parties;
  private final Kinship kinship;
  private final Node mine;

  /**
   * @param parties all that one stream of a delivery meets by its tickets; at least one
   */
  public Ties(Answers answers, List<Party> parties) {
    this.answers = answers;
    this.parties = List.copyOf(parties);
    Meeting meeting = parties.get(0).meeting();
    this.kinship = new Kinship(answers, meeting.stream(), meeting.delivery());
    this.mine = new Node(meeting.source(), meeting.stream().register());
  }

  /**
   * One party that a delivery meets by its tickets.
   *
   * @param register its name; null if blank
   */
  public record Party(Meeting meeting, @Nullable String register, Verdict verdict) {

    Node node() {
      return new Node(meeting.others().get(0), register);
    }
  }

  /** The verdicts of the parties, in their order, once each ticket has found its register. */
  public List<Verdict> settle() {
    List<Verdict> verdicts = new ArrayList<>(parties.stream().map(Party::verdict).toList());
    Party best =
        parties.stream()
            .filter(Ties::mayUnite)
            .max(Comparator.comparingInt(this::claim).thenComparingLong(this::equalUnits))
            .orElse(null);
    for (int i = 0; i < parties.size(); i++) {
      Party party = parties.get(i);
      if (best != null && mayUnite(party) && !party.equals(best)) {
        if (kinship.apart(best.node(), party.node())) {
          boolean tie = claim(best) == 0 && equalUnits(party) == equalUnits(best);
          if (!tie || !asksByItself(party)) {
            verdicts.set(i, apart(party, tie));
          }
        }
      }
      if (mayUnite(party) && claim(party) == 0 && kinship.apart(mine, party.node())) {
        verdicts.set(i, apart(party, false));
      }
    }
    return verdicts;
  }

  private static Verdict apart(Party party, boolean tie) {
    return new Verdict(
        Outcome.APART, tie ? List.of(Ask.TIE) : List.of(), party.verdict().answered());
  }

  private static boolean mayUnite(Party party) {
    return (party.verdict().outcome() == Outcome.UNION
            && party.meeting().comparison().sharedUnits() > 0)
        || asksByItself(party);
  }

  /** It may be neither: a further register that numbers alike. */
  private static boolean asksByItself(Party party) {
    return party.verdict().questions().contains(Ask.NUMBERED_ALIKE);
  }

  /** How surely the source is of that register: it was said so, or it has chosen it before. */
  private int claim(Party party) {
    Meeting m = party.meeting();
    Decision kept = answers.about(m.stream(), m.source(), m.others().get(0), m.delivery());
    boolean named = answers.said().about(m.others()) == Answer.SAME_REGISTER;
    if (named) {
      return SAID_NOW;
    }
    return kept != null && kept.answer() == Answer.SAME_REGISTER
        ? SAID
        : kinship.areKin(mine, party.node()) ? CHOSEN : 0;
  }

  /** Equal tickets of its register, whichever source of it holds them. */
  private long equalUnits(Party party) {
    return parties.stream()
        .filter(p -> mayUnite(p) && !kinship.apart(p.node(), party.node()))
        .mapToLong(p -> p.meeting().comparison().equalUnits())
        .sum();
  }

  /** Sources whose tickets are others than those of a party, though they number alike. */
  public boolean isApart(Party party, String source, @Nullable String register) {
    Node other = new Node(source, register);
    return !other.equals(mine) && kinship.apart(party.node(), other);
  }
}
