package bilan.queries.render.data;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Answer.Missing;
import bilan.queries.Answer.Noted;
import bilan.queries.Answer.Role;
import bilan.queries.Column;
import bilan.queries.words.Decimals;
import bilan.queries.words.MachineValue;
import bilan.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer for programs: keys that stay, exact values, and why a value isn't there. */
public final class JsonTable {

  private static final int SCHEMA_VERSION = 1;

  public byte[] write(Answer answer) {
    return Json.write(map(answer)).getBytes(StandardCharsets.UTF_8);
  }

  /** The answer as a value of a larger JSON document, without its schema version. */
  private static Map<String, @Nullable Object> map(Answer answer) {
    int[] decimals = Decimals.of(answer);
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("schema_version", SCHEMA_VERSION);
    map.put("id", answer.id());
    map.put("title", answer.title());
    map.put("columns", answer.columns().stream().map(JsonTable::column).toList());
    map.put("rows", rows(answer, decimals, true));
    map.put("totals", rows(answer, decimals, false));
    map.put("marks", marks(answer));
    map.put("notes", answer.notes());
    return map;
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
  private static List<List<@Nullable Object>> rows(Answer answer, int[] decimals, boolean body) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Line line : answer.lines()) {
      if ((line.role() == Role.BODY) == body) {
        List<@Nullable Object> row = new ArrayList<>(decimals.length);
        for (int i = 0; i < decimals.length; i++) {
          Object cell = line.cells().get(i);
          row.add(MachineValue.of(cell, answer.columns().get(i).kind(), decimals[i]));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  /** Where a value is missing or doesn't stand for its whole period, counted from 0, and why. */
  private static List<Map<String, @Nullable Object>> marks(Answer answer) {
    List<Map<String, @Nullable Object>> marks = new ArrayList<>();
    int row = 0;
    for (Line line : answer.lines()) {
      if (line.role() != Role.BODY) {
        continue;
      }
      for (int i = 0; i < line.cells().size(); i++) {
        Object cell = line.cells().get(i);
        String key = answer.columns().get(i).key();
        if (cell instanceof Missing missing) {
          marks.add(mark(row, key, missing.mark(), missing.reason()));
        } else if (cell instanceof Noted noted) {
          marks.add(mark(row, key, noted.mark(), noted.reason()));
        }
      }
      row++;
    }
    return marks;
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
