package bilan.queries;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JDBC result becomes {@link Rows}: DuckDB's many types become the few that an answer holds. */
final class Fetching {

  /** An answer is kept some three times while it is made a file. */
  private static final long MOST_CHARACTERS = 100_000_000;

  private Fetching() {}

  /**
   * All rows of a result.
   *
   * @throws TooMuch if there are more than {@code mostCells} cells, or too long texts in them
   */
  static Rows all(ResultSet result, long mostCells) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    int width = meta.getColumnCount();
    List<String> names = new ArrayList<>(width);
    List<String> types = new ArrayList<>(width);
    for (int i = 1; i <= width; i++) {
      names.add(meta.getColumnLabel(i));
      types.add(meta.getColumnTypeName(i));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    long characters = 0;
    while (result.next()) {
      List<@Nullable Object> row = new ArrayList<>(width);
      for (int i = 1; i <= width; i++) {
        Object cell = cell(result.getObject(i));
        row.add(cell);
        characters += cell instanceof String text ? text.length() : 0;
      }
      rows.add(row);
      if ((long) rows.size() * width > mostCells || characters > MOST_CHARACTERS) {
        throw new TooMuch(rows.size());
      }
    }
    return new Rows(names, types, rows);
  }

  /** More rows than fit in memory. */
  static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int rows;

    TooMuch(int rows) {
      this.rows = rows;
    }
  }

  private static @Nullable Object cell(@Nullable Object value) throws SQLException {
    if (value == null
        || value instanceof String
        || value instanceof BigDecimal
        || value instanceof LocalDate
        || value instanceof Boolean
        || value instanceof Long) {
      return value;
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof BigInteger integer) {
      return integer.bitLength() < Long.SIZE
          ? (Object) integer.longValue()
          : new BigDecimal(integer);
    }
    if (value instanceof Double || value instanceof Float) {
      return Double.parseDouble(value.toString());
    }
    if (value instanceof Timestamp moment) {
      return written(moment);
    }
    if (value instanceof Array array) {
      return joined(array);
    }
    if (value instanceof Blob blob) {
      return "(" + blob.length() + " bytes)";
    }
    return value.toString();
  }

  /** {@code 2022-03-01 10:05:00}. */
  private static String written(Timestamp moment) {
    String iso = moment.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
    boolean withoutSeconds = iso.indexOf(':') == iso.lastIndexOf(':');
    return iso.replace('T', ' ') + (withoutSeconds ? ":00" : "");
  }

  private static String joined(Array array) throws SQLException {
    StringBuilder out = new StringBuilder();
    for (Object element : (Object[]) array.getArray()) {
      out.append(out.isEmpty() ? "" : ", ").append(element == null ? "" : element);
    }
    return out.toString();
  }
}
