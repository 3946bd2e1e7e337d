package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.correction.CorrectedLine;
import bilan.pipelines.correction.Mender;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Plan;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.model.Plan.StreamPlan;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.deciding.AnswerLines;
import bilan.pipelines.warehouse.deciding.DecidedDelivery;
import bilan.pipelines.warehouse.deciding.PlanWriter;
import bilan.pipelines.warehouse.deciding.Questions;
import bilan.pipelines.warehouse.deciding.Replay;
import bilan.pipelines.warehouse.deciding.StandingRows;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One workbook of corrections, one transaction: the corrected rows count where they were missing.
 */
public final class CorrectionTransaction {

  private final Statements sql;
  private final WordCodes words;
  private final Mender mender;

  public CorrectionTransaction(WarehouseFile warehouse, Mender mender) {
    this.sql = warehouse.sql();
    this.words = new WordCodes(sql);
    this.mender = mender;
  }

  /**
   * What became of the corrections.
   *
   * @param id its number; null if nothing was recorded
   * @param refused deliveries that too many bad rows refuse still, with what to say
   * @param fixed rows that count now; {@code stillBad} those that don't, with their cells in this
   *     workbook
   */
  public record Done(
      @Nullable Integer id,
      List<Problem> refused,
      int fixed,
      List<Rejection> stillBad,
      Plan plan,
      List<Problem> notes) {}

  public Done deliver(Delivery delivery, List<CorrectedLine> lines) {
    int id = (int) sql.number("select coalesce(max(delivery_id), 0) + 1 from store.delivery");
    return sql.transaction(() -> attempt(id, delivery, lines), done -> done.id() != null);
  }

  /** Names of the datasets of which a correction has rows. */
  public List<String> datasets(int correction) {
    CorrectedDeliveries corrected = new CorrectedDeliveries(sql, words);
    return corrected.datasets(corrected.by(Set.of(correction))).stream()
        .map(Dataset::name)
        .toList();
  }

  private Done attempt(int id, Delivery delivery, List<CorrectedLine> lines) {
    FileIntake.record(sql, id, delivery, "applied");
    CorrectionReader mending = new CorrectionReader(sql, mender);
    mending.mend(lines);
    if (mending.changes().isEmpty()) {
      return new Done(
          null, List.of(), 0, mending.stillBad(), Plan.NOTHING, mending.notes(lines.size()));
    }
    Set<Integer> wereRefused = refused();
    new MendedRows(sql, words, id).store(mending.changes());
    sql.run(
        "update store.delivery set row_count = ?, rejected_count = ? where delivery_id = ?",
        (long) mending.fixed(),
        (long) mending.stillBad().size(),
        id);
    CorrectedDeliveries corrected = new CorrectedDeliveries(sql, words);
    Set<Integer> touched = corrected.by(Set.of(id));
    Map<Dataset, StandingRows> standing = new LinkedHashMap<>();
    corrected.datasets(touched).forEach(set -> standing.put(set, new StandingRows(sql, set)));
    Said said = delivery.said();
    Replay again = new Replay(sql, words, said, touched);
    List<Question> questions = asking(touched, mending, said, again);
    again.keepAnswers();
    Set<Integer> whole = new TreeSet<>(wereRefused);
    whole.retainAll(touched);
    Set<Integer> refused = refused();
    refused.retainAll(touched);
    List<Problem> notes = new ArrayList<>(mending.notes(lines.size()));
    notes.addAll(late(id));
    for (int each : whole) {
      if (!refused.contains(each)) {
        notes.add(Problem.note("FIX-04", Message.of("delivery.fix.whole", source(each), each)));
      }
    }
    if (!mending.stillBad().isEmpty()) {
      notes.add(
          Problem.note("FIX-05", Message.of("delivery.fix.waiting", mending.stillBad().size())));
    }
    List<Problem> still = stillRefused(refused); // before other answers are tried
    List<Question> complete =
        new AnswerLines(
                said,
                other -> asking(touched, mending, other, new Replay(sql, words, other, touched)))
            .of(questions);
    return new Done(
        complete.isEmpty() && !delivery.dryRun() ? id : null,
        still,
        mending.fixed(),
        mending.stillBad(),
        plan(id, standing, whole, again, complete),
        notes);
  }

  /** Decides again with these words; what asks then. */
  private List<Question> asking(
      Set<Integer> touched, CorrectionReader mending, Said said, Replay again) {
    sql.run(
        "update store.delivery set replaced = replaced or ? where delivery_id in "
            + Statements.numbers(touched),
        said.replace());
    List<Question> questions = new ArrayList<>(mending.questions(said.replace()));
    CorrectedDeliveries corrected = new CorrectedDeliveries(sql, words);
    questions.addAll(Questions.again().of(corrected.settle(touched, again)));
    return questions;
  }

  private String source(int delivery) {
    return sql.one(
        "select source from store.delivery where delivery_id = ?",
        row -> row.getString(1),
        delivery);
  }

  private Set<Integer> refused() {
    return new TreeSet<>(
        sql.list(
            "select delivery_id from store.delivery where state = 'refused'",
            row -> row.getInt(1)));
  }

  private List<Problem> stillRefused(Set<Integer> refused) {
    List<Problem> problems = new ArrayList<>();
    for (int each : refused) {
      sql.list(
          "select source, rejected_count, row_count + rejected_count from store.delivery where delivery_id = ?",
          row ->
              problems.add(
                  Problem.error(
                      "DELIV-20",
                      Message.of(
                          "delivery.fix.refused",
                          row.getString(1),
                          each,
                          row.getLong(2),
                          row.getLong(3)),
                      row.getString(1),
                      Message.of("delivery.fix.refused.cure"))),
          each);
    }
    return problems;
  }

  /**
   * @param standing what counted of each dataset before
   * @param whole deliveries that were refused: what they change is told as of a new one
   */
  private Plan plan(
      int id,
      Map<Dataset, StandingRows> standing,
      Set<Integer> whole,
      Replay again,
      List<Question> questions) {
    List<StreamPlan> streams = new ArrayList<>();
    List<Plan.Change> changes = new ArrayList<>();
    standing.forEach(
        (dataset, before) -> {
          PlanWriter planning = new PlanWriter(sql, words, dataset, before);
          for (int each : whole) {
            DecidedDelivery decided = again.own().get(each);
            if (decided != null && decided.delivery().dataset().equals(dataset.name())) {
              Map<String, Long> waiting = waiting(each);
              Plan plan =
                  planning.plan(
                      decided, List.of(), table -> waiting.getOrDefault(table, 0L), List.of());
              plan.streams().forEach(stream -> streams.add(stream.ofWhole(source(each))));
              changes.addAll(plan.changes());
            }
          }
          streams.addAll(planning.corrected(id, whole, questions.isEmpty()));
        });
    return new Plan(streams, changes, questions);
  }

  /** How many rows of each table still wait. */
  private Map<String, Long> waiting(int delivery) {
    Map<String, Long> waiting = new HashMap<>();
    sql.list(
        "select table_name, count(*) from store.reject where delivery_id = ? and corrected_by is null group by 1",
        row -> waiting.put(row.getString(1), row.getLong(2)),
        delivery);
    return waiting;
  }

  /** Tells which corrections came too late: a later version no longer has the bad row. */
  private List<Problem> late(int correction) {
    return sql.list(
        Statements.resource("correct/superseded.sql"),
        row ->
            Problem.note(
                "FIX-01",
                Message.of("delivery.fix.late", row.getString(1), row.getInt(2), row.getInt(3))),
        correction);
  }
}
