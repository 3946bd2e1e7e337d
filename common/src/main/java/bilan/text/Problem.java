package bilan.text;

import java.util.List;
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
 * @param answers options that answer it, to be added to the command; empty if none do
 */
public record Problem(
    String code,
    Severity severity,
    Message what,
    @Nullable String where,
    @Nullable String value,
    @Nullable Message cause,
    @Nullable Message cure,
    List<String> answers) {

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

  /** This problem with the options that answer it. */
  public Problem answeredBy(List<String> options) {
    return new Problem(code, severity, what, where, value, cause, cure, options);
  }

  public static Problem note(String code, Message what) {
    return new Problem(code, Severity.NOTE, what, null, null, null, null);
  }
}
