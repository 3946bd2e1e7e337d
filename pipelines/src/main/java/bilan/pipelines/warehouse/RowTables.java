package bilan.pipelines.warehouse;

import bilan.pipelines.TypedRow;
import bilan.pipelines.TypedRow.AudienceCount;
import bilan.pipelines.dataset.Table;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * The tables that one delivery appends to, inside the transaction that is already open; used by one
 * thread at a time.
 */
final class RowTables implements AutoCloseable {

  private final Sql sql;
  private final Words words;
  private final int delivery;
  private final Map<String, RowAppender> appenders = new LinkedHashMap<>();
  private final Map<String, Integer> sheets = new HashMap<>();
  private @Nullable DuckDBAppender audience;
  private @Nullable RowAppender lastAppender;
  private @Nullable Table lastTable;
  private String lastSheet = "";
  private int lastSheetId;
  private int nextSheet;

  RowTables(Sql sql, Words words, int delivery) {
    this.sql = sql;
    this.words = words;
    this.delivery = delivery;
    this.nextSheet = (int) sql.number("select coalesce(max(sheet_id), 0) + 1 from store.sheet");
  }

  void append(Table table, TypedRow row) throws SQLException {
    append(table, row, sheet(row.sheet()));
  }

  /** A row of a sheet that is stored already. */
  void append(Table table, TypedRow row, int sheet) throws SQLException {
    appender(table).append(row, sheet);
    for (AudienceCount count : row.audience()) {
      append(count, sheet, row.row());
    }
  }

  @SuppressWarnings(
      "ReferenceEquality") // the same table, row after row: a declaration is one object
  private RowAppender appender(Table table) throws SQLException {
    if (table == lastTable && lastAppender != null) {
      return lastAppender;
    }
    RowAppender appender = appenders.get(table.name());
    if (appender == null) {
      BaseTable base = new BaseTable(table);
      List<String> order =
          sql.list(
              "select column_name from duckdb_columns() where schema_name = 'store' and table_name = ? order by column_index",
              row -> row.getString(1),
              table.name() + "_row");
      DuckDBConnection connection = (DuckDBConnection) sql.connection();
      appender = new RowAppender(connection, base, order, words, delivery);
      appenders.put(table.name(), appender);
    }
    lastTable = table;
    lastAppender = appender;
    return appender;
  }

  private int sheet(String name) {
    if (lastSheetId == 0 || !lastSheet.equals(name)) {
      lastSheet = name;
      lastSheetId = sheets.computeIfAbsent(name, n -> nextSheet++);
    }
    return lastSheetId;
  }

  private void append(AudienceCount count, int sheet, int row) throws SQLException {
    DuckDBAppender to = audience;
    if (to == null) {
      to = ((DuckDBConnection) sql.connection()).createAppender("store", "audience_row");
      audience = to;
    }
    to.beginRow();
    to.append(delivery);
    to.append(sheet);
    to.append(row);
    to.append(count.dimension());
    to.append(count.nativeClass());
    String common = count.audienceClass();
    if (common == null) {
      to.appendNull();
    } else {
      to.append(common);
    }
    to.append(count.count());
    to.endRow();
  }

  /** The tables that got rows. */
  List<String> names() {
    return List.copyOf(appenders.keySet());
  }

  /**
   * Flushes what was appended; by the thread that appended, since what another one flushes is lost
   * in silence.
   */
  void flush() throws SQLException {
    for (RowAppender appender : appenders.values()) {
      appender.close();
    }
    if (audience != null) {
      audience.close();
    }
  }

  /** Stores the sheets and words beside the rows. */
  @Override
  public void close() {
    sheets.forEach(
        (name, id) -> sql.run("insert into store.sheet values (?, ?, ?)", id, delivery, name));
    words.store();
  }
}
