package bilan.queries.database;

import bilan.text.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stops a question that takes too long or too much. DuckDB's own limit does not count what it is
 * about to answer, and an answer of 10¹² numbers took all the memory of a machine; how much the
 * process holds is asked of Linux, elsewhere DuckDB's limit and the time are all there is.
 */
final class Watch implements AutoCloseable {

  /** Why a question was stopped. */
  enum Stopped {
    TIME,
    MEMORY
  }

  private static final Path HELD = Path.of("/proc/self/statm");
  private static final int PAGE = 4096;
  private static final int BETWEEN = 10;

  /** What could not be stopped any more by then ends with the process. */
  private static final long PATIENCE = Duration.ofSeconds(10).toNanos();

  private static volatile @Nullable Consumer<Failure> unstoppable;

  private final Connection connection;
  private final Limits limits;
  private final Thread thread;
  private final Object turn = new Object();
  private volatile @Nullable Statement running;
  private @Nullable Sql question;
  private @Nullable Stopped stopped;
  private long until;
  private long most;
  private boolean closed;

  Watch(Connection connection, Limits limits) {
    this.connection = connection;
    this.limits = limits;
    this.thread = new Thread(this::watch, "bilan-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** What ends the process where one step of DuckDB can't be interrupted; it must not return. */
  static void onUnstoppable(Consumer<Failure> end) {
    unstoppable = end;
  }

  /**
   * Asks a question, or goes on with one.
   *
   * @param spent how much of its time it took before
   * @throws Failure (7) if it was stopped
   */
  <T> T over(Sql sql, Duration spent, Supplier<T> question) {
    if (spent.compareTo(limits.time()) >= 0) {
      throw SqlProblem.stopped(Stopped.TIME, sql); // each of its steps was too short to be watched
    }
    begins(sql, spent);
    T answer = null;
    Failure failure = null;
    try {
      answer = question.get();
    } catch (Failure e) {
      failure = e;
    } catch (OutOfMemoryError e) { // what was fetched is free again
      failure = SqlProblem.stopped(Stopped.MEMORY, sql);
    }
    Stopped why = ends();
    if (answer != null) {
      return answer;
    }
    throw why == null && failure != null
        ? failure
        : SqlProblem.stopped(why == null ? Stopped.TIME : why, sql);
  }

  private void begins(Sql sql, Duration spent) {
    synchronized (turn) {
      question = sql;
      stopped = null;
      until = System.nanoTime() + limits.time().minus(spent).toNanos();
      most = held() + limit();
      turn.notifyAll();
    }
  }

  /** A statement of the question; only who runs can be interrupted. */
  Statement statement() throws SQLException {
    Statement statement = connection.createStatement();
    running = statement;
    return statement;
  }

  /** The statement that goes on. */
  void running(Statement statement) {
    running = statement;
  }

  /** Why the question was stopped; null if it was not. */
  private @Nullable Stopped ends() {
    synchronized (turn) {
      question = null;
      running = null;
      return stopped;
    }
  }

  /** A quarter more than DuckDB keeps to by itself. */
  private long limit() {
    return (long) limits.megabytes() * (1 << 20) / 4 * 5;
  }

  private void watch() {
    synchronized (turn) {
      while (!closed) {
        try {
          if (question == null) {
            turn.wait();
          } else {
            turn.wait(BETWEEN);
            look();
          }
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }

  private void look() {
    Sql asked = question;
    if (asked == null) {
      return;
    }
    long late = System.nanoTime() - until;
    long held = held();
    if (stopped == null && (late >= 0 || held > most)) {
      stopped = late >= 0 ? Stopped.TIME : Stopped.MEMORY;
    }
    if (stopped != null) {
      interrupt();
      Consumer<Failure> end = unstoppable;
      if (end != null && (late > PATIENCE || held > most + limit())) {
        end.accept(SqlProblem.stopped(stopped, asked));
      }
    }
  }

  private void interrupt() {
    Statement statement = running;
    try {
      if (statement != null && !statement.isClosed()) {
        statement.cancel();
      }
    } catch (SQLException e) {
      // It ended meanwhile: there is nothing to stop.
      return;
    }
  }

  /** Bytes of memory that this process holds; 0 where nobody says. */
  private static long held() {
    try {
      String[] pages = Files.readString(HELD).split(" ", 3);
      return Long.parseLong(pages[1]) * PAGE;
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    synchronized (turn) {
      closed = true;
      turn.notifyAll();
    }
  }
}
