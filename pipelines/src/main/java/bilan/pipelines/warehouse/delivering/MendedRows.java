package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.TypedRow;
import bilan.pipelines.warehouse.Attempts;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.RowDigests;
import bilan.pipelines.warehouse.RowTables;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.TableAppender;
import bilan.pipelines.warehouse.WordCodes;
import bilan.pipelines.warehouse.delivering.CorrectionReader.Change;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.util.HashMap;
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
    Set<BaseTable> stored = new LinkedHashSet<>();
    RowTables tables = new RowTables(sql, words, correction);
    for (Change change : changes) {
      Integer sheet = sheet(change.reject(), change.delivery());
      sheets.put(change.reject(), sheet);
      TypedRow row = change.mended().row();
      if (row != null) {
        tables.add(change.mended().table(), row, sheet);
        stored.add(new BaseTable(change.mended().table()));
      }
    }
    tables.end();
    words.store();
    for (BaseTable table : stored) {
      table.silence(sql, "delivery_id = " + correction);
      new RowDigests(sql).record(correction, table);
    }
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
