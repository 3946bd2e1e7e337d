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

  /** Few are applied one by one, many of a table at once. */
  private void replace(List<Judged> judged) {
    Map<BaseTable, List<Judged>> tables = new LinkedHashMap<>();
    for (Judged one : judged) {
      if (one.supersedes()) {
        tables.computeIfAbsent(one.encounter().table(), t -> new ArrayList<>()).add(one);
      }
    }
    tables.forEach(
        (table, taken) -> {
          if (taken.size() > PartyTable.FEW) {
            replaceAll(table, taken);
          } else {
            taken.forEach(this::replace);
          }
        });
  }

  private void replaceAll(BaseTable table, List<Judged> taken) {
    int delivery = taken.get(0).encounter().meeting().delivery();
    PartyTable parties = new PartyTable(sql, table, delivery);
    List<PartyConditions> versions =
        taken.stream()
            .filter(j -> j.verdict().outcome() == Outcome.VERSION)
            .map(j -> j.encounter().rows())
            .toList();
    if (!versions.isEmpty()) {
      parties.fill(versions);
      parties.replaceOlder();
    }
    List<PartyConditions> keyed =
        taken.stream()
            .map(Judged::encounter)
            .filter(Encounter::bothKeyed)
            .map(Encounter::rows)
            .toList();
    if (!keyed.isEmpty()) {
      parties.fill(keyed);
      parties.replaceUnits();
    }
  }

  private void replace(Judged judged) {
    Encounter e = judged.encounter();
    String table = e.table().name();
    if (judged.verdict().outcome() == Outcome.VERSION) {
      sql.run("update %s set latest = false, counts = false where %s".formatted(table, e.older()));
    }
    if (e.bothKeyed()) {
      sql.run(
          "update %1$s set latest = false, counts = false where %2$s and unit_hash in (select unit_hash from %1$s where %3$s and latest)"
              .formatted(table, e.rows().anywhere(), e.newer()));
    }
  }
}
