package bilan.pipelines.warehouse;

import bilan.pipelines.Plan.Question;
import bilan.pipelines.Plan.Question.Choice;
import bilan.pipelines.Rejection;
import bilan.pipelines.Rejection.Fault;
import bilan.pipelines.Rejection.RawCell;
import bilan.pipelines.TypedRow;
import bilan.pipelines.dataset.Table;
import bilan.pipelines.profile.CorrectedLine;
import bilan.pipelines.profile.RowMender;
import bilan.pipelines.profile.RowMender.Kept;
import bilan.pipelines.profile.RowMender.Mended;
import bilan.text.Catalogue;
import bilan.text.Lang;
import bilan.text.Message;
import bilan.text.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a correction workbook again, and keeps what was made of them. */
final class Mending {

  private final Sql sql;
  private final RowMender mender;
  private final KeptCells cells;
  private final int correction;
  private final List<Change> changes = new ArrayList<>();
  private final List<Rejection> stillBad = new ArrayList<>();
  private final List<Problem> unknown = new ArrayList<>();
  private int fixed;
  private int untouched;
  private int lost;

  Mending(Sql sql, RowMender mender, int correction) {
    this.sql = sql;
    this.mender = mender;
    this.cells = new KeptCells(sql);
    this.correction = correction;
  }

  /** A rejected row that a line corrects, in one of the deliveries that have it. */
  private record Target(int reject, int attempt, boolean corrected, Kept row) {}

  /** What a line makes of it. */
  record Change(int reject, int delivery, Mended mended) {}

  List<Change> changes() {
    return changes;
  }

  /** Rows of the workbook that count now. */
  int fixed() {
    return fixed;
  }

  /** Rows of the workbook that are still bad, with their cells there. */
  List<Rejection> stillBad() {
    return stillBad;
  }

  void mend(CorrectedLine line) {
    List<Target> targets =
        sql.list(
            Sql.resource("correct/targets.sql"), Mending::target, line.reject(), line.rawHash());
    if (targets.isEmpty()) {
      unknown.add(
          Problem.warning(
              "FIX-03",
              Message.of("delivery.fix.unknown"),
              line.sheet() + "!" + line.row(),
              Message.of("delivery.fix.unknown.cure")));
      return;
    }
    boolean counts = false;
    boolean changed = false;
    Rejection bad = null;
    for (Target target : targets) {
      Kept kept = kept(target);
      Mended mended = mender.mend(kept, line.beside(kept.raw().cells()));
      boolean same = same(kept.raw(), mended.rejection().raw());
      if (!mended.good()) {
        bad = mended.rejection();
        lost += target.corrected() ? 1 : 0;
      }
      if (same && (target.corrected() || !mended.good())) {
        continue;
      }
      changed = true;
      counts |= mended.good();
      changes.add(new Change(target.reject(), kept.delivery(), mended));
    }
    fixed += counts ? 1 : 0;
    untouched += changed ? 0 : 1;
    if (bad != null && !counts) {
      stillBad.add(here(bad, line));
    }
  }

  private static Target target(ResultSet row) throws SQLException {
    return new Target(
        row.getInt(1),
        row.getInt(13),
        Sql.code(row, 14) != null,
        new Kept(
            row.getInt(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getInt(7),
            row.getLong(8),
            new Rejection.Raw(
                row.getInt(9),
                row.getInt(10),
                Sql.code(row, 11),
                row.getString(12),
                List.of(),
                Map.of())));
  }

  /** With its cells as they stand now. */
  private Kept kept(Target target) {
    Kept k = target.row();
    Rejection.Raw raw =
        new Rejection.Raw(
            k.raw().area(),
            k.raw().occurrence(),
            k.raw().periodColumn(),
            k.raw().section(),
            cells.of(target.reject(), target.attempt()),
            cells.hidden(target.reject(), target.attempt()));
    return new Kept(
        k.delivery(), k.dataset(), k.source(), k.profile(), k.plan(), k.row(), k.rawHash(), raw);
  }

  private static boolean same(Rejection.Raw one, Rejection.Raw other) {
    return one.hidden().equals(other.hidden()) && texts(one).equals(texts(other));
  }

  private static List<String> texts(Rejection.Raw raw) {
    return raw.cells().stream()
        .map(RawCell::cell)
        .map(cell -> cell.text() == null ? "" : cell.text().strip())
        .toList();
  }

  /** The same faults, where a person finds them in the workbook. */
  private static Rejection here(Rejection bad, CorrectedLine line) {
    List<Fault> faults =
        bad.faults().stream()
            .map(
                f ->
                    new Fault(
                        f.code(),
                        f.field(),
                        f.column(),
                        line.where(f.column()),
                        f.value(),
                        f.what(),
                        f.cause(),
                        f.cure()))
            .toList();
    return new Rejection(
        bad.table(),
        line.sheet(),
        line.row(),
        faults,
        bad.date(),
        bad.fields(),
        bad.rawHash(),
        bad.raw());
  }

  /** Keeps every change; good rows stand under the correction until they go to their delivery. */
  void store(Words words) {
    Map<Integer, @Nullable Integer> sheets = new HashMap<>();
    RowTables tables = new RowTables(sql, words, correction);
    Map<String, RowBatch> batches = new LinkedHashMap<>();
    try {
      for (Change change : changes) {
        Integer sheet = sheet(change.reject(), change.delivery());
        sheets.put(change.reject(), sheet);
        TypedRow row = change.mended().row();
        if (row != null) {
          Table table = change.mended().table();
          RowBatch batch = batches.computeIfAbsent(table.name(), n -> new RowBatch(table));
          batch.add(row, sheet);
          if (batch.isFull()) {
            tables.insert(batch);
            batches.remove(table.name());
          }
        }
      }
      for (RowBatch batch : batches.values()) {
        tables.insert(batch);
      }
    } catch (SQLException e) {
      throw Sql.failure(e);
    }
    words.store();
    for (String table : tables.names()) {
      sql.run(
          "update store.%s_row set latest = false, counts = false where delivery_id = %d"
              .formatted(table, correction));
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

  /** What to say beside the rows that are still bad. */
  List<Problem> notes(int lines) {
    List<Problem> notes = new ArrayList<>(unknown);
    if (untouched > 0) {
      notes.add(Problem.note("FIX-02", Message.of("delivery.fix.untouched", untouched, lines)));
    }
    return notes;
  }

  /** Rows that count by an earlier correction and would be rejected again. */
  List<Question> questions() {
    return lost == 0
        ? List.of()
        : List.of(
            new Question(
                "DELIV-04",
                "",
                Message.of("delivery.fix.lost", lost),
                List.of(new Choice("--replace", Message.of("delivery.fix.lost.choice")))));
  }
}
