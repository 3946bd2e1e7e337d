package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Verdict.Outcome;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.deciding.DecidedDelivery.Judged;
import bilan.pipelines.warehouse.meeting.Encounter;
import bilan.pipelines.warehouse.meeting.MetParty;
import bilan.pipelines.warehouse.meeting.PartyTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a delivery takes the place of counts no more. */
final class Supersession {

  private final Statements sql;
  private final WordCodes words;

  Supersession(Statements sql, WordCodes words) {
    this.sql = sql;
    this.words = words;
  }

  void apply(List<Judged> judged, Answers answers) {
    byTable(judged, Supersession::mayBringBack)
        .forEach((table, taken) -> leaveOutReplaced(table, taken, answers));
    byTable(judged, Judged::supersedes).forEach(this::replace);
  }

  private static Map<BaseTable, List<Judged>> byTable(
      List<Judged> judged, Predicate<Judged> which) {
    return judged.stream()
        .filter(which)
        .collect(
            Collectors.groupingBy(
                j -> j.encounter().table(), LinkedHashMap::new, Collectors.toList()));
  }

  private static boolean mayBringBack(Judged judged) {
    Encounter e = judged.encounter();
    return e.bothKeyed() && judged.verdict().outcome() == Outcome.UNION && !e.changesNoUnit();
  }

  /**
   * Before anything stops counting: what this very delivery takes the place of was not replaced by
   * others.
   */
  private void leaveOutReplaced(BaseTable table, List<Judged> judged, Answers answers) {
    PartyTable parties = new PartyTable(sql, table, rows(judged)).show();
    parties.leaveOutReplaced(new Register(answers).apart(sql, words, judged));
  }

  private static List<MetParty> rows(List<Judged> judged) {
    return judged.stream().map(j -> j.encounter().rows()).toList();
  }

  private void replace(BaseTable table, List<Judged> taken) {
    List<Judged> versions =
        taken.stream().filter(j -> j.verdict().outcome() == Outcome.VERSION).toList();
    if (!versions.isEmpty()) {
      new PartyTable(sql, table, rows(versions)).replaceOlder();
    }
    List<Judged> keyed = taken.stream().filter(j -> j.encounter().bothKeyed()).toList();
    if (!keyed.isEmpty()) {
      new PartyTable(sql, table, rows(keyed)).replaceUnits();
    }
  }
}
