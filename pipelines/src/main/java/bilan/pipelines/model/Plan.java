package bilan.pipelines.model;

import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.delivery.Said;
import bilan.text.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery will change, said before it is applied.
 *
 * @param streams what happens in each stream (facts) or table (entities)
 * @param changes the largest changes, at most ten, largest first
 * @param grants whose award, end or status changes
 * @param questions what a person must decide, all at once; empty if nothing asks
 * @param extents what the file holds, told of a rehearsal only
 */
public record Plan(
    List<StreamPlan> streams,
    List<Change> changes,
    List<GrantChange> grants,
    List<Question> questions,
    List<Extent> extents) {

  public static final Plan NOTHING = new Plan(List.of(), List.of(), List.of());

  public Plan {
    streams = List.copyOf(streams);
    changes = List.copyOf(changes);
    grants = List.copyOf(grants);
    questions = List.copyOf(questions);
    extents = List.copyOf(extents);
  }

  /** A plan of no grants. */
  public Plan(List<StreamPlan> streams, List<Change> changes, List<Question> questions) {
    this(streams, changes, List.of(), questions, List.of());
  }

  /** This plan with the grants that change. */
  public Plan of(List<GrantChange> changed) {
    return new Plan(streams, changes, changed, questions, extents);
  }

  /** This plan with questions whose every typed answer needs all these words. */
  public Plan answeredBy(Said whole) {
    return with(
        questions.stream()
            .map(
                question ->
                    question.with(
                        question.answers().stream()
                            .map(c -> c.said() == null ? c : c.with(c.options(), whole))
                            .toList()))
            .toList());
  }

  /** This plan with what the file holds. */
  public Plan holding(List<Extent> held) {
    return new Plan(streams, changes, grants, questions, held);
  }

  /** This plan with its questions told otherwise. */
  public Plan with(List<Question> others) {
    return new Plan(streams, changes, grants, others, extents);
  }

  /**
   * Rows and euros of one stream; {@code euros} is null where the table holds no money.
   *
   * @param stream as a person names it: place, register, channel, or the table
   * @param added rows without counterpart; {@code changed} rows with other values, their euros
   *     being the difference
   * @param setAside rows that will not count because another grain is preferred
   * @param before what counts there now; {@code after} what will; null where it isn't told
   * @param open set while a person must say whether the rows are new
   * @param whole the earlier file of which all rows are told here, its corrected ones among them
   */
  public record StreamPlan(
      String table,
      String stream,
      Tally added,
      Tally changed,
      Tally gone,
      Tally unchanged,
      Tally duplicate,
      Tally setAside,
      Tally rejected,
      @Nullable Tally before,
      @Nullable Tally after,
      @Nullable Open open,
      @Nullable String whole) {

    /** This stream's plan told of that earlier file as a whole. */
    public StreamPlan ofWhole(String source) {
      return new StreamPlan(
          table, stream, added, changed, gone, unchanged, duplicate, setAside, rejected, before,
          after, open, source);
    }
  }

  /**
   * What the rows of one table come to, whether or not they count.
   *
   * @param amount euros where the table holds them, else participations or hours
   */
  public record Extent(
      String table,
      long rows,
      BigDecimal amount,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /** Rows of which it isn't decided whether they count: how many stand in other files too. */
  public record Open(long also, List<String> others) {
    public Open {
      others = List.copyOf(others);
    }
  }

  /**
   * One unit (row, ticket, entity) whose values change.
   *
   * @param before null if there was nothing; {@code after} if nothing is left
   * @param euros whether they are euros; else participations or hours
   */
  public record Change(
      String table,
      String what,
      @Nullable BigDecimal before,
      @Nullable BigDecimal after,
      boolean euros) {

    /** Positive where there is more than before. */
    public BigDecimal difference() {
      return (after == null ? BigDecimal.ZERO : after)
          .subtract(before == null ? BigDecimal.ZERO : before);
    }
  }

  /**
   * A decision to take.
   *
   * @param streams all of which it is asked alike, each as a person names it; empty if it is about
   *     none
   * @param what the question with both outcomes in rows and euros
   * @param answers lines to type, each with what it would mean
   */
  public record Question(String code, List<String> streams, Message what, List<Choice> answers) {

    public Question {
      streams = List.copyOf(streams);
      answers = List.copyOf(answers);
    }

    /** About one stream, or none. */
    public Question(String code, String stream, Message what, List<Choice> answers) {
      this(code, stream.isEmpty() ? List.of() : List.of(stream), what, answers);
    }

    /** Its streams as one text; empty if it is about none. */
    public String stream() {
      return String.join(", ", streams);
    }

    /**
     * The answer that is taken where nobody chooses: the likeliest stands first. Null where that is
     * done by hand: nobody is led past it.
     */
    public @Nullable Said likeliest() {
      return answers.isEmpty() ? null : answers.get(0).said();
    }

    /** All that is to be typed so that none of them asks any more; null if it isn't known. */
    public static @Nullable Said whole(List<Question> questions) {
      return questions.stream()
          .flatMap(question -> question.answers.stream())
          .map(Choice::whole)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    public Question with(List<Choice> others) {
      return new Question(code, streams, what, others);
    }

    /**
     * One way out: what to add, and what will count then.
     *
     * @param options words to add to the command; empty if it isn't typed but done by hand
     * @param said the answer itself; null if it is done by hand
     * @param whole all that is to be typed so that nothing asks any more; null if it isn't known
     */
    public record Choice(
        List<String> options, Message meaning, @Nullable Said said, @Nullable Said whole) {

      public Choice {
        options = List.copyOf(options);
      }

      /** One that nobody types. */
      public Choice(Message meaning) {
        this(List.of(), meaning, null, null);
      }

      public Choice(Said said, Message meaning) {
        this(said.options(), meaning, said, null);
      }

      /** This choice with all that is to be typed. */
      public Choice with(List<String> all, Said line) {
        return new Choice(all, meaning, said, line);
      }

      /** The words as one text; empty if it is done by hand. */
      public String option() {
        return String.join(" ", options);
      }
    }
  }
}
