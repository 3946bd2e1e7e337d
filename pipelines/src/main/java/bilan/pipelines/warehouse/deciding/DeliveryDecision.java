package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Rules;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.delivery.Verdict;
import bilan.pipelines.delivery.Verdict.Outcome;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.deciding.DecidedDelivery.Judged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides for one delivery, whose rows are already appended as the latest, which rows count; sets
 * them, set by set.
 */
public final class DeliveryDecision {

  private final Statements sql;
  private final WordCodes words;
  private final Dataset dataset;
  private final boolean told;
  private final boolean fresh;
  private boolean forced;

  /**
   * @param told whether a person is told what changes
   * @param fresh whether the words of the command are about this delivery; else they answer only
   *     what it asks
   */
  public DeliveryDecision(
      Statements sql, WordCodes words, Dataset dataset, boolean told, boolean fresh) {
    this.sql = sql;
    this.words = words;
    this.dataset = dataset;
    this.told = told;
    this.fresh = fresh;
  }

  /** What a delivery meets, table by table, before anything is changed. */
  public record Met(
      LiveDelivery delivery,
      Map<BaseTable, List<CodedStream>> streams,
      List<List<Encounter>> encounters,
      List<MixedRegisters.Mixed> mixed) {}

  /**
   * Decides and, unless something asks, sets what counts.
   *
   * @param places codes of canonical places to which deciding is limited; empty for all
   */
  DecidedDelivery decide(LiveDelivery delivery, Answers answers, Set<Integer> places) {
    Met met = meet(delivery, places);
    return withEntities(settle(met, judge(met, answers), answers), answers);
  }

  public Met meet(LiveDelivery delivery, Set<Integer> places) {
    Map<BaseTable, List<CodedStream>> streams = new LinkedHashMap<>();
    List<List<Encounter>> encounters = new ArrayList<>();
    List<MixedRegisters.Mixed> mixed = new ArrayList<>();
    for (BaseTable table : tables(delivery, true)) {
      List<CodedStream> covered = covered(table, delivery, places);
      if (!covered.isEmpty()) {
        streams.put(table, covered);
        encounters.add(new Encounters(sql, words, table, delivery, covered).find());
        if (told) {
          mixed.addAll(new MixedRegisters(sql, words).of(table, delivery.id()));
        }
      }
    }
    return new Met(delivery, streams, encounters, mixed);
  }

  private List<BaseTable> tables(LiveDelivery delivery, boolean facts) {
    return dataset.tables().stream()
        .map(BaseTable::new)
        .filter(table -> facts == (table.facts() && !delivery.workbook()))
        .toList();
  }

  /** What is thought of each encounter; nothing is changed yet. */
  public List<Judged> judge(Met met, Answers answers) {
    List<Judged> judged = new ArrayList<>();
    met.encounters().forEach(encounters -> judged.addAll(judge(encounters, answers)));
    return judged;
  }

  /** Sets what counts of the facts. */
  public DecidedDelivery settle(Met met, List<Judged> judged, Answers answers) {
    List<Changes.Found> changes = told ? changes(judged) : List.of();
    supersede(judged, answers);
    List<Decision> answered = new ArrayList<>();
    judged.forEach(j -> answered.addAll(j.verdict().answered()));
    List<GrainQuestion> questions = new ArrayList<>();
    Answers now = with(answers, answered);
    met.streams()
        .forEach(
            (table, covered) ->
                new GrainChoice(sql, words, table)
                    .settle(met.delivery(), covered, now, questions, answered));
    return new DecidedDelivery(
        met.delivery(),
        judged,
        questions,
        met.mixed(),
        List.of(),
        List.of(),
        List.of(),
        answered,
        forced,
        changes);
  }

  /** What the delivery takes the place of counts no more. */
  private void supersede(List<Judged> judged, Answers answers) {
    // Before anything stops counting: what this very delivery replaces was not replaced by others.
    byTable(judged, DeliveryDecision::mayBringBack)
        .forEach(
            (table, taken) -> {
              PartyTable parties = parties(table, taken).show();
              parties.leaveOutReplaced(new Register(answers).apart(sql, words, taken));
            });
    byTable(judged, j -> j.verdict().outcome() == Outcome.VERSION)
        .forEach((table, taken) -> parties(table, taken).replaceOlder());
    byTable(judged, j -> j.supersedes() && j.encounter().meeting().keyed())
        .forEach((table, taken) -> parties(table, taken).replaceUnits());
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
    return e.meeting().keyed() && judged.verdict().outcome() == Outcome.UNION && !e.changesNoUnit();
  }

  private PartyTable parties(BaseTable table, List<Judged> judged) {
    return new PartyTable(sql, table, judged.stream().map(j -> j.encounter().rows()).toList());
  }

  /** Entities follow their own rule. */
  public DecidedDelivery withEntities(DecidedDelivery decided, Answers answers) {
    LiveDelivery delivery = decided.delivery();
    Entities.Result entities = new Entities(sql, tables(delivery, false)).apply(delivery, answers);
    return decided.with(
        delivery.replace() ? List.of() : entities.vanishing(),
        delivery.replace() ? List.of() : entities.shrinking(),
        entities.alike(),
        fresh ? answers.said() : Said.NOTHING);
  }

  private List<Changes.Found> changes(List<Judged> judged) {
    return Changes.of(
        sql, judged.stream().filter(Judged::supersedes).map(Judged::encounter).toList());
  }

  static Answers with(Answers answers, List<Decision> more) {
    List<Decision> all = new ArrayList<>(answers.decisions());
    all.addAll(more);
    return answers.with(all);
  }

  private List<CodedStream> covered(BaseTable table, LiveDelivery delivery, Set<Integer> places) {
    return CodedStream.of(sql, table, delivery.id()).stream()
        .filter(s -> places.isEmpty() || places.contains(s.place()))
        .toList();
  }

  private List<Judged> judge(List<Encounter> encounters, Answers answers) {
    Answers silent = answers.with(answers.said().silent());
    Set<String> asking = new HashSet<>();
    for (Judged judged : judge(encounters, silent, Set.of())) {
      if (asksFor(List.of(judged), Verdict.Ask::byRegister)) {
        asking.addAll(judged.encounter().meeting().others());
      }
    }
    if (answers.replace() && !fresh) {
      Answers hesitant = answers.with(Said.NOTHING);
      forced |= asksFor(judge(encounters, hesitant, Set.of()), Verdict.Ask::byReplace);
    }
    return judge(encounters, fresh || !asking.isEmpty() ? answers : silent, asking);
  }

  private static boolean asksFor(List<Judged> judged, Predicate<Verdict.Ask> kind) {
    return judged.stream().flatMap(j -> j.verdict().questions().stream()).anyMatch(kind);
  }

  private List<Judged> judge(List<Encounter> encounters, Answers answers, Set<String> asking) {
    Rules rules = new Rules(answers, asking);
    return new Register(answers)
        .untied(encounters.stream().map(e -> new Judged(e, rules.judge(e.meeting()))).toList());
  }
}
