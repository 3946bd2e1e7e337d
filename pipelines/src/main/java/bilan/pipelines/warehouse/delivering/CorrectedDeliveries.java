package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.PlaceNames;
import bilan.pipelines.warehouse.RowDigests;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.deciding.DecidedDelivery;
import bilan.pipelines.warehouse.deciding.DeliveryCoverage;
import bilan.pipelines.warehouse.deciding.Replay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings deliveries to what the corrections in force make of them: the corrected rows stand among
 * theirs, a refused one counts once few enough rows are bad, and the other way round.
 *
 * <p>A row of a correction that is not in force is kept under the correction's own number.
 */
public final class CorrectedDeliveries {

  private final Statements sql;
  private final WordCodes words;

  public CorrectedDeliveries(Statements sql, WordCodes words) {
    this.sql = sql;
    this.words = words;
  }

  /** The deliveries whose rows these corrections touch. */
  public Set<Integer> by(Set<Integer> corrections) {
    return new TreeSet<>(
        sql.list(
            "select distinct delivery_id from store.fix where correction_id in %s"
                .formatted(Statements.numbers(corrections)),
            row -> row.getInt(1)));
  }

  public List<Dataset> datasets(Set<Integer> deliveries) {
    return sql
        .list(
            "select distinct dataset from store.delivery where delivery_id in %s order by 1"
                .formatted(Statements.numbers(deliveries)),
            row -> row.getString(1))
        .stream()
        .map(Datasets::get)
        .toList();
  }

  /**
   * @return the deliveries that ask; empty if all is decided
   */
  public List<DecidedDelivery> settle(Set<Integer> deliveries, Replay again) {
    Map<String, Set<Integer>> places = new HashMap<>();
    List<Dataset> datasets = datasets(deliveries);
    for (Dataset dataset : datasets) {
      places.put(dataset.name(), again.places(of(dataset, deliveries)));
    }
    Set<Integer> touching = new TreeSet<>(deliveries);
    touching.addAll(correcting(deliveries));
    new RowDigests(sql).following(datasets, RowDigests.deliveries(touching), () -> move(datasets));
    List<DecidedDelivery> asking = new ArrayList<>();
    for (Dataset dataset : datasets) {
      Set<Integer> touched = of(dataset, deliveries);
      touched.forEach(id -> recount(id, dataset));
      PlaceNames names = new PlaceNames(sql, words, Datasets.load());
      Set<Integer> here = places.getOrDefault(dataset.name(), new HashSet<>());
      if (!dataset.use().reference()) {
        here.addAll(names.refresh());
      }
      if (dataset.has(Trait.SALES)) {
        new RowDigests(sql)
            .following(
                List.of(dataset), RowDigests.deliveries(touched), () -> names.settleTax(touched));
      }
      here.addAll(again.places(touched));
      asking.addAll(again.run(dataset, here));
    }
    return asking;
  }

  private List<Integer> correcting(Set<Integer> deliveries) {
    return sql.list(
        "select distinct correction_id from store.fix where delivery_id in %s"
            .formatted(Statements.numbers(deliveries)),
        row -> row.getInt(1));
  }

  private Set<Integer> of(Dataset dataset, Set<Integer> deliveries) {
    return new TreeSet<>(
        sql.list(
            "select delivery_id from store.delivery where dataset = ? and delivery_id in %s"
                .formatted(Statements.numbers(deliveries)),
            row -> row.getInt(1),
            dataset.name()));
  }

  /** Rows of corrections in force go among those that they correct, the others back. */
  private void move(List<Dataset> datasets) {
    sql.script(Statements.resource("correct/in-force.sql"));
    for (Dataset dataset : datasets) {
      for (BaseTable table : BaseTable.of(dataset)) {
        List<String> stored = new ArrayList<>(List.of(table.name()));
        if (table.split()) {
          stored.add("store.audience_row");
        }
        for (String name : stored) {
          boolean rows = !name.equals("store.audience_row");
          sql.script(
              Statements.resource("correct/move.sql")
                  .replace("{{name}}", table.declared().name())
                  .replace("{{table}}", name)
                  .replace("{{off}}", rows ? ", latest = false, counts = false" : "")
                  .replace("{{same_hash}}", rows ? "and t.raw_hash = f.raw_hash" : ""));
        }
      }
    }
    sql.script(Statements.resource("correct/settle.sql"));
  }

  /** How many rows are read and rejected, whether that refuses it, what it covers. */
  private void recount(int id, Dataset dataset) {
    sql.run(Statements.resource("correct/recount.sql"), id, id);
    String state =
        sql.one(
            "select state, max_rejects, row_count, rejected_count from store.delivery where delivery_id = ?",
            row ->
                row.getString(1).equals("undone")
                    ? "undone"
                    : DeliveryTransaction.refused(
                            dataset, row.getString(2), row.getLong(3), row.getLong(4))
                        ? "refused"
                        : "applied",
            id);
    sql.run("update store.delivery set state = ? where delivery_id = ?", state, id);
    if (state.equals("applied")) {
      new DeliveryCoverage(sql, words, dataset).coverAgain(id);
    } else if (state.equals("refused")) {
      sql.run("delete from store.coverage where delivery_id = ?", id);
      BaseTable.of(dataset).forEach(t -> t.silence(sql, "latest and delivery_id = " + id));
    }
  }
}
