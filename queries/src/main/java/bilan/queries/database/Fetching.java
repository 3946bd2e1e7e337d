package bilan.queries.database;

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

  private final ResultSet result;
  private final Watch watch;
  private final List<String> names = new ArrayList<>();
  private final List<String> types = new ArrayList<>();

  Fetching(ResultSet result, Watch watch) throws SQLException {
    this.result = result;
    this.watch = watch;
    ResultSetMetaData meta = result.getMetaData();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      names.add(meta.getColumnLabel(i));
      types.add(meta.getColumnTypeName(i));
    }
  }

  /**
   * All rows of the result.
   *
   * @throws TooMuch if there are more than {@code mostCells} cells, or too long texts in them
   */
  Rows all(long mostCells) throws SQLException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    long characters = 0;
    for (List<@Nullable Object> row = next(); row != null; row = next()) {
      rows.add(row);
      characters += characters(row);
      if ((long) rows.size() * names.size() > mostCells || characters > MOST_CHARACTERS) {
        throw new TooMuch(rows.size());
      }
    }
    return new Rows(names, types, rows);
  }

  /**
   * The next rows, at most so many and not much more text than a few cells hold; none at the end.
   */
  Rows some(int most, int mostCharacters) throws SQLException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    int characters = 0;
    while (rows.size() < most && characters < mostCharacters) {
      List<@Nullable Object> row = next();
      if (row == null) {
        break;
      }
      rows.add(row);
      characters += characters(row);
    }
    return new Rows(names, types, rows);
  }

  private @Nullable List<@Nullable Object> next() throws SQLException {
    if (watch.isOver()) {
      throw new SQLException("INTERRUPT Error"); // DuckDB has its answer and hears nothing
    }
    if (!result.next()) {
      return null;
    }
    List<@Nullable Object> row = new ArrayList<>(names.size());
    for (int i = 1; i <= names.size(); i++) {
      Object value = result.getObject(i);
      boolean each = value instanceof Array && names.get(i - 1).endsWith(Rows.EACH);
      row.add(each ? elements((Array) value) : cell(value));
    }
    return row;
  }

  private static int characters(List<@Nullable Object> row) {
    int characters = 0;
    for (Object cell : row) {
      characters += cell instanceof String text ? text.length() : 0;
    }
    return characters;
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

  private static List<String> elements(Array array) throws SQLException {
    List<String> elements = new ArrayList<>();
    for (Object element : (Object[]) array.getArray()) {
      if (element != null) {
        elements.add(element.toString());
      }
    }
    return elements;
  }

  private static String joined(Array array) throws SQLException {
    StringBuilder out = new StringBuilder();
    for (Object element : (Object[]) array.getArray()) {
      out.append(out.isEmpty() ? "" : ", ").append(element == null ? "" : element);
    }
    return out.toString();
  }
}
