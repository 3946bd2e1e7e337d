package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Verdict.Outcome;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.deciding.DecidedDelivery.Judged;
import bilan.pipelines.warehouse.meeting.Encounter;
import bilan.pipelines.warehouse.meeting.PartyConditions;
import bilan.pipelines.warehouse.meeting.PartyTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a delivery takes the place of counts no more. */
final class Supersession {

  private final Statements sql;
  private final WordCodes words;

  Supersession(Statements sql, WordCodes words) {
    this.sql = sql;
    this.words = words;
  }

  void apply(List<Judged> judged, Answers answers) {
    judged.forEach(j -> leaveOutReplaced(j, answers));
    replace(judged);
  }

  /**
   * Before anything stops counting: what this very delivery takes the place of was not replaced by
   * others.
   */
  private void leaveOutReplaced(Judged judged, Answers answers) {
    Encounter e = judged.encounter();
    if (e.bothKeyed() && judged.verdict().outcome() == Outcome.UNION && !e.changesNoUnit()) {
      Answers now = DeliveryDecision.with(answers, judged.verdict().answered());
      sql.run(
          Statements.resource("decide/brought-back.sql")
              .replace("{{table}}", e.table().name())
              .replace("{{newer}}", e.newer())
              .replace("{{older}}", e.rows().anywhere())
              .replace("{{overlapping}}", e.rows().overlapping())
              .replace("{{apart}}", new Register(words, now).apart(sql, judged))
              .replace("{{delivery}}", String.valueOf(e.meeting().delivery())));
    }
  }

  private void replace(List<Judged> judged) {
    Map<BaseTable, List<Judged>> tables = new LinkedHashMap<>();
    for (Judged one : judged) {
      if (one.supersedes()) {
        tables.computeIfAbsent(one.encounter().table(), t -> new ArrayList<>()).add(one);
      }
    }
    tables.forEach(this::replace);
  }

  private void replace(BaseTable table, List<Judged> taken) {
    List<PartyConditions> versions =
        taken.stream()
            .filter(j -> j.verdict().outcome() == Outcome.VERSION)
            .map(j -> j.encounter().rows())
            .toList();
    if (!versions.isEmpty()) {
      new PartyTable(sql, table, versions).replaceOlder();
    }
    List<PartyConditions> keyed =
        taken.stream()
            .map(Judged::encounter)
            .filter(Encounter::bothKeyed)
            .map(Encounter::rows)
            .toList();
    if (!keyed.isEmpty()) {
      new PartyTable(sql, table, keyed).replaceUnits();
    }
  }
}
