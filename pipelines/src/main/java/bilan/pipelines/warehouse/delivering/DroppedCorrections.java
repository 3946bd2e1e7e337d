package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells which corrected rows of a source no longer count once its next version is applied. */
final class DroppedCorrections {

  private final Statements sql;
  private final Dataset dataset;
  private final String source;
  private final Set<Integer> before;

  /** Looks before the next version is decided. */
  DroppedCorrections(Statements sql, Dataset dataset, String source) {
    this.sql = sql;
    this.dataset = dataset;
    this.source = source;
    this.before = counting();
  }

  private Set<Integer> counting() {
    Set<Integer> rejects = new HashSet<>();
    long fixes = sql.number("select count(*) from store.fix");
    for (DatasetTable table : fixes == 0 ? List.<DatasetTable>of() : dataset.tables()) {
      rejects.addAll(
          sql.list(
              new BaseTable(table).script("correct/counting"),
              row -> row.getInt(1),
              dataset.name(),
              source));
    }
    return rejects;
  }

  /** One note for each correction that stopped counting and that the new delivery does not take. */
  List<Problem> notes(int delivery) {
    if (before.isEmpty()) {
      return List.of();
    }
    Set<Integer> gone = new HashSet<>(before);
    gone.removeAll(counting());
    List<Problem> notes = new ArrayList<>();
    for (int reject : gone.stream().sorted().toList()) {
      sql.list(
          Statements.resource("correct/dropped.sql"),
          row ->
              notes.add(
                  Problem.note(
                      "FIX-01",
                      Message.of(
                          "delivery.fix.dropped",
                          source,
                          row.getInt(1),
                          row.getInt(2),
                          row.getInt(3)))),
          reject,
          delivery);
    }
    return notes;
  }
}
