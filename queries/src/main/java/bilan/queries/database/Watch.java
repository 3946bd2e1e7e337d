package bilan.queries.database;

import bilan.text.Failure;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
 *
 * <p>DuckDB hears no interruption inside one vector or while it plans, where it reckons what is
 * constant, and whoever interrupts it then waits. So another thread does, and what is not heard
 * ends the process.
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
  private static final long PATIENCE = Duration.ofSeconds(3).toNanos();

  private static volatile @Nullable Consumer<Failure> unstoppable;

  private final Connection connection;
  private final Limits limits;
  private final boolean isOne;
  private final Object turn = new Object();
  private volatile @Nullable Statement running;
  private @Nullable Sql question;
  private volatile @Nullable Stopped stopped;
  private @Nullable Thread interrupting;
  private long spent;
  private long busy;
  private long until;
  private long stoppedAt;
  private long most;
  private boolean closed;

  /**
   * @param isOne whether all that is asked is one question, whose answer is fetched in steps and
   *     maybe twice
   */
  Watch(Connection connection, Limits limits, boolean isOne) {
    this.connection = connection;
    this.limits = limits;
    this.isOne = isOne;
    started(this::watch);
  }

  private static Thread started(Runnable work) {
    Thread thread = new Thread(work, "bilan-watch");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** What ends the process where one step of DuckDB can't be interrupted; it must not return. */
  static void onUnstoppable(Consumer<Failure> end) {
    unstoppable = end;
  }

  /**
   * Asks a question, or goes on with one.
   *
   * @throws Failure (7) if it was stopped
   */
  <T> T over(Sql sql, Supplier<T> question) {
    if (spent >= limits.time().toNanos()) {
      throw SqlProblem.stopped(Stopped.TIME, sql); // each of its steps was too short to be watched
    }
    begins(sql);
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

  /** The work of whoever writes the answer counts; that somebody is slow to read it does not. */
  private void begins(Sql sql) {
    synchronized (turn) {
      spent += isOne && busy > 0 ? Math.max(working() - busy, 0) : 0;
      question = sql;
      stopped = null;
      until = System.nanoTime() + limits.time().toNanos() - spent;
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
    Thread late;
    synchronized (turn) {
      question = null;
      running = null;
      if (isOne) {
        spent = System.nanoTime() - until + limits.time().toNanos();
        busy = working();
      }
      late = interrupting;
      interrupting = null;
    }
    try {
      if (late != null) {
        late.join(); // or else it would stop the question that comes next
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return stopped;
  }

  /** Nanoseconds that this thread worked. */
  private static long working() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Whether the question is to end; whoever fetches its answer asks between two rows. */
  boolean isOver() {
    return stopped != null;
  }

  /** A quarter more than DuckDB keeps to by itself. */
  private long limit() {
    return quarter() * 5;
  }

  private long quarter() {
    return (long) limits.megabytes() * (1 << 20) / 4;
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
        } catch (OutOfMemoryError e) {
          stops(Stopped.MEMORY);
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
    if (late >= 0 || held > most) {
      stops(late >= 0 ? Stopped.TIME : Stopped.MEMORY);
    }
    Stopped why = stopped;
    if (why != null) {
      if (interrupting == null || !interrupting.isAlive()) {
        interrupting = started(this::interrupt);
      }
      Consumer<Failure> end = unstoppable;
      boolean unheard = System.nanoTime() - stoppedAt > PATIENCE || held > most + quarter();
      if (end != null && unheard) {
        end.accept(SqlProblem.stopped(why, asked));
      }
    }
  }

  private void stops(Stopped why) {
    if (stopped == null) {
      stopped = why;
      stoppedAt = System.nanoTime();
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
