package bilan.pipelines.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.dataset.Table;
import bilan.pipelines.model.TypedRow;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.duckdb.DuckDBWritableVector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowFeedTest {

  private Connection connection;
  private Sql sql;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    sql = new Sql(connection);
    sql.run("create table t (one integer, other integer)");
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void anInsertThatFailsLeavesTheThreadsAsTheyWere() {
    long before = threads();
    sql.transaction(
        () -> {
          assertThatThrownBy(() -> insert(RowFeedTest::broken))
              .isInstanceOf(SQLException.class)
              .hasMessageContaining("broken");
          return false;
        });
    assertThat(threads()).isEqualTo(before);
  }

  @Test
  void anInsertLeavesTheThreadsAsTheyWere() throws SQLException {
    long before = threads();
    insert(() -> null);
    assertThat(threads()).isEqualTo(before);
  }

  /** Two batches, the second one shorter; every third value is null, others are of both signs. */
  @Test
  void whatIsBroughtIsWhatIsStored() throws SQLException {
    sql.run(
        "create table v (n integer, a bigint, b integer, c tinyint, d boolean, e date, f timestamp, g decimal(18,6), h decimal(12,2), i varchar)");
    ScaledDecimals six = new ScaledDecimals(6);
    ScaledDecimals two = new ScaledDecimals(2);
    LocalDateTime noon = LocalDateTime.of(1970, 1, 1, 12, 0, 0, 1_000);
    List<RowColumn> columns =
        List.of(
            column("n", "integer", (n, i, to) -> to.setInt(i, n)),
            column("a", "bigint", third((n, i, to) -> to.setLong(i, Long.MAX_VALUE - n))),
            column("b", "integer", third((n, i, to) -> to.setInt(i, signed(n)))),
            column("c", "tinyint", third((n, i, to) -> to.setByte(i, (byte) (n % 7)))),
            column("d", "boolean", third((n, i, to) -> to.setBoolean(i, n % 2 == 0))),
            column("e", "date", third((n, i, to) -> to.setDate(i, day(n)))),
            column(
                "f",
                "timestamp",
                third((n, i, to) -> to.setTimestamp(i, day(n).atTime(noon.toLocalTime())))),
            column(
                "g",
                "decimal(18,6)",
                third(
                    (n, i, to) ->
                        to.setBigDecimal(i, six.of(new BigDecimal(signed(n)).movePointLeft(2))))),
            column(
                "h",
                "decimal(12,2)",
                third(
                    (n, i, to) ->
                        to.setBigDecimal(i, two.of(new BigDecimal(signed(n)).movePointLeft(3))))),
            column("i", "varchar", RowFeedTest::texts));
    List<RowBatch> batches =
        new ArrayList<>(List.of(batch(0, RowBatch.CAPACITY), batch(RowBatch.CAPACITY, 100)));
    sql.feed()
        .insert(sql, "v", Map.of(), columns, () -> batches.isEmpty() ? null : batches.remove(0));
    assertThat(sql.number("select count(*) from v")).isEqualTo(RowBatch.CAPACITY + 100);
    String wrong =
        """
        select count(*) from (select *, if(n % 2 = 0, n, -n) as s, n % 3 <> 0 as there from v)
        where (a, b, c, d, e, f, g * 100, h * 100, i) is distinct from (
          if(there, 9223372036854775807 - n, null), if(there, s, null), if(there, n % 7, null), if(there, n % 2 = 0, null),
          if(there, (date '1970-01-01' + s)::date, null), if(there, date '1970-01-01' + s + time '12:00:00.000001', null),
          if(there, s, null), if(there, sign(s) * ((abs(s) + 5) // 10), null), if(there, 'é' || n, null))
        """;
    assertThat(sql.number(wrong)).isZero();
  }

  private interface Setter {
    void set(int number, int row, DuckDBWritableVector to);
  }

  private static RowColumn column(String name, String type, Setter setter) {
    return column(
        name,
        type,
        (batch, to) -> {
          for (int i = 0; i < batch.size(); i++) {
            setter.set(batch.row(i).row(), i, to);
          }
        });
  }

  private static RowColumn column(String name, String type, RowColumn.Writer writer) {
    return new RowColumn(name, type, writer, RowColumn.NEVER);
  }

  private static Setter third(Setter setter) {
    return (n, i, to) -> {
      if (n % 3 != 0) {
        setter.set(n, i, to);
      }
    };
  }

  private static void texts(RowBatch batch, DuckDBWritableVector to) {
    @Nullable String[] texts = new @Nullable String[batch.size()];
    for (int i = 0; i < texts.length; i++) {
      int n = batch.row(i).row();
      texts[i] = n % 3 == 0 ? null : "é" + n;
    }
    to.setStrings(0, texts);
  }

  private static int signed(int n) {
    return n % 2 == 0 ? n : -n;
  }

  private static LocalDate day(int n) {
    return LocalDate.EPOCH.plusDays(signed(n));
  }

  private static RowBatch batch(int from, int size) {
    Table table = Datasets.get("sales").table("sales");
    RowBatch batch = new RowBatch(table);
    for (int i = 0; i < size; i++) {
      @Nullable Object[] values = new @Nullable Object[table.fields().size()];
      batch.add(new TypedRow(values, "s", from + i, 0, null, null, null, List.of()), 1);
    }
    return batch;
  }

  private void insert(Supplier<@Nullable RowBatch> batches) throws SQLException {
    RowColumn other = column("other", "integer", (RowColumn.Writer) (batch, to) -> {});
    sql.feed().insert(sql, "t", Map.of("one", "1"), List.of(other), batches);
  }

  private static @Nullable RowBatch broken() {
    throw new IllegalStateException("broken");
  }

  private long threads() {
    return sql.number("select current_setting('threads')");
  }
}
