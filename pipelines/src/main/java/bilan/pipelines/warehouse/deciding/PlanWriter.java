package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.model.Plan;
import bilan.pipelines.model.Plan.Change;
import bilan.pipelines.model.Plan.Extent;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.model.Plan.StreamPlan;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Puts into rows and euros what was decided, for a person to read before or after it is applied.
 */
public final class PlanWriter {

  private static final int CHANGES = 10;

  private final Statements sql;
  private final WordCodes words;
  private final Dataset dataset;
  private final StandingRows standing;

  /**
   * @param standing what counted before
   */
  public PlanWriter(Statements sql, WordCodes words, Dataset dataset, StandingRows standing) {
    this.sql = sql;
    this.words = words;
    this.dataset = dataset;
    this.standing = standing;
  }

  /**
   * @param rejected how many rows of a table are rejected; {@code rejections} what could be read of
   *     them, empty where that is not known any more
   */
  public Plan plan(
      DecidedDelivery decided,
      List<DecidedDelivery> asking,
      ToLongFunction<String> rejected,
      List<Rejection> rejections) {
    List<StreamPlan> streams = new ArrayList<>();
    List<Change> changes = new ArrayList<>();
    decided.changes().forEach(found -> changes.addAll(found.largest()));
    for (BaseTable table : BaseTable.of(dataset)) {
      if (table.facts() && !decided.delivery().workbook()) {
        streams.addAll(new FactPlans(sql, words, table, standing).plans(decided, rejections));
      } else if (standing.keeps(table.declared().name())) {
        EntityPlans entities = new EntityPlans(sql, table, decided.delivery());
        streams.addAll(entities.plans(rejected));
        changes.addAll(entities.changes());
      }
    }
    List<Question> questions = new Questions(standing, streams, this::freeName).of(asking);
    return new Plan(streams, largest(changes), questions);
  }

  /**
   * What the rows of a correction add, by table and place.
   *
   * @param whole deliveries that are told whole
   * @param decided whether it is known what counts by now
   */
  public List<StreamPlan> corrected(int correction, Set<Integer> whole, boolean decided) {
    List<StreamPlan> plans = new ArrayList<>();
    for (BaseTable table : BaseTable.of(dataset)) {
      String amount = table.facts() && table.euros() ? table.amount() : "null::decimal(18,6)";
      Map<Integer, Tally> after =
          decided && table.facts() ? standing.after(table) : Map.of(); // no query within another
      plans.addAll(
          sql.list(
              table
                  .script("correct/streams")
                  .replace("{{place}}", table.facts() ? "stream_place" : "null::integer")
                  .replace("{{euros}}", amount)
                  .replace("{{correction}}", String.valueOf(correction))
                  .replace("{{whole}}", Statements.numbers(whole)),
              row -> added(table, row, after)));
    }
    return plans;
  }

  private StreamPlan added(BaseTable table, ResultSet row, Map<Integer, Tally> after)
      throws SQLException {
    int place = row.getInt(1);
    String stream = words.word(place);
    return new StreamPlan(
        table.declared().name(),
        stream == null ? "" : stream,
        new Tally(row.getLong(2), Statements.amount(row, 3)),
        Tally.NONE,
        Tally.NONE,
        Tally.NONE,
        Tally.NONE,
        new Tally(row.getLong(4), Statements.amount(row, 5)),
        Tally.NONE,
        StandingRows.told(table, standing.before(table, place)),
        after.isEmpty() ? null : StandingRows.told(table, after.getOrDefault(place, Tally.NONE)),
        null,
        null);
  }

  /** The largest ones of all encounters. */
  private static List<Change> largest(List<Change> changes) {
    return changes.stream()
        .sorted(Comparator.comparing((Change c) -> c.difference().abs()).reversed())
        .limit(CHANGES)
        .toList();
  }

  /**
   * Rows, amounts and days of a delivery that is stored: its tables, without those of a dataset
   * that holds no facts.
   */
  public List<Extent> extents(int delivery, List<String> tables) {
    return tables.stream()
        .map(name -> new BaseTable(dataset.table(name)))
        .filter(BaseTable::facts)
        .map(table -> extent(delivery, table))
        .toList();
  }

  private Extent extent(int delivery, BaseTable table) {
    return sql.one(
        "select count(*), coalesce(sum(%s), 0), min(period_from), max(period_to) from %s where delivery_id = %d"
            .formatted(table.amount(), table.name(), delivery),
        row ->
            new Extent(
                table.declared().name(),
                row.getLong(1),
                Objects.requireNonNullElse(row.getBigDecimal(2), BigDecimal.ZERO),
                Statements.date(row, 3),
                Statements.date(row, 4)));
  }

  /** A name for what is another file though it has the same name. */
  private String freeName(String source) {
    int dot = source.lastIndexOf('.');
    String base = dot <= 0 ? source : source.substring(0, dot);
    return IntStream.iterate(2, number -> number + 1)
        .mapToObj(number -> base + "-" + number + source.substring(base.length()))
        .filter(
            name ->
                sql.number(
                        "select count(*) from store.delivery where source = ? and dataset = ?",
                        name,
                        dataset.name())
                    == 0)
        .findFirst()
        .orElseThrow();
  }
}
