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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides for one delivery, whose rows are already appended as the latest, which rows count; sets
 * them, set by set. Where a new one asks, it tries what other answers would lead to; the
 * transaction is rolled back afterwards.
 */
public final class DeliveryDecision {

  private final Statements sql;
  private final WordCodes words;
  private final Dataset dataset;
  private final LiveDelivery delivery;
  private final boolean fresh;
  private boolean forced;
  private boolean kept;
  private @Nullable Met met;
  private @Nullable DecidedDelivery decided;

  /**
   * @param fresh whether the words of the command are about this delivery; else they answer only
   *     what it asks
   */
  public DeliveryDecision(
      Statements sql, WordCodes words, Dataset dataset, LiveDelivery delivery, boolean fresh) {
    this.sql = sql;
    this.words = words;
    this.dataset = dataset;
    this.delivery = delivery;
    this.fresh = fresh;
  }

  /** What a delivery meets, table by table, before anything is changed. */
  private record Met(
      LiveDelivery delivery,
      Map<BaseTable, List<CodedStream>> streams,
      List<List<Encounter>> encounters,
      List<MixedRegisters> mixed) {}

  /** Decides a new delivery: a person is told what changes, and answers what asks. */
  public DecidedDelivery decide(Answers answers) {
    return decide(answers, Set.of(), true);
  }

  /**
   * Decides a delivery again.
   *
   * @param places codes of canonical places to which deciding is limited; empty for all
   */
  DecidedDelivery again(Answers answers, Set<Integer> places) {
    return decide(answers, places, false);
  }

  /** Decides and, unless something asks, sets what counts. */
  private DecidedDelivery decide(Answers answers, Set<Integer> places, boolean told) {
    Met here = meet(delivery, places, told);
    List<Encounter> judged = judge(here, answers);
    if (told && mayAsk(here, judged)) {
      keep(here);
    }
    met = here;
    DecidedDelivery now = withEntities(settle(here, judged, answers, told), answers);
    decided = now;
    return now;
  }

  private boolean mayAsk(Met here, List<Encounter> judged) {
    return !here.mixed().isEmpty()
        || judged.stream().anyMatch(Encounter::asks)
        || here.streams().keySet().stream().anyMatch(table -> severalGrains(table, here));
  }

  private boolean severalGrains(BaseTable table, Met here) {
    return sql.number(
            "select count(distinct grain) from %s where latest and %s"
                .formatted(table.name(), atPlaces(table, here)))
        > 1;
  }

  private static String atPlaces(BaseTable table, Met here) {
    List<CodedStream> streams = Objects.requireNonNull(here.streams().get(table));
    return CodedStream.at(streams.stream().map(CodedStream::place).distinct().toList());
  }

  /** Notes what counts before anything is changed. */
  private void keep(Met here) {
    kept = true;
    for (BaseTable table : here.streams().keySet()) {
      sql.script(table.script("decide/trial-keep").replace("{{places}}", atPlaces(table, here)));
    }
  }

  /** What would be decided with these words, from the state before. */
  public DecidedDelivery tried(Answers answers) {
    Said said = answers.said();
    Met here = Objects.requireNonNull(met);
    if (kept) {
      here.streams().keySet().forEach(table -> sql.script(table.script("decide/trial-restore")));
    }
    boolean anew = said.as() != null || said.register() != null;
    Met tried = here;
    if (anew) {
      LiveDelivery as = delivery.with(said);
      change(as.source(), said, here, false);
      tried = meet(as, Set.of(), false);
    }
    DecidedDelivery now = settle(tried, judge(tried, answers), answers, false);
    if (anew) {
      change(delivery.source(), said, here, true);
    }
    Entities.Result entities = Objects.requireNonNull(decided).entities();
    return now.with(entities.answered(said.replace()), said);
  }

  /**
   * Gives the delivery another name, or its rows a register, for a trial; or takes both back.
   *
   * @param back whether the register is taken away from the rows that were given it
   */
  private void change(String source, Said said, Met here, boolean back) {
    sql.run("update store.delivery set source = ? where delivery_id = ?", source, delivery.id());
    if (said.register() != null) {
      String code = String.valueOf(words.code(said.register()));
      String change =
          " set register = %s where delivery_id = %d and register is not distinct from %s"
              .formatted(back ? "null" : code, delivery.id(), back ? code : "null");
      for (BaseTable table : here.streams().keySet()) {
        if (table.has("register")) {
          sql.run("update " + table.name() + change);
          sql.run("update store.coverage" + change);
        }
      }
    }
  }

  private Met meet(LiveDelivery delivery, Set<Integer> places, boolean told) {
    Map<BaseTable, List<CodedStream>> streams = new LinkedHashMap<>();
    List<List<Encounter>> encounters = new ArrayList<>();
    List<MixedRegisters> mixed = new ArrayList<>();
    for (BaseTable table : tables(delivery, true)) {
      List<CodedStream> covered = covered(table, delivery, places);
      if (!covered.isEmpty()) {
        streams.put(table, covered);
        encounters.add(new Encounters(sql, words, table, delivery, covered).find());
        if (told) {
          mixed.addAll(MixedRegisters.of(sql, words, table, delivery.id()));
        }
      }
    }
    return new Met(delivery, streams, encounters, mixed);
  }

  private List<BaseTable> tables(LiveDelivery delivery, boolean facts) {
    return BaseTable.of(dataset).stream()
        .filter(table -> facts == (table.facts() && !delivery.workbook()))
        .toList();
  }

  /** What is thought of each encounter; nothing is changed yet. */
  private List<Encounter> judge(Met met, Answers answers) {
    List<Encounter> judged = new ArrayList<>();
    met.encounters().forEach(encounters -> judged.addAll(judge(encounters, answers)));
    return judged;
  }

  /** Sets what counts of the facts. */
  private DecidedDelivery settle(Met met, List<Encounter> judged, Answers answers, boolean told) {
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
        Entities.Result.NONE,
        answered,
        forced,
        changes);
  }

  /** What the delivery takes the place of counts no more. */
  private void supersede(List<Encounter> judged, Answers answers) {
    // Before anything stops counting: what this very delivery replaces was not replaced by others.
    byTable(judged, DeliveryDecision::mayBringBack)
        .forEach(
            (table, taken) -> {
              PartyTable parties = PartyTable.of(sql, taken).show();
              parties.leaveOutReplaced(new Register(answers).apart(sql, words, taken));
            });
    byTable(judged, j -> j.verdict().outcome() == Outcome.VERSION)
        .forEach((table, taken) -> PartyTable.of(sql, taken).replaceOlder());
    byTable(judged, j -> j.supersedes() && j.meeting().keyed())
        .forEach((table, taken) -> PartyTable.of(sql, taken).replaceUnits());
  }

  private static Map<BaseTable, List<Encounter>> byTable(
      List<Encounter> judged, Predicate<Encounter> which) {
    return judged.stream()
        .filter(which)
        .collect(Collectors.groupingBy(Encounter::table, LinkedHashMap::new, Collectors.toList()));
  }

  private static boolean mayBringBack(Encounter judged) {
    return judged.meeting().keyed()
        && judged.verdict().outcome() == Outcome.UNION
        && !judged.changesNoUnit();
  }

  /** Entities follow their own rule. */
  private DecidedDelivery withEntities(DecidedDelivery facts, Answers answers) {
    Entities.Result entities = new Entities(sql, tables(delivery, false)).apply(delivery, answers);
    return facts.with(entities.answered(delivery.replace()), fresh ? answers.said() : Said.NOTHING);
  }

  private List<Changes.Found> changes(List<Encounter> judged) {
    return Changes.of(sql, judged.stream().filter(Encounter::supersedes).toList());
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

  private List<Encounter> judge(List<Encounter> encounters, Answers answers) {
    Answers silent = answers.with(answers.said().silent());
    Set<String> asking = new HashSet<>();
    for (Encounter judged : judge(encounters, silent, Set.of())) {
      if (asksFor(List.of(judged), Verdict.Ask::byRegister)) {
        asking.addAll(judged.meeting().others());
      }
    }
    if (answers.replace() && !fresh) {
      Answers hesitant = answers.with(Said.NOTHING);
      forced |= asksFor(judge(encounters, hesitant, Set.of()), Verdict.Ask::byReplace);
    }
    return judge(encounters, fresh || !asking.isEmpty() ? answers : silent, asking);
  }

  private static boolean asksFor(List<Encounter> judged, Predicate<Verdict.Ask> kind) {
    return judged.stream().flatMap(j -> j.verdict().questions().stream()).anyMatch(kind);
  }

  private List<Encounter> judge(List<Encounter> encounters, Answers answers, Set<String> asking) {
    Rules rules = new Rules(answers, asking);
    return new Register(answers)
        .untied(encounters.stream().map(e -> e.with(rules.judge(e.meeting()))).toList());
  }
}
