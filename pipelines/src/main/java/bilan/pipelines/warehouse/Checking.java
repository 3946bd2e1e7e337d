package bilan.pipelines.warehouse;

import bilan.pipelines.check.Check;
import bilan.pipelines.check.Checks;
import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Table;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Problem.Severity;
import bilan.text.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks the declared checks about the rows of a delivery, and says what they find. */
final class Checking {

  private static final int EXAMPLES = 5;

  private final Sql sql;
  private final Dataset dataset;
  private final int delivery;

  Checking(Sql sql, Dataset dataset, int delivery) {
    this.sql = sql;
    this.dataset = dataset;
    this.delivery = delivery;
  }

  /**
   * What is worth saying, one problem a check with its first places and a count.
   *
   * @param tables those that the delivery holds
   * @param leftOut how many rows of the file are not among them: cancelled, or rejected
   */
  List<Problem> problems(List<String> tables, String file, long leftOut) {
    sql.run("set variable left_out = " + leftOut);
    List<Problem> problems = new ArrayList<>();
    String name = String.valueOf(Path.of(file).getFileName());
    for (Findings found : ask(tables, check -> check.severity() != Severity.ERROR, EXAMPLES)) {
      problems.add(problem(found, name));
    }
    return problems;
  }

  /** Asks the checks that are wanted, table by table; those that find nothing answer nothing. */
  List<Findings> ask(List<String> tables, Predicate<Check> wanted, int examples) {
    List<Findings> all = new ArrayList<>();
    for (String name : tables) {
      Table table = dataset.table(name);
      List<Check> checks =
          Checks.of(dataset).stream()
              .filter(c -> c.tables().contains(name))
              .filter(wanted)
              .toList();
      if (checks.isEmpty()) {
        continue;
      }
      Candidate candidate = new Candidate(sql, new BaseTable(table), delivery);
      Set<String> filled = candidate.filled();
      long rows = candidate.rows();
      for (Check check : checks) {
        if (rows <= check.upTo() && filled.containsAll(check.needs())) {
          Findings found = Findings.of(sql, check, table, candidate, examples);
          if (found.count() > 0) {
            all.add(found);
          }
        }
      }
    }
    return all;
  }

  static Problem problem(Findings found, String file) {
    Check check = found.check();
    Message said =
        Message.of("check.says", check.message().about(found.examples().get(0).values()));
    long more = found.count() - 1;
    return new Problem(
        check.code(),
        check.severity(),
        more == 0 ? said : Message.of("check.says_more", said, more),
        found.where(file),
        null,
        said(check.cause()),
        said(check.cure()));
  }

  private static @Nullable Message said(@Nullable Sentence sentence) {
    return sentence == null ? null : Message.of("check.says", sentence);
  }
}
