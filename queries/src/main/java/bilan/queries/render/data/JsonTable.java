package bilan.queries.render.data;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Column;
import bilan.queries.words.MachineValue;
import bilan.text.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An answer for programs: keys that stay, exact values, and why a value isn't there. */
public final class JsonTable implements LineFormat {

  private static final int SCHEMA_VERSION = 1;

  @Override
  public void write(Answer head, Iterable<Line> lines, int[] decimals, Appendable out)
      throws IOException {
    Sorted sorted = new Sorted(head, decimals);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("schema_version", SCHEMA_VERSION);
    map.put("id", head.id());
    map.put("title", head.title());
    map.put("columns", head.columns().stream().map(JsonTable::column).toList());
    map.put("rows", sorted.rows(lines));
    map.put("totals", sorted.totals);
    map.put("marks", sorted.marks);
    map.put("notes", head.notes());
    Json.write(map, out);
  }

  private static Map<String, @Nullable Object> column(Column column) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("key", column.key());
    map.put("label", column.label());
    map.put("kind", column.kind());
    map.put("unit", column.unit());
    map.put("tax", column.tax());
    map.put("additivity", column.kind().isFigure() ? column.additivity() : null);
    map.put("definition", column.definition());
    return map;
  }

  /** Rows and totals apart, so that who adds the rows counts nothing twice. */
  private static final class Sorted {

    private final List<Column> columns;
    private final int[] decimals;
    private final List<Object> totals = new ArrayList<>();
    private final List<Object> marks = new ArrayList<>();
    private int row;

    Sorted(Answer head, int[] decimals) {
      this.columns = head.columns();
      this.decimals = decimals;
    }

    /** The rows; totals and marks are known once these were read. */
    Iterable<List<@Nullable Object>> rows(Iterable<Line> lines) {
      return () ->
          StreamSupport.stream(lines.spliterator(), false)
              .filter(this::isRow)
              .map(this::row)
              .iterator();
    }

    private boolean isRow(Line line) {
      if (!line.role().isBody()) {
        totals.add(values(line));
        return false;
      }
      return true;
    }

    private List<@Nullable Object> row(Line line) {
      mark(line);
      row++;
      return values(line);
    }

    private List<@Nullable Object> values(Line line) {
      List<@Nullable Object> values = new ArrayList<>(decimals.length);
      for (int i = 0; i < decimals.length; i++) {
        values.add(MachineValue.of(line.cells().get(i), columns.get(i).kind(), decimals[i]));
      }
      return values;
    }

    /** Where a value is missing or doesn't stand for its whole period, counted from 0, and why. */
    private void mark(Line line) {
      for (int i = 0; i < line.cells().size(); i++) {
        Object cell = line.cells().get(i);
        String key = columns.get(i).key();
        if (cell instanceof Missing missing) {
          marks.add(JsonTable.mark(row, key, missing.mark(), missing.reason()));
        } else if (cell instanceof Noted noted) {
          marks.add(JsonTable.mark(row, key, noted.mark(), noted.reason()));
        }
      }
    }
  }

  private static Map<String, @Nullable Object> mark(
      int row, String column, String mark, @Nullable String reason) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("row", row);
    map.put("column", column);
    map.put("mark", mark);
    map.put("reason", reason);
    return map;
  }
}
