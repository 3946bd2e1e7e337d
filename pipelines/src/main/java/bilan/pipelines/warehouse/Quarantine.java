package bilan.pipelines.warehouse;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.model.Fix;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.Rejection.RawCell;
import bilan.text.Catalogue;
import bilan.text.Lang;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps rejected rows with their reasons and their cells; what could be read of them belongs to the
 * delivery's coverage.
 */
public final class Quarantine {

  private final Statements sql;
  private final WordCodes words;
  private final Dataset dataset;
  private final Catalogue catalogue = new Catalogue(Lang.FR);

  public Quarantine(Statements sql, WordCodes words, Dataset dataset) {
    this.sql = sql;
    this.words = words;
    this.dataset = dataset;
  }

  /** A rejected row that counts as it was corrected in an earlier version. */
  record Fixed(Rejection rejection, Fix fix) {}

  /**
   * @param plans how the tables were read that had a rejected row, by their number
   */
  public void keep(
      int delivery, List<Rejection> rejections, List<Fixed> fixed, Map<Integer, String> plans) {
    if (rejections.isEmpty() && fixed.isEmpty() && plans.isEmpty()) {
      return;
    }
    plans.forEach(
        (area, plan) ->
            sql.run("insert into store.reading values (?, ?, ?)", delivery, area, plan));
    int id = (int) sql.number("select coalesce(max(reject_id), 0) from store.reject");
    Map<String, Integer> sheets = sheets(delivery);
    try (TableAppender rejects = new TableAppender(sql, "reject");
        TableAppender fixes = new TableAppender(sql, "fix");
        Attempts attempts = new Attempts(sql, catalogue)) {
      for (Rejection rejection : rejections) {
        keep(rejects, ++id, delivery, rejection, null);
        attempts.keep(id, 0, rejection);
      }
      for (Fixed each : fixed) {
        Rejection rejection = each.rejection();
        int correction = each.fix().correction();
        keep(rejects, ++id, delivery, rejection, correction);
        attempts.keep(id, 0, rejection);
        attempts.keep(id, correction, corrected(rejection.raw(), each.fix()));
        fixes.row(
            correction,
            id,
            delivery,
            rejection.table(),
            sheets.get(rejection.sheet()),
            rejection.row(),
            rejection.rawHash(),
            true);
      }
    }
    words.store();
  }

  private Map<String, Integer> sheets(int delivery) {
    Map<String, Integer> sheets = new HashMap<>();
    sql.list(
        "select sheet, sheet_id from store.sheet where delivery_id = ?",
        row -> sheets.put(row.getString(1), row.getInt(2)),
        delivery);
    return sheets;
  }

  private void keep(
      TableAppender rejects,
      int id,
      int delivery,
      Rejection rejection,
      @Nullable Integer correction) {
    DatasetTable table = dataset.table(rejection.table());
    Map<String, Object> read = rejection.fields();
    String place = table.stream().isEmpty() ? null : text(read, table.stream().get(0));
    rejects.row(
        id,
        delivery,
        rejection.table(),
        rejection.sheet(),
        rejection.row(),
        rejection.date(),
        place,
        words.codeOrNull(place),
        words.codeOrNull(text(read, "register")),
        words.codeOrNull(text(read, "channel")),
        new RowHashes(table).unit(read),
        rejection.rawHash(),
        rejection.raw().occurrence(),
        rejection.raw().area(),
        rejection.raw().periodColumn(),
        rejection.raw().section(),
        correction == null ? 0 : correction,
        correction);
  }

  private static Rejection.Raw corrected(Rejection.Raw raw, Fix fix) {
    List<RawCell> cells =
        raw.cells().stream()
            .map(
                c ->
                    fix.cells().containsKey(c.head())
                        ? new RawCell(c.column(), c.head(), fix.cells().get(c.head()), false)
                        : c)
            .toList();
    Map<String, String> hidden = new HashMap<>(raw.hidden());
    hidden.putAll(fix.hidden());
    return raw.with(cells, hidden);
  }

  private static @Nullable String text(Map<String, Object> read, String field) {
    Object value = read.get(field);
    return value == null ? null : value.toString();
  }
}
