package bilan.pipelines.warehouse.correcting;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.warehouse.Attempts;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.RecordedSums;
import bilan.pipelines.warehouse.RowBatch;
import bilan.pipelines.warehouse.RowTables;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.TableAppender;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.correcting.CorrectionReader.Change;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what the lines of one correction workbook made of rejected rows. */
final class MendedRows {

  private final Statements sql;
  private final WordCodes words;
  private final int correction;

  MendedRows(Statements sql, WordCodes words, int correction) {
    this.sql = sql;
    this.words = words;
    this.correction = correction;
  }

  /** Keeps every change; good rows stand under the correction until they go to their delivery. */
  void store(List<Change> changes) {
    Map<Integer, @Nullable Integer> sheets = new HashMap<>();
    RowTables tables = new RowTables(sql, words, correction);
    Map<String, Deque<RowBatch>> batches = new LinkedHashMap<>();
    Set<BaseTable> stored = new LinkedHashSet<>();
    for (Change change : changes) {
      Integer sheet = sheet(change.reject(), change.delivery());
      sheets.put(change.reject(), sheet);
      TypedRow row = change.mended().row();
      if (row != null) {
        DatasetTable table = change.mended().table();
        stored.add(new BaseTable(table));
        open(batches.computeIfAbsent(table.name(), n -> new ArrayDeque<>()), table).add(row, sheet);
      }
    }
    try {
      for (Deque<RowBatch> ofTable : batches.values()) {
        tables.insert(ofTable.remove(), ofTable::poll);
      }
    } catch (SQLException e) {
      throw Statements.failure(e);
    }
    words.store();
    for (String table : tables.names()) {
      sql.run(
          "update store.%s_row set latest = false, counts = false where delivery_id = %d"
              .formatted(table, correction));
    }
    stored.forEach(table -> new RecordedSums(sql).record(correction, table));
    try (TableAppender fixes = new TableAppender(sql, "fix");
        Attempts attempts = new Attempts(sql, new Catalogue(Lang.FR))) {
      for (Change change : changes) {
        Rejection rejection = change.mended().rejection();
        attempts.keep(change.reject(), correction, rejection);
        fixes.row(
            correction,
            change.reject(),
            change.delivery(),
            rejection.table(),
            sheets.get(change.reject()),
            rejection.row(),
            rejection.rawHash(),
            change.mended().good());
      }
    }
  }

  private static RowBatch open(Deque<RowBatch> batches, DatasetTable table) {
    if (batches.isEmpty() || batches.getLast().isFull()) {
      batches.add(new RowBatch(table));
    }
    return batches.getLast();
  }

  /** The sheet of a rejected row; stored now if none of its rows was good. */
  private int sheet(int reject, int delivery) {
    String name =
        sql.one("select sheet from store.reject where reject_id = ?", r -> r.getString(1), reject);
    List<Integer> stored =
        sql.list(
            "select sheet_id from store.sheet where delivery_id = ? and sheet = ?",
            row -> row.getInt(1),
            delivery,
            name);
    if (!stored.isEmpty()) {
      return stored.get(0);
    }
    int id = (int) sql.number("select coalesce(max(sheet_id), 0) + 1 from store.sheet");
    sql.run("insert into store.sheet values (?, ?, ?)", id, delivery, name);
    return id;
  }
}
