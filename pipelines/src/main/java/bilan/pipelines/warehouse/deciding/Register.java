package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Decision.Answer;
import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.delivery.Rules;
import bilan.pipelines.delivery.Verdict;
import bilan.pipelines.delivery.Verdict.Ask;
import bilan.pipelines.delivery.Verdict.Outcome;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of which register the numbered tickets of a delivery are: beside registers that are apart, they
 * meet the one with which their source shares more equal tickets, unless a person said which.
 */
final class Register {

  private static final int SAID_NOW = 2;
  private static final int SAID = 1;

  private final Answers answers;

  Register(Answers answers) {
    this.answers = answers;
  }

  /** One source, in one register; null if it has no name. */
  private record Till(String source, @Nullable String register) {

    static Till met(Encounter judged) {
      return new Till(judged.meeting().others().get(0), judged.meeting().register());
    }

    static Till own(Encounter judged) {
      return new Till(judged.meeting().source(), judged.meeting().stream().register());
    }
  }

  /** The encounters of one table, once each ticket has found its register. */
  List<Encounter> untied(List<Encounter> judged) {
    List<Encounter> settled = new ArrayList<>(judged);
    judged.stream()
        .filter(j -> j.meeting().keyed() && !j.meeting().sameSource() && mayUnite(j))
        .collect(Collectors.groupingBy(Encounter::stream))
        .values()
        .forEach(rivals -> settled.replaceAll(j -> rivals.contains(j) ? untied(j, rivals) : j));
    return settled;
  }

  private Encounter untied(Encounter party, List<Encounter> rivals) {
    Encounter best =
        rivals.stream()
            .max(
                Comparator.comparingInt(this::claim)
                    .thenComparingLong(each -> equalUnits(each, rivals)))
            .orElseThrow();
    Till till = Till.met(party);
    if (claim(party) == 0 && areApart(party, Till.own(party), till)) {
      return apart(party, List.of());
    }
    if (party.equals(best) || !areApart(party, Till.met(best), till)) {
      return party;
    }
    boolean tie = claim(best) == 0 && equalUnits(party, rivals) == equalUnits(best, rivals);
    return tie && asksByItself(party) ? party : apart(party, tie ? List.of(Ask.TIE) : List.of());
  }

  private static Encounter apart(Encounter party, List<Ask> asks) {
    return party.with(new Verdict(Outcome.APART, asks, party.verdict().answered()));
  }

  private static boolean mayUnite(Encounter party) {
    return (party.verdict().outcome() == Outcome.UNION
            && party.meeting().comparison().sharedUnits() > 0)
        || asksByItself(party);
  }

  /** It may be neither: a further register that numbers alike. */
  private static boolean asksByItself(Encounter party) {
    return party.verdict().questions().contains(Ask.NUMBERED_ALIKE);
  }

  /** How surely the source was said to be of that register. */
  private int claim(Encounter party) {
    Meeting m = party.meeting();
    if (answers.said().about(m.others()) == Answer.SAME_REGISTER) {
      return SAID_NOW;
    }
    Decision kept = answers.about(m.stream(), m.source(), m.others().get(0), m.delivery());
    return kept != null && kept.answer() == Answer.SAME_REGISTER ? SAID : 0;
  }

  /** Equal tickets of its register, whichever source of it holds them. */
  private long equalUnits(Encounter party, List<Encounter> rivals) {
    return rivals.stream()
        .filter(rival -> !areApart(party, Till.met(rival), Till.met(party)))
        .mapToLong(rival -> rival.meeting().comparison().equalUnits())
        .sum();
  }

  /** Whether the two are known to be other registers where the party is met. */
  private boolean areApart(Encounter party, Till one, Till other) {
    return areApart(party, one, other, false);
  }

  /**
   * Whether the two are other registers.
   *
   * @param otherwise where neither an answer nor their names tell
   */
  private boolean areApart(Encounter party, Till one, Till other, boolean otherwise) {
    Meeting m = party.meeting();
    Decision said =
        one.source().equals(other.source())
            ? null
            : answers.about(m.stream(), one.source(), other.source(), m.delivery());
    if (said != null) {
      return said.answer() == Answer.OTHER_REGISTER;
    }
    if (one.register() != null && other.register() != null) {
      return !one.register().equals(other.register());
    }
    return otherwise && !one.source().equals(other.source());
  }

  /**
   * A condition on rows of the parties that are shown: those of sources and registers whose tickets
   * are others, though they number alike. Where nobody said so, their values tell.
   *
   * @param parties all of one table and delivery
   */
  String apart(Statements sql, WordCodes words, List<Encounter> parties) {
    Encounter first = parties.get(0);
    String register = first.table().orNull("register");
    return sql
        .list(
            first
                .table()
                .script("decide/registers-before")
                .replace("{{delivery}}", String.valueOf(first.meeting().delivery())),
            row -> {
              Encounter party = parties.get(row.getInt(1));
              Till other = new Till(row.getString(2), words.word(Statements.code(row, 3)));
              Register now =
                  new Register(DeliveryDecision.with(answers, party.verdict().answered()));
              boolean alike = Rules.numbersAlike(row.getLong(4), row.getLong(5));
              return other.equals(Till.own(party))
                      || !now.areApart(party, Till.met(party), other, alike)
                  ? ""
                  : " or (party = %d and source = %s and %s is not distinct from %s)"
                      .formatted(
                          row.getInt(1),
                          Statements.literal(row.getString(2)),
                          register,
                          String.valueOf(Statements.code(row, 3)));
            })
        .stream()
        .collect(Collectors.joining("", "false", ""));
  }
}
