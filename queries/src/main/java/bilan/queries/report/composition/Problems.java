package bilan.queries.report.composition;

import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Message;
import bilan.text.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Problems of one bilan, gathered until all of it has been read; what is repeated says each once.
 */
public final class Problems {

  private final String origin;
  private final Set<Problem> all = new LinkedHashSet<>();
  private Exit exit = Exit.USAGE;

  public Problems(String origin) {
    this.origin = origin;
  }

  /** Adds a problem of a line; {@code cure} is null if there is none. */
  public void add(int line, Message what, @Nullable Message cure) {
    all.add(Problem.error("REPORT-03", what, origin + ":" + line, cure));
  }

  /** Problems of a file or query that a block needs; each keeps its own place if it has one. */
  void addAll(int line, List<Problem> problems) {
    for (Problem p : problems) {
      String where = p.where() == null ? origin + ":" + line : p.where();
      all.add(new Problem(p.code(), p.severity(), p.what(), where, p.value(), p.cause(), p.cure()));
    }
  }

  /** What stopped a block; a machine that fails is not the bilan's fault. */
  public void addAll(int line, Failure failure) {
    addAll(line, failure.problems());
    exit = exit.worse(failure.exit());
  }

  /** Problems that know their line already. */
  public void addAll(List<Problem> problems) {
    all.addAll(problems);
  }

  /** Throws one failure with all problems, if there are any. */
  public void orFail() {
    if (!all.isEmpty()) {
      throw new Failure(exit, List.copyOf(all));
    }
  }
}
