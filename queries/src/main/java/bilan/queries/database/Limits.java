package bilan.queries.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Limits of one question.
 *
 * @param time the longest that it may take
 * @param megabytes of memory that it may take, beside those of the program
 */
public record Limits(Duration time, int megabytes) {

  /** What holds unless the workspace says otherwise. */
  public static final Limits USUAL = new Limits(Duration.ofSeconds(60), 1024);

  /** These limits with a time that was typed; null for none. */
  public Limits within(@Nullable Duration typed) {
    return typed == null ? this : new Limits(typed, megabytes);
  }
}
