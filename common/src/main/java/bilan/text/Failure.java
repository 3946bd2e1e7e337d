package bilan.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stops a run: the exit code and every problem found, all at once. Turned into sentences in
 * one place of the command line.
 */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Exit exit;
  private final transient List<Problem> problems;

  public Failure(Exit exit, List<Problem> problems) {
    this(exit, problems, null);
  }

  public Failure(Exit exit, Problem problem) {
    this(exit, List.of(problem), null);
  }

  public Failure(Exit exit, List<Problem> problems, @Nullable Throwable cause) {
    super(
        problems.isEmpty() ? exit.name() : problems.get(0).code() + " " + problems.get(0).what(),
        cause);
    this.exit = exit;
    this.problems = List.copyOf(problems);
  }

  public Exit exit() {
    return exit;
  }

  public List<Problem> problems() {
    return problems;
  }
}
