package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.model.Plan.Question;
import bilan.pipelines.model.Undone;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.checking.DeliveryWarnings;
import bilan.pipelines.warehouse.deciding.AnswerLines;
import bilan.pipelines.warehouse.deciding.DecidedDelivery;
import bilan.pipelines.warehouse.deciding.Questions;
import bilan.pipelines.warehouse.deciding.Replay;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Takes deliveries away and decides again: the remaining ones, in their order, with the answers
 * kept.
 */
public final class UndoTransaction {

  private final Statements sql;
  private final WordCodes words;

  public UndoTransaction(WarehouseFile warehouse) {
    this.sql = warehouse.sql();
    this.words = new WordCodes(sql);
  }

  /**
   * Undoes a delivery; with {@code cascade} also the later versions of its source, and theirs. One
   * that was refused is put away: nothing of it counted, nothing stands on it.
   *
   * @param dryRun only tells what would count
   * @param said answers to what deciding again asks
   * @param command JSON of all that was typed
   * @throws Failure {@code USAGE} if there is no such live delivery, {@code DECIDE} if a later
   *     version of its source overlaps it
   */
  public Undone undo(int id, boolean cascade, boolean dryRun, Said said, String command) {
    Asked asked =
        sql
            .list(
                "select dataset, state = 'refused' from store.delivery where delivery_id = ? and state <> 'undone'",
                row -> new Asked(row.getString(1), row.getBoolean(2)),
                id)
            .stream()
            .findFirst()
            .orElseThrow(() -> unknown(id));
    String name = asked.dataset();
    Set<Integer> taken = asked.refused() ? Set.of(id) : taken(id, cascade, name);
    return sql.transaction(
        () -> {
          Undone undone =
              name.equals(Log.CORRECTIONS)
                  ? uncorrected(taken, said)
                  : undone(Datasets.get(name), taken, said);
          DeliveryWarnings.review(sql, 0);
          new CommandLog(sql).add(CommandLog.UNDO, id, command);
          return undone;
        },
        undone -> !dryRun && undone.questions().isEmpty());
  }

  private record Asked(String dataset, boolean refused) {}

  private static Failure unknown(int id) {
    return new Failure(
        Exit.USAGE,
        Problem.error(
            "DELIV-30",
            Message.of("delivery.unknown", id),
            null,
            Message.of("delivery.unknown.cure")));
  }

  private Set<Integer> taken(int id, boolean cascade, String dataset) {
    Set<Integer> taken = new TreeSet<>(Set.of(id));
    List<Integer> next = new ArrayList<>(List.of(id));
    while (!next.isEmpty()) {
      int delivery = next.remove(0);
      List<Integer> later =
          sql.list(later(dataset, delivery), row -> row.getInt(1)).stream().sorted().toList();
      if (!cascade && !later.isEmpty()) {
        throw notLatest(id, later.get(later.size() - 1));
      }
      later.stream().filter(taken::add).forEach(next::add);
    }
    return taken;
  }

  private static String later(String dataset, int delivery) {
    String wanted = "distinct later.delivery_id";
    return dataset.equals(Log.CORRECTIONS)
        ? Statements.resource("correct/later.sql")
            .replace("{{wanted}}", wanted)
            .replace("{{delivery}}", String.valueOf(delivery))
        : Log.later(wanted, dataset, delivery);
  }

  private Failure notLatest(int id, int later) {
    String source =
        sql.one(
            "select source from store.delivery where delivery_id = ?", row -> row.getString(1), id);
    return new Failure(
        Exit.DECIDE,
        Problem.error(
            "DELIV-31",
            Message.of("delivery.undone.latest", id, source, later),
            null,
            Message.of("delivery.undone.latest.cure", later, id)));
  }

  /**
   * Decides the dataset again at the places of what is taken, which then holds no row that counts.
   */
  private Undone undone(Dataset dataset, Set<Integer> taken, Said said) {
    Set<Integer> places = new Replay(sql, words).places(taken);
    return attempt(
        taken,
        List.of(dataset),
        said,
        again -> {
          String which = "latest and delivery_id in " + Statements.numbers(taken);
          BaseTable.of(dataset).forEach(table -> table.silence(sql, which));
          return again.run(dataset, places);
        });
  }

  /** The rows that the corrections made count are rejected again, in every file that had them. */
  private Undone uncorrected(Set<Integer> taken, Said said) {
    CorrectedDeliveries corrected = new CorrectedDeliveries(sql, words);
    Set<Integer> deliveries = corrected.by(taken);
    return attempt(
        taken, corrected.datasets(deliveries), said, again -> corrected.settle(deliveries, again));
  }

  /**
   * @param deciding decides again once the deliveries are taken away; done once more for each
   *     answer that is tried
   */
  private Undone attempt(
      Set<Integer> taken,
      List<Dataset> datasets,
      Said said,
      Function<Replay, List<DecidedDelivery>> deciding) {
    Effects effects = new Effects(sql, words, datasets);
    sql.run(
        "update store.delivery set state = 'undone' where delivery_id in %s"
            .formatted(Statements.numbers(taken)));
    Replay again = new Replay(sql, words, said, Set.of());
    List<Question> questions = Questions.again().of(deciding.apply(again));
    again.keepAnswers();
    Undone told = effects.of(List.copyOf(taken)); // before other answers are tried
    AnswerLines lines =
        new AnswerLines(
            said,
            other -> Questions.again().of(deciding.apply(new Replay(sql, words, other, Set.of()))));
    return told.asking(lines.of(questions));
  }
}
