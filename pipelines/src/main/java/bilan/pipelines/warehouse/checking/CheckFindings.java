package bilan.pipelines.warehouse.checking;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.warehouse.Statements;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param count how many; {@code examples} the first of them
 */
public record CheckFindings(Check check, DatasetTable table, long count, List<Example> examples) {

  private static final int CENTS = 2;

  /**
   * One case.
   *
   * @param sheet null if no single row is at fault
   * @param values by column, for the holes of the message
   */
  record Example(@Nullable String sheet, int row, Map<String, Object> values) {}

  public static CheckFindings of(Statements sql, Check check, Candidate candidate, int limit) {
    DatasetTable table = candidate.table();
    long[] count = new long[1];
    List<Example> examples =
        sql.list(
            "select count(*) over () as \"found\", * from (%s) order by sheet, source_row limit %d"
                .formatted(candidate.ask(check.sql()), limit),
            row -> {
              count[0] = row.getLong("found");
              return new Example(
                  row.getString("sheet"), row.getInt("source_row"), values(row, table));
            });
    return new CheckFindings(check, table, count[0], examples);
  }

  private static Map<String, Object> values(ResultSet row, DatasetTable table) throws SQLException {
    Map<String, Object> values = new HashMap<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      String column = row.getMetaData().getColumnName(i);
      Object value = row.getObject(i);
      if (value != null) {
        int field = table.indexOf(column);
        values.put(column, shown(value, field < 0 ? null : table.fields().get(field)));
      }
    }
    return values;
  }

  /** Euros to the cent unless they have more; other numbers as short as they are. */
  private static Object shown(Object value, @Nullable Field field) {
    if (value instanceof BigDecimal number) {
      boolean euros = field == null ? number.scale() == CENTS : field.type() == FieldType.AMOUNT;
      BigDecimal bare = number.stripTrailingZeros();
      int scale = Math.max(euros ? CENTS : 0, bare.scale());
      return bare.setScale(scale, RoundingMode.UNNECESSARY);
    }
    boolean year = field != null && field.type() == FieldType.YEAR;
    return year ? value.toString() : value;
  }

  /** {@code file!sheet!12, 14, 31}: the rows of the first sheet that has any. */
  String where(String file) {
    Example first = examples.get(0);
    if (first.sheet() == null) {
      return file;
    }
    List<String> rows = new ArrayList<>();
    for (Example example : examples) {
      if (Objects.equals(example.sheet(), first.sheet())) {
        rows.add(Integer.toString(example.row()));
      }
    }
    return file + "!" + first.sheet() + "!" + String.join(", ", rows);
  }
}
