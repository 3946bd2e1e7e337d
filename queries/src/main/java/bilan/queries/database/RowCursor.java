package bilan.queries.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Rows of one question, some at a time, so that memory need not hold them. The time that a caller
 * takes to write them is not counted as time of the question.
 */
public final class RowCursor implements AutoCloseable {

  private static final int ROWS = 5_000;
  private static final int CHARACTERS = 5_000_000;

  private final Watch watch;
  private final Sql sql;
  private final Statement statement;
  private final Fetching fetching;
  private long spent;

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
              return new Fetching(result);
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
    long from = System.nanoTime();
    T taken =
        watch.over(
            sql,
            Duration.ofNanos(spent),
            () -> {
              try {
                watch.running(statement);
                return step.take();
              } catch (SQLException e) {
                throw SqlProblem.failure(e, sql);
              }
            });
    spent += System.nanoTime() - from;
    return taken;
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
