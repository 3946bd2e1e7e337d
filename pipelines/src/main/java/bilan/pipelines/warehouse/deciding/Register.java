package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Rules;
import bilan.pipelines.delivery.Ties;
import bilan.pipelines.delivery.Verdict;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.deciding.DecidedDelivery.Judged;
import bilan.pipelines.warehouse.meeting.CodedStream;
import bilan.pipelines.warehouse.meeting.Encounter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of which register the rows of a delivery are, by the rules and by what was answered. */
final class Register {

  private final WordCodes words;
  private final Answers answers;

  Register(WordCodes words, Answers answers) {
    this.words = words;
    this.answers = answers;
  }

  Verdict judge(Encounter encounter, Set<String> asking) {
    return new Rules(answers, asking).judge(encounter.meeting());
  }

  /** Tickets of one stream that meet several registers find the nearest one. */
  List<Judged> untied(List<Judged> judged) {
    Map<Object, List<Integer>> byStream = new LinkedHashMap<>();
    for (int i = 0; i < judged.size(); i++) {
      Encounter encounter = judged.get(i).encounter();
      if (encounter.bothKeyed() && !encounter.sameSource()) {
        byStream.computeIfAbsent(encounter.stream(), s -> new ArrayList<>()).add(i);
      }
    }
    List<Judged> settled = new ArrayList<>(judged);
    for (List<Integer> positions : byStream.values()) {
      List<Ties.Party> parties = positions.stream().map(i -> party(judged.get(i))).toList();
      List<Verdict> verdicts = new Ties(answers, parties).settle();
      for (int i = 0; i < positions.size(); i++) {
        int at = positions.get(i);
        settled.set(at, new Judged(judged.get(at).encounter(), verdicts.get(i)));
      }
    }
    return settled;
  }

  private Ties.Party party(Judged judged) {
    return new Ties.Party(
        judged.encounter().meeting(), words.word(judged.encounter().register()), judged.verdict());
  }

  /**
   * A condition on rows of the parties that are shown: those of sources and registers whose tickets
   * are others, though they number alike.
   *
   * @param parties all of one table and delivery
   */
  String apart(Statements sql, List<Judged> parties) {
    Encounter first = parties.get(0).encounter();
    String register = CodedStream.has(first.table(), "register") ? "register" : "null::integer";
    return sql
        .list(
            Statements.resource("decide/registers-before.sql")
                .replace("{{register}}", register)
                .replace("{{delivery}}", String.valueOf(first.meeting().delivery())),
            row -> {
              Judged judged = parties.get(row.getInt(1));
              boolean apart =
                  ties(judged)
                      .isApart(
                          party(judged), row.getString(2), words.word(Statements.code(row, 3)));
              return apart
                  ? "(party = %d and source = %s and %s is not distinct from %s)"
                      .formatted(
                          row.getInt(1),
                          Statements.literal(row.getString(2)),
                          register,
                          String.valueOf(Statements.code(row, 3)))
                  : "";
            })
        .stream()
        .filter(condition -> !condition.isEmpty())
        .reduce("false", (all, condition) -> all + " or " + condition);
  }

  /** The ties of one party, by what was answered before and about itself. */
  private Ties ties(Judged judged) {
    Answers now = DeliveryDecision.with(answers, judged.verdict().answered());
    return new Ties(now, List.of(party(judged)));
  }
}
