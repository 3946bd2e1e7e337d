package bilan.queries;

import bilan.queries.database.Database;
import bilan.queries.database.Rows;
import bilan.text.Failure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Saved queries that a bilan will need, asked by a second thread on a connection of its own while
 * the first reckons key figures. A guess only: what it did not come to, asked with other values or
 * could not ask is asked by who needs it, with the same answer or the same error. It is used for
 * large warehouses only: on a small one, both threads would plan the same views.
 */
public final class AskedAhead implements AutoCloseable {

  private final Map<String, Question> questions = new ConcurrentHashMap<>();
  private final Thread thread;
  private volatile boolean closed;

  private record Given(Map<String, @Nullable Object> values, Rows rows) {}

  /** Asked by whichever thread takes it first; null is given where there was no answer. */
  private record Question(
      String name, AtomicBoolean taken, CompletableFuture<@Nullable Given> given) {}

  private AskedAhead(
      Database database,
      SavedQueries saved,
      Asking asking,
      Collection<String> names,
      Map<String, String> typed) {
    List<Question> all =
        names.stream()
            .distinct()
            .map(name -> new Question(name, new AtomicBoolean(), new CompletableFuture<>()))
            .toList();
    all.forEach(question -> questions.put(question.name, question));
    this.thread =
        new Thread(() -> askAll(all, database, saved, asking, typed), "bilan-asked-ahead");
    thread.setDaemon(true);
    // What fails here unforeseen fails again where somebody is told of it.
    thread.setUncaughtExceptionHandler((ended, cause) -> {});
  }

  /**
   * Begins to ask.
   *
   * @param names of saved queries, in the order in which they will be needed
   * @param typed parameters as they are typed for all of them; each is given those it declares
   */
  public static AskedAhead start(
      Database database,
      SavedQueries saved,
      Asking asking,
      Collection<String> names,
      Map<String, String> typed) {
    AskedAhead ahead = new AskedAhead(database, saved, asking, names, typed);
    if (!names.isEmpty()) {
      ahead.thread.start();
    }
    return ahead;
  }

  private void askAll(
      List<Question> all,
      Database database,
      SavedQueries saved,
      Asking asking,
      Map<String, String> typed) {
    try (Database twin = database.twin()) {
      for (Question question : all) {
        if (!closed && question.taken.compareAndSet(false, true)) {
          question.given.complete(ask(twin, saved, asking, question.name, typed));
        }
      }
    } catch (Failure e) {
      // Who needs the answers asks by itself, and is told the same.
    } finally {
      all.forEach(question -> question.given.complete(null));
    }
  }

  private static @Nullable Given ask(
      Database twin, SavedQueries saved, Asking asking, String name, Map<String, String> typed) {
    try {
      SavedQuery query = saved.find(name);
      if (query.own() || query.figures() != null) {
        return null;
      }
      Map<String, @Nullable Object> values = Binding.of(twin, query, asking, query.given(typed));
      return new Given(values, twin.ask(query.sql(), values));
    } catch (Failure e) {
      return null;
    }
  }

  /** The rows of a query with these values; null if who needs them has to ask. */
  @Nullable Rows rows(SavedQuery query, Map<String, @Nullable Object> values) {
    Question question = questions.remove(query.name());
    if (question == null || question.taken.compareAndSet(false, true)) {
      return null;
    }
    Given given = question.given.join();
    return given == null || !given.values().equals(values) ? null : given.rows();
  }

  /** Asks no more, and waits for what is being asked. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
