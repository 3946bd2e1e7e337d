package bilan.pipelines.warehouse.correcting;

import bilan.pipelines.model.Rejection.RawCell;
import bilan.pipelines.sheet.SheetCell;
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

/** Reads the cells of rejected rows back, as they were sent or as a correction had them. */
final class KeptCells {

  private final Statements sql;

  KeptCells(Statements sql) {
    this.sql = sql;
  }

  /** In the order of the sender's columns. */
  List<RawCell> of(int reject, int attempt) {
    return sql.list(
        "select position, head, masked, kind, text, format from store.reject_cell where reject_id = ? and attempt = ? order by position",
        row -> new RawCell(row.getInt(1), row.getString(2), cell(row, 4), row.getBoolean(3)),
        reject,
        attempt);
  }

  /** What stands behind masked cells, by field. */
  Map<String, String> hidden(int reject, int attempt) {
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
