package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.delivery.Answers;
import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Plan;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.model.RowSink.ControlTotal;
import bilan.pipelines.request.PeriodName;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.PlaceNames;
import bilan.pipelines.warehouse.RowDigests;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.checking.DeliveryChecks;
import bilan.pipelines.warehouse.checking.DeliveryWarnings;
import bilan.pipelines.warehouse.deciding.AnswerLines;
import bilan.pipelines.warehouse.deciding.DecidedDelivery;
import bilan.pipelines.warehouse.deciding.Decisions;
import bilan.pipelines.warehouse.deciding.DeliveryCoverage;
import bilan.pipelines.warehouse.deciding.DeliveryDecision;
import bilan.pipelines.warehouse.deciding.LiveDelivery;
import bilan.pipelines.warehouse.deciding.MeetingNotes;
import bilan.pipelines.warehouse.deciding.PlanWriter;
import bilan.pipelines.warehouse.deciding.Questions;
import bilan.pipelines.warehouse.deciding.Replay;
import bilan.pipelines.warehouse.deciding.StandingGrants;
import bilan.pipelines.warehouse.deciding.StandingRows;
import bilan.pipelines.warehouse.deciding.UnaskedAnswers;
import bilan.pipelines.warehouse.delivering.FileIntake.Taken;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One delivery, one transaction: appended, decided, and kept only if nothing refuses it and nothing
 * asks.
 */
public final class DeliveryTransaction {

  private static final String DEFAULT_SHARE = "1%";
  private static final int GRANTED = 3;

  private final Statements sql;
  private final Dataset dataset;
  private final WordCodes words;
  private final @Nullable SourceWords said;
  private Set<Integer> renamed = Set.of();

  public DeliveryTransaction(WarehouseFile warehouse, Dataset dataset) {
    this(warehouse, dataset, null);
  }

  /**
   * @param said how the source is read, to be kept if it is taken; null if nobody said anything
   */
  public DeliveryTransaction(WarehouseFile warehouse, Dataset dataset, @Nullable SourceWords said) {
    this.said = said;
    this.sql = warehouse.sql();
    this.dataset = dataset;
    this.words = new WordCodes(sql);
  }

  /**
   * @param reader reads the file into the sink it is given
   */
  public DeliveryOutcome deliver(Delivery delivery, Function<RowSink, Reading> reader) {
    int id = (int) sql.number("select coalesce(max(delivery_id), 0) + 1 from store.delivery");
    DeliveryOutcome delivered =
        sql.transaction(() -> attempt(id, delivery, reader), DeliveryOutcome::isKept);
    return delivered.refused() && !delivery.dryRun()
        ? refuse(id, delivery, delivered, reader)
        : delivered;
  }

  private DeliveryOutcome attempt(int id, Delivery delivery, Function<RowSink, Reading> reader) {
    StandingGrants grants = new StandingGrants(sql, dataset);
    DroppedCorrections dropped = new DroppedCorrections(sql, dataset, delivery.source());
    Taken taken = new FileIntake(sql, words, dataset).take(id, delivery, "applied", reader);
    new DeliveryCoverage(sql, words, dataset).cover(id, taken.tables());
    checkPlace(id, delivery, taken.reading());
    PlaceNames places = new PlaceNames(sql, words, Datasets.load());
    LiveDelivery live =
        new LiveDelivery(
            id, delivery.dataset(), delivery.source(), delivery.replace(), taken.workbook());
    Answers answers = new Answers(delivery.said(), new Decisions(sql).read());
    if (!dataset.use().reference()) {
      places.refresh();
    }
    if (taken.tables().stream().anyMatch(t -> dataset.table(t).is(Trait.SALES))) {
      places.settleTax(Set.of(id));
    }
    StandingRows standing = new StandingRows(sql, dataset, id, taken.tables());
    DeliveryDecision deciding = new DeliveryDecision(sql, words, dataset, live, true);
    DecidedDelivery decided = deciding.decide(answers);
    new Decisions(sql).keep(decided.answered());
    List<DecidedDelivery> asking = new ArrayList<>();
    if (decided.asks()) {
      asking.add(decided);
    }
    List<Decision> answered = new ArrayList<>(decided.answered());
    if (dataset.use().reference()) {
      asking.addAll(referenceChanged(places, delivery.said(), answered));
    }
    PlanWriter planning = new PlanWriter(sql, words, dataset, standing);
    Plan plan =
        planning
            .plan(decided, asking, taken::rejected, taken.rejections())
            .of(asking.isEmpty() ? grants.changes() : List.of());
    List<Problem> notes = new ArrayList<>(new MeetingNotes(sql, dataset).of(decided));
    notes.addAll(
        new UnaskedAnswers(delivery.said(), answers, delivery.source(), answered, this::isDelivered)
            .notes());
    if (said != null) {
      notes.addAll(said.keep(id, taken.reading().theirs()));
    }
    long leftOut = (long) taken.reading().skipped() + taken.rejections().size();
    notes.addAll(
        new DeliveryChecks(sql, dataset, id)
            .problems(taken.tables(), decided.open(), delivery.file(), leftOut));
    notes.addAll(dropped.notes(id));
    DeliveryWarnings kept = new DeliveryWarnings(sql, id);
    taken.totals().stream()
        .filter(ControlTotal::differs)
        .forEach(total -> kept.keep(total, total.problem(delivery.file())));
    if (dataset.use().money()) {
      kept.keep(taken.reading().notices(), taken.tables());
    }
    DeliveryWarnings.review(sql, id);
    plan =
        plan.with(new AnswerLines(delivery.said(), trials(deciding, answers)).of(plan.questions()));
    if (delivery.dryRun()) {
      plan = plan.holding(planning.extents(id, taken.tables()));
    }
    boolean refused =
        refused(dataset, delivery.maxRejects(), taken.rows(), taken.rejections().size());
    DeliveryOutcome outcome =
        new DeliveryOutcome(
            delivery.dryRun() || (!plan.questions().isEmpty() && !refused) ? null : id,
            refused,
            taken,
            plan,
            notes);
    if (outcome.isKept()) {
      recordDigests(id, taken.tables());
    }
    return outcome;
  }

  /**
   * Asks the place where it is another file's of the same layout, and that file tells the same
   * days: two places may send one layout.
   */
  private void checkPlace(int id, Delivery delivery, Reading reading) {
    Reading.Placed placed = reading.placed();
    if (placed == null || placed.same()) {
      return;
    }
    boolean met =
        sql
            .list(
                Statements.resource("decide/same-days.sql"),
                row -> List.of(row.getString(1), row.getString(2)),
                id)
            .stream()
            .anyMatch(
                one ->
                    !PeriodName.alike(one.get(0), delivery.source())
                        || !PeriodName.ofOneFolder(Path.of(one.get(1)), Path.of(delivery.file())));
    if (met) {
      throw new Failure(Exit.DECIDE, placed.asked());
    }
  }

  private boolean isDelivered(String source) {
    return sql.number("select count(*) from store.delivery where source = ?", source) > 0;
  }

  /**
   * A reference that arrives last mends the past: where a place changes its name, all is decided
   * again.
   */
  private List<DecidedDelivery> referenceChanged(
      PlaceNames places, Said words, List<Decision> answered) {
    renamed = Replay.renamed(places);
    Replay replay = new Replay(sql, this.words, words, Set.of());
    List<DecidedDelivery> asking = replay.again(renamed);
    replay.keepAnswers();
    answered.addAll(replay.answered());
    return asking;
  }

  /** What would ask with other words. */
  private Function<Said, List<Question>> trials(DeliveryDecision deciding, Answers answers) {
    return said -> {
      List<DecidedDelivery> asking = new ArrayList<>(List.of(deciding.tried(answers.with(said))));
      asking.addAll(new Replay(sql, words, said, Set.of()).again(renamed));
      return Questions.again().of(asking);
    };
  }

  /**
   * Its rows are kept all the same, so that correcting the bad ones can make the others count: the
   * file is read once more, since what was decided with it is rolled back.
   */
  private DeliveryOutcome refuse(
      int id, Delivery delivery, DeliveryOutcome delivered, Function<RowSink, Reading> reader) {
    sql.transaction(
        () -> {
          Taken taken =
              new FileIntake(sql, new WordCodes(sql), dataset)
                  .take(id, delivery, "refused", reader);
          for (String table : taken.tables()) {
            new BaseTable(dataset.table(table)).silence(sql, "delivery_id = " + id);
          }
          recordDigests(id, taken.tables());
          return true;
        });
    return delivered;
  }

  private void recordDigests(int id, List<String> tables) {
    RowDigests digests = new RowDigests(sql);
    tables.forEach(table -> digests.record(id, new BaseTable(dataset.table(table))));
  }

  /**
   * Whether so many rejected rows, beside those that are read, refuse a delivery; always if there
   * are no others.
   */
  public static boolean refused(Dataset dataset, @Nullable String limit, long rows, long rejected) {
    return rejected > 0 && (rows == 0 || rejected > allowed(dataset, limit, rows + rejected));
  }

  /**
   * How many rows may be rejected: a number, or a share of all, of which three rows are always
   * granted. Of a dataset that is taken whole none may, unless somebody typed how many.
   */
  public static long allowed(Dataset dataset, @Nullable String limit, long rows) {
    if (limit == null && dataset.whole()) {
      return 0;
    }
    String share = limit == null ? DEFAULT_SHARE : limit.strip();
    if (!share.endsWith("%")) {
      return Long.parseLong(share);
    }
    BigDecimal percent = new BigDecimal(share.replace("%", "").replace(',', '.').strip());
    long granted =
        percent
            .multiply(BigDecimal.valueOf(rows))
            .movePointLeft(2)
            .setScale(0, RoundingMode.DOWN)
            .longValue();
    return percent.signum() == 0 ? 0 : Math.max(GRANTED, granted);
  }
}
