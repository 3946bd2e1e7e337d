package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.correction.CorrectedLine;
import bilan.pipelines.correction.RowMender.Kept;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.Rejection.RawCell;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rejected rows that lines of a correction workbook are about, and their cells as they were
 * sent or as a correction had them.
 */
final class RejectedRows {

  private final Statements sql;

  RejectedRows(Statements sql) {
    this.sql = sql;
  }

  /** A rejected row that a line corrects, in one of the deliveries that have it. */
  record Target(int reject, int attempt, boolean corrected, Kept row) {}

  /** One for each delivery that has the row; none if the line is about no row that is known. */
  List<Target> of(CorrectedLine line) {
    return sql.list(
        Statements.resource("correct/targets.sql"),
        RejectedRows::target,
        line.reject(),
        line.rawHash());
  }

  private static Target target(ResultSet row) throws SQLException {
    return new Target(
        row.getInt(1),
        row.getInt(13),
        Statements.code(row, 14) != null,
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
                Statements.code(row, 11),
                row.getString(12),
                List.of(),
                Map.of())));
  }

  /** What a rejected row hangs on: the name of the key and the code. */
  record Awaited(String field, String code) {}

  /** What a rejected row waits for; nothing if it has faults of its own only. */
  List<Awaited> awaited(int reject) {
    return sql.list(
        Statements.resource("correct/awaited.sql"),
        row -> new Awaited(row.getString(1), row.getString(2)),
        Rejection.AWAITS,
        reject);
  }

  /** Whether the row that is waited for is one of the same delivery, or counts. */
  boolean isThere(Kept kept, Awaited parent) {
    return Datasets.get(kept.dataset()).tables().stream()
        .filter(table -> table.key().equals(List.of(parent.field())))
        .anyMatch(
            table ->
                sql.number(
                        new BaseTable(table)
                            .script("correct/is-there")
                            .replace("{{field}}", BaseTable.quoted(parent.field())),
                        kept.delivery(),
                        parent.code())
                    > 0);
  }

  /** With its cells as they stand now. */
  Kept kept(Target target) {
    Kept k = target.row();
    Rejection.Raw raw =
        k.raw()
            .with(
                cells(target.reject(), target.attempt()),
                hidden(target.reject(), target.attempt()));
    return new Kept(
        k.delivery(), k.dataset(), k.source(), k.profile(), k.plan(), k.row(), k.rawHash(), raw);
  }

  /** In the order of the sender's columns. */
  private List<RawCell> cells(int reject, int attempt) {
    return sql.list(
        "select position, head, masked, kind, text, format from store.reject_cell where reject_id = ? and attempt = ? order by position",
        row -> new RawCell(row.getInt(1), row.getString(2), cell(row, 4), row.getBoolean(3)),
        reject,
        attempt);
  }

  /** What stands behind masked cells, by field. */
  private Map<String, String> hidden(int reject, int attempt) {
    Map<String, String> hidden = new HashMap<>();
    sql.list(
        "select field, value from store.reject_value where reject_id = ? and attempt = ?",
        row -> hidden.put(row.getString(1), row.getString(2)),
        reject,
        attempt);
    return hidden;
  }

  /** A cell from its kind, text and format, in three columns. */
  static SheetCell cell(ResultSet row, int column) throws SQLException {
    String text = row.getString(column + 1);
    return cell(row.getString(column), text == null ? "" : text, row.getString(column + 2));
  }

  private static SheetCell cell(String kind, String text, @Nullable String format) {
    return switch (SheetCell.Type.valueOf(kind.toUpperCase(Locale.ROOT))) {
      case BLANK -> SheetCell.BLANK;
      case TEXT -> SheetCell.text(text);
      case NUMBER -> SheetCell.number(new BigDecimal(text), format);
      case DATE -> SheetCell.date(LocalDateTime.parse(text), null, format);
      case BOOLEAN -> SheetCell.bool(text.equals("true"));
      case ERROR -> SheetCell.error(text);
      case UNCOMPUTED -> SheetCell.uncomputed();
    };
  }
}
