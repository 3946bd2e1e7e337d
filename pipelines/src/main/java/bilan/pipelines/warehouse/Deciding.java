package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.delivery.Rules;
import bilan.pipelines.delivery.Ties;
import bilan.pipelines.delivery.Verdict;
import bilan.pipelines.delivery.Verdict.Outcome;
import bilan.pipelines.warehouse.Decided.Judged;
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
final class Deciding {

  private final Sql sql;
  private final Words words;
  private final Dataset dataset;
  private final boolean told;
  private final boolean fresh;
  private boolean forced;

  /**
   * @param told whether a person is told what changes
   * @param fresh whether the words of the command are about this delivery; else they answer only
   *     what it asks
   */
  Deciding(Sql sql, Words words, Dataset dataset, boolean told, boolean fresh) {
    this.sql = sql;
    this.words = words;
    this.dataset = dataset;
    this.told = told;
    this.fresh = fresh;
  }

  /**
   * Decides and, unless something asks, sets what counts.
   *
   * @param places codes of canonical places to which deciding is limited; empty for all
   */
  Decided decide(LiveDelivery delivery, Answers answers, Set<Integer> places) {
    List<BaseTable> facts = new ArrayList<>();
    List<BaseTable> entities = new ArrayList<>();
    for (var declared : dataset.tables()) {
      BaseTable table = new BaseTable(declared);
      (table.facts() && !delivery.workbook() ? facts : entities).add(table);
    }
    List<Judged> judged = new ArrayList<>();
    Map<BaseTable, List<CodedStream>> streams = new LinkedHashMap<>();
    for (BaseTable table : facts) {
      List<CodedStream> covered = covered(table, delivery, places);
      if (!covered.isEmpty()) {
        streams.put(table, covered);
        judged.addAll(judge(new Encounters(sql, words, table, delivery, covered).find(), answers));
      }
    }
    List<Changes.Found> changes = told ? changes(judged) : List.of();
    judged.forEach(j -> leaveOutReplaced(j, answers));
    judged.forEach(this::apply);
    Entities.Result entityResult = new Entities(sql, entities).apply(delivery);
    List<Decision> answered = new ArrayList<>();
    judged.forEach(j -> answered.addAll(j.verdict().answered()));
    List<GrainQuestion> grains = new ArrayList<>();
    streams.forEach(
        (table, covered) -> {
          Grains.Result result =
              new Grains(sql, words, table).settle(delivery, covered, with(answers, answered));
          grains.addAll(result.questions());
          answered.addAll(result.answered());
        });
    return new Decided(
        delivery,
        judged,
        grains,
        delivery.replace() ? List.of() : entityResult.vanishing(),
        delivery.replace() ? List.of() : entityResult.shrinking(),
        entityResult.alike(),
        answered,
        forced,
        changes);
  }

  private List<Changes.Found> changes(List<Judged> judged) {
    List<Changes.Found> changes = new ArrayList<>();
    for (Judged one : judged) {
      Outcome outcome = one.verdict().outcome();
      if (outcome == Outcome.VERSION || outcome == Outcome.UNION) {
        changes.add(new Changes(sql, one.encounter()).find());
      }
    }
    return changes;
  }

  private static Answers with(Answers answers, List<Decision> more) {
    List<Decision> all = new ArrayList<>(answers.decisions());
    all.addAll(more);
    return answers.with(all);
  }

  private List<CodedStream> covered(BaseTable table, LiveDelivery delivery, Set<Integer> places) {
    return new Coverages(sql, words, table)
        .of(delivery.id()).stream()
            .filter(s -> places.isEmpty() || places.contains(s.place() == null ? 0 : s.place()))
            .toList();
  }

  private List<Judged> judge(List<Encounter> encounters, Answers answers) {
    Answers silent = new Answers(answers.replace(), null, null, null, answers.decisions());
    Set<String> asking = new HashSet<>();
    for (Judged judged : settled(encounters, silent, Set.of())) {
      if (asksFor(List.of(judged), Verdict.Ask::byRegister)) {
        asking.addAll(judged.encounter().meeting().others());
      }
    }
    if (answers.replace() && !fresh) {
      Answers hesitant = new Answers(false, null, null, null, answers.decisions());
      forced |= asksFor(settled(encounters, hesitant, Set.of()), Verdict.Ask::byReplace);
    }
    return settled(encounters, fresh || !asking.isEmpty() ? answers : silent, asking);
  }

  private static boolean asksFor(List<Judged> judged, Predicate<Verdict.Ask> kind) {
    return judged.stream().flatMap(j -> j.verdict().questions().stream()).anyMatch(kind);
  }

  private List<Judged> settled(List<Encounter> encounters, Answers answers, Set<String> asking) {
    Rules rules = new Rules(answers, asking);
    List<Judged> judged = new ArrayList<>();
    for (Encounter encounter : encounters) {
      judged.add(new Judged(encounter, rules.judge(encounter.meeting())));
    }
    return untied(judged, answers);
  }

  /** Tickets of one stream that meet several registers find the nearest one. */
  private List<Judged> untied(List<Judged> judged, Answers answers) {
    Map<Object, List<Integer>> byStream = new LinkedHashMap<>();
    for (int i = 0; i < judged.size(); i++) {
      Encounter encounter = judged.get(i).encounter();
      if (encounter.bothKeyed() && !encounter.sameSource()) {
        byStream.computeIfAbsent(encounter.newer(), s -> new ArrayList<>()).add(i);
      }
    }
    List<Judged> settled = new ArrayList<>(judged);
    for (List<Integer> positions : byStream.values()) {
      List<Ties.Party> parties = positions.stream().map(i -> party(judged.get(i))).toList();
      List<Verdict> verdicts = new Ties(answers).settle(parties);
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
   * Before anything stops counting: what this very delivery takes the place of was not replaced by
   * others.
   */
  private void leaveOutReplaced(Judged judged, Answers answers) {
    Encounter e = judged.encounter();
    if (e.bothKeyed() && judged.verdict().outcome() == Outcome.UNION) {
      sql.run(
          Sql.resource("decide/brought-back.sql")
              .replace("{{table}}", e.table().name())
              .replace("{{newer}}", e.newer())
              .replace("{{older}}", e.anywhere())
              .replace("{{overlapping}}", e.overlapping())
              .replace("{{apart}}", apart(e.meeting(), answers))
              .replace("{{delivery}}", String.valueOf(e.meeting().delivery())));
    }
  }

  /** Sources whose tickets are others, though they number alike. */
  private static String apart(Meeting meeting, Answers answers) {
    Set<String> sources = new HashSet<>(meeting.others());
    sources.add(meeting.source());
    Set<String> apart = answers.apartFrom(meeting.stream(), sources, meeting.delivery());
    return apart.stream()
        .map(Sql::literal)
        .collect(Collectors.joining(", ", "(", apart.isEmpty() ? "'')" : ")"));
  }

  private void apply(Judged judged) {
    Encounter e = judged.encounter();
    String table = e.table().name();
    boolean version = judged.verdict().outcome() == Outcome.VERSION;
    if (version) {
      sql.run("update %s set latest = false, counts = false where %s".formatted(table, e.older()));
    }
    if (e.bothKeyed() && (version || judged.verdict().outcome() == Outcome.UNION)) {
      sql.run(
          "update %1$s set latest = false, counts = false where %2$s and unit_hash in (select unit_hash from %1$s where %3$s and latest)"
              .formatted(table, e.anywhere(), e.newer()));
    }
  }
}
