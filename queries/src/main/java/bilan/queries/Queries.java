package bilan.queries;

import bilan.queries.database.Database;
import bilan.queries.database.Rows;
import bilan.queries.database.Sql;
import bilan.text.Catalogue;
import bilan.text.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Questions to a warehouse: saved ones by their name, or what somebody typed. */
public final class Queries {

  private final SavedQueries saved;
  private final Asking asking;
  private final Marking marking;
  private final @Nullable AskedAhead ahead;

  public Queries(SavedQueries saved, Asking asking, Marking marking) {
    this(saved, asking, marking, null);
  }

  /**
   * @param ahead whose answers are taken where it has them; null for none
   */
  public Queries(SavedQueries saved, Asking asking, Marking marking, @Nullable AskedAhead ahead) {
    this.saved = saved;
    this.asking = asking;
    this.marking = marking;
    this.ahead = ahead;
  }

  /**
   * Every saved query that can be read.
   *
   * @param bad takes every problem of the other files
   */
  public List<SavedQuery> list(Consumer<Problem> bad) {
    return saved.readable(bad);
  }

  /**
   * One saved query.
   *
   * @throws bilan.text.Failure (2) if there is none of that name
   */
  public SavedQuery describe(String name) {
    return saved.find(name);
  }

  /** The years that {@code last 3} means in a warehouse; other words as they are. */
  public static String years(Database database, String typed, Asking asking) {
    int howMany = Years.lastHowMany(typed);
    return howMany == 0
        ? typed
        : Years.upTo(
                LatestDay.of(database, asking.today(), asking.firstMonth()),
                howMany,
                asking.firstMonth())
            .typed();
  }

  /** What one saved query asks for and gives: its parameters, then its columns. */
  public Answer described(SavedQuery query) {
    return Description.of(query, new Catalogue(asking.lang()));
  }

  /**
   * Runs a saved query.
   *
   * @param typed its parameters as they were typed; {@code as_of} too where it has a period
   * @throws bilan.text.Failure (2) for a parameter or SQL that is wrong
   */
  public Answer run(Database database, String name, Map<String, String> typed) {
    return run(database, saved.find(name), typed);
  }

  /** Runs a saved query that was found before. */
  public Answer run(Database database, SavedQuery query, Map<String, String> typed) {
    Map<String, @Nullable Object> values = Binding.of(database, query, asking, typed);
    if (query.figures() != null) {
      return marking.answer(database, query, values);
    }
    Rows rows = ahead == null ? null : ahead.rows(query, values);
    if (rows == null) {
      rows =
          query.own()
              ? database.askForeign(query.sql(), values)
              : database.ask(query.sql(), values);
    }
    Answer answer = new AnswerMeaning(asking).declared(query, rows);
    Answer marked = marking.mark(database, query, values, answer);
    SavedQuery.Comparison by = query.comparable();
    return by == null || by.where() == null ? marked : marked.without(by.where());
  }

  /**
   * The rows of files that a saved query's figures are made of.
   *
   * @param typed as for its answer
   * @return null if the query doesn't say
   */
  public @Nullable Rows rows(Database database, SavedQuery query, Map<String, String> typed) {
    Sql rows = query.rows();
    if (rows == null) {
      return null;
    }
    Map<String, @Nullable Object> values = bound(database, query, typed);
    return query.own() ? database.askForeign(rows, values) : database.ask(rows, values);
  }

  /** The canonical name of a place, however it was typed; null if it isn't known. */
  public static @Nullable String place(Database database, String typed) {
    return Places.of(database).canonical(typed);
  }

  /** The variables of a saved query, by name. */
  public Map<String, @Nullable Object> bound(
      Database database, SavedQuery query, Map<String, String> typed) {
    return Binding.of(database, query, asking, typed);
  }

  /**
   * Answers one SELECT that somebody typed, or keeps in a file.
   *
   * @throws bilan.text.Failure (2) if it is anything else, or wrong
   */
  public Answer sql(Database database, Sql sql) {
    return new AnswerMeaning(asking).plain("sql", "", database.askForeign(sql, Map.of()));
  }

  /** Answers one SELECT that somebody typed, when memory may not hold its lines. */
  public LongAnswer longSql(Database database, Sql sql) {
    AnswerMeaning answers = new AnswerMeaning(asking);
    return new LongAnswer(
        () -> database.cursor(sql, Map.of(), true), rows -> answers.shape("sql", "", rows));
  }

  /**
   * Runs a saved query when memory may not hold its lines.
   *
   * @return empty if its figures are told by all lines together
   */
  public Optional<LongAnswer> longRun(
      Database database, SavedQuery query, Map<String, String> typed) {
    if (query.figures() != null) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> values = Binding.of(database, query, asking, typed);
    AnswerMeaning answers = new AnswerMeaning(asking);
    LongAnswer answer =
        new LongAnswer(
            () -> database.cursor(query.sql(), values, query.own()),
            rows -> answers.shape(query, rows));
    Answer head = answer.head();
    boolean marked =
        query.comparable() != null || !marking.mark(database, query, values, head).equals(head);
    return marked ? Optional.empty() : Optional.of(answer);
  }

  /** The views that can be asked, column by column, with what each means. */
  public Answer schema(Database database) {
    return Schema.of(database, new Catalogue(asking.lang()));
  }
}
