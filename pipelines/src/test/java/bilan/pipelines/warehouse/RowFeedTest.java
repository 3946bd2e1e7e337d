package bilan.pipelines.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

  private void insert(Supplier<@Nullable RowBatch> batches) throws SQLException {
    RowColumn other = new RowColumn("other", "integer", (batch, to) -> {}, RowColumn.NEVER);
    sql.feed().insert(sql, "t", Map.of("one", "1"), List.of(other), batches);
  }

  private static @Nullable RowBatch broken() {
    throw new IllegalStateException("broken");
  }

  private long threads() {
    return sql.number("select current_setting('threads')");
  }
}
