package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.model.Fix;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.file.WarehouseFile;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The corrections in force of a source's rows, for its next version; all read before it is. */
public final class FollowingFixes implements Fix.Following {

  private record Key(String table, long rawHash, int occurrence) {}

  private final Map<Key, Fix> fixes = new HashMap<>();
  private final Statements sql;

  public FollowingFixes(WarehouseFile warehouse, String dataset, String source) {
    this.sql = warehouse.sql();
    Map<Key, int[]> kept = new LinkedHashMap<>();
    sql.list(
        Statements.resource("correct/following.sql"),
        row ->
            kept.put(
                new Key(row.getString(1), row.getLong(2), row.getInt(3)),
                new int[] {row.getInt(4), row.getInt(5)}),
        dataset,
        source);
    kept.forEach((key, found) -> fixes.put(key, fix(found[0], found[1])));
  }

  @Override
  public @Nullable Fix of(String table, long rawHash, int occurrence) {
    return fixes.get(new Key(table, rawHash, occurrence));
  }

  private Fix fix(int reject, int correction) {
    Map<String, SheetCell> cells = new HashMap<>();
    sql.list(
        Statements.resource("correct/changed-cells.sql"),
        row -> cells.put(row.getString(1), RejectedRows.cell(row, 2)),
        reject,
        correction);
    Map<String, String> hidden = new HashMap<>();
    sql.list(
        Statements.resource("correct/changed-values.sql"),
        row -> hidden.put(row.getString(1), row.getString(2)),
        reject,
        correction);
    return new Fix(correction, cells, hidden);
  }
}
