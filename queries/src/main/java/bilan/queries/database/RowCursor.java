package bilan.queries.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Rows of one question, some at a time, so that memory need not hold them. */
public final class RowCursor implements AutoCloseable {

  private static final int ROWS = 5_000;
  private static final int CHARACTERS = 5_000_000;

  private final Watch watch;
  private final Sql sql;
  private final Statement statement;
  private final Fetching fetching;

  /**
   * @param text of {@code sql}, as DuckDB is asked
   */
  RowCursor(Watch watch, Sql sql, String text) {
    this.watch = watch;
    this.sql = sql;
    try {
      this.statement = watch.statement();
    } catch (SQLException e) {
      throw SqlProblem.failure(e, sql);
    }
    this.fetching =
        timed(
            () -> {
              ResultSet result = statement.executeQuery(text);
              return new Fetching(result, watch);
            });
  }

  /** Next rows; none at the end. */
  public Rows next() {
    return timed(() -> fetching.some(ROWS, CHARACTERS));
  }

  /** A step of DuckDB. */
  private interface Step<T> {
    T take() throws SQLException;
  }

  private <T> T timed(Step<T> step) {
    return watch.over(
        sql,
        () -> {
          try {
            watch.running(statement);
            return step.take();
          } catch (SQLException e) {
            throw SqlProblem.failure(e, sql);
          }
        });
  }

  @Override
  public void close() {
    try {
      statement.close();
    } catch (SQLException e) {
      throw SqlProblem.failure(e, sql);
    }
  }
}
