package bilan.pipelines.delivery;

import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.delivery.Verdict.Ask;
import bilan.pipelines.delivery.Verdict.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Beside registers that are apart, a numbered ticket meets the one with which its source shares
 * more equal tickets.
 */
public final class Ties {

  private final Answers answers;

  public Ties(Answers answers) {
    this.answers = answers;
  }

  /**
   * One party that a delivery meets by its tickets.
   *
   * @param register its name; null if blank
   */
  public record Party(Meeting meeting, @Nullable String register, Verdict verdict) {}

  /** The verdicts of the parties, in their order, once each ticket has found its register. */
  public List<Verdict> settle(List<Party> parties) {
    List<Verdict> verdicts = new ArrayList<>(parties.stream().map(Party::verdict).toList());
    Party best =
        parties.stream()
            .filter(this::mayUnite)
            .max(
                Comparator.<Party>comparingInt(p -> chosen(p) ? 1 : 0)
                    .thenComparingLong(p -> p.meeting().comparison().equalUnits()))
            .orElse(null);
    if (best == null) {
      return verdicts;
    }
    for (int i = 0; i < parties.size(); i++) {
      Party party = parties.get(i);
      if (!party.equals(best) && mayUnite(party) && apart(best, party)) {
        boolean tie =
            !chosen(best)
                && party.meeting().comparison().equalUnits()
                    == best.meeting().comparison().equalUnits();
        verdicts.set(
            i,
            new Verdict(
                Outcome.APART, tie ? List.of(Ask.TIE) : List.of(), party.verdict().answered()));
      }
    }
    return verdicts;
  }

  private boolean mayUnite(Party party) {
    return (party.verdict().outcome() == Outcome.UNION
            && party.meeting().comparison().sharedUnits() > 0)
        || party.verdict().questions().contains(Ask.NUMBERED_ALIKE);
  }

  private boolean chosen(Party party) {
    Meeting m = party.meeting();
    Decision kept = answers.about(m.stream(), m.source(), m.others().get(0), m.delivery());
    boolean named = answers.same() != null && m.others().contains(answers.same());
    return named || (kept != null && kept.answer() == Answer.SAME_REGISTER);
  }

  private boolean apart(Party one, Party other) {
    if (one.register() != null && other.register() != null) {
      return !one.register().equals(other.register());
    }
    Meeting m = one.meeting();
    Decision kept =
        answers.about(m.stream(), m.others().get(0), other.meeting().others().get(0), m.delivery());
    return kept != null && kept.answer() == Answer.OTHER_REGISTER;
  }
}
