package bilan.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person should know or mend: what, where, the value found, the usual cause, what
 * to do.
 *
 * @param code stable, like {@code DATE-02}
 * @param where {@code file!sheet!C14} or {@code file:line}; null if it has no place
 * @param value what was found, persons masked; null if there is none
 * @param cause the usual cause; null if the sentence says it
 * @param cure what to do; null if nothing is to be done
 * @param answers to it beside the lines of its cure, each to be added to the command
 */
public record Problem(
    String code,
    Severity severity,
    Message what,
    @Nullable String where,
    @Nullable String value,
    @Nullable Message cause,
    @Nullable Message cure,
    List<Reply> answers) {

  public Problem {
    answers = List.copyOf(answers);
  }

  public Problem(
      String code,
      Severity severity,
      Message what,
      @Nullable String where,
      @Nullable String value,
      @Nullable Message cause,
      @Nullable Message cure) {
    this(code, severity, what, where, value, cause, cure, List.of());
  }

  /** How much it matters. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  public static Problem error(
      String code, Message what, @Nullable String where, @Nullable Message cure) {
    return new Problem(code, Severity.ERROR, what, where, null, null, cure);
  }

  public static Problem warning(
      String code, Message what, @Nullable String where, @Nullable Message cure) {
    return new Problem(code, Severity.WARNING, what, where, null, null, cure);
  }

  /** A warning of this problem, where the work goes on without what is wrong. */
  public Problem asWarning() {
    return new Problem(code, Severity.WARNING, what, where, value, cause, cure);
  }

  /** This problem with answers to it. */
  public Problem answeredBy(List<Reply> replies) {
    return new Problem(code, severity, what, where, value, cause, cure, replies);
  }

  /** This problem with one answer to it. */
  public Problem answeredBy(String... options) {
    return answeredBy(List.of(Reply.of(options)));
  }

  /** All answers to it: the lines of its cure, then the others. */
  public List<Reply> replies() {
    Stream<?> arguments = cure == null ? Stream.of() : cure.arguments().stream();
    return Stream.concat(
            arguments.filter(Reply.class::isInstance).map(Reply.class::cast), answers.stream())
        .filter(Reply::says)
        .map(reply -> new Reply(List.of(), reply.dataset(), reply.options()))
        .distinct()
        .toList();
  }

  public static Problem note(String code, Message what) {
    return new Problem(code, Severity.NOTE, what, null, null, null, null);
  }
}
