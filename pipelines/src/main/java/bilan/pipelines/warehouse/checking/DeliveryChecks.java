package bilan.pipelines.warehouse.checking;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.text.Message;
import bilan.text.Problem;
import bilan.text.Problem.Severity;
import bilan.text.Sentence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the declared checks about the rows of a delivery, and says what they find. */
public final class DeliveryChecks {

  private final Statements sql;
  private final Dataset dataset;
  private final int delivery;

  public DeliveryChecks(Statements sql, Dataset dataset, int delivery) {
    this.sql = sql;
    this.dataset = dataset;
    this.delivery = delivery;
  }

  /**
   * What is worth saying, one problem a check with its first places and a count; warnings are kept.
   *
   * @param tables those that the delivery holds
   * @param open those of which a person must still say what counts: nothing is said of what they
   *     come to in all
   * @param leftOut how many rows of the file are not among them: cancelled, or rejected
   */
  public List<Problem> problems(List<String> tables, Set<String> open, String file, long leftOut) {
    sql.run("set variable left_out = " + leftOut);
    List<Problem> problems = new ArrayList<>();
    String name = String.valueOf(Path.of(file).getFileName());
    DeliveryWarnings kept = new DeliveryWarnings(sql, delivery);
    for (CheckFindings found : ask(tables, check -> told(check, open), DeliveryWarnings.EXAMPLES)) {
      Problem problem = problem(found, name);
      kept.keep(found, problem);
      problems.add(problem);
    }
    return problems;
  }

  private static boolean told(Check check, Set<String> open) {
    return check.severity() != Severity.ERROR
        && open.stream().noneMatch(table -> CheckTables.reads(check.sql(), table));
  }

  /** Asks the checks that are wanted, table by table; those that find nothing answer nothing. */
  public List<CheckFindings> ask(List<String> tables, Predicate<Check> wanted, int examples) {
    Map<Candidate, List<Check>> asked = new LinkedHashMap<>();
    for (String table : tables) {
      Candidate candidate = new Candidate(sql, new BaseTable(dataset.table(table)), delivery);
      List<Check> checks =
          Checks.of(dataset).stream()
              .filter(c -> c.tables().contains(table))
              .filter(wanted)
              .toList();
      if (!checks.isEmpty()) {
        asked.put(candidate, candidate.applicable(checks));
      }
    }
    Set<String> filled = filled(asked.values());
    asked.replaceAll(
        (candidate, checks) ->
            checks.stream().filter(check -> filled.containsAll(check.beside())).toList());
    List<CheckFindings> all = new ArrayList<>();
    try (CheckTables around = new CheckTables(sql, questions(asked.values()))) {
      asked.forEach(
          (candidate, checks) -> {
            candidate.prepare(around, questions(List.of(checks)));
            for (Check check : checks) {
              CheckFindings found = CheckFindings.of(sql, check, candidate, examples);
              if (found.count() > 0) {
                all.add(found);
              }
            }
          });
    }
    return all;
  }

  /** Of the tables beside which these checks find something, those that have rows that count. */
  private Set<String> filled(Collection<List<Check>> checks) {
    List<String> tables =
        checks.stream().flatMap(List::stream).flatMap(c -> c.beside().stream()).distinct().toList();
    return tables.isEmpty()
        ? Set.of()
        : Set.copyOf(
            sql.list(
                tables.stream()
                    .map(DeliveryChecks::nameIfFilled)
                    .collect(Collectors.joining(" union all ")),
                row -> row.getString(1)));
  }

  private static String nameIfFilled(String table) {
    return "select '%1$s' where exists (select 1 from store.%1$s_row where counts)"
        .formatted(table);
  }

  private static String questions(Collection<List<Check>> checks) {
    return checks.stream().flatMap(List::stream).map(Check::sql).collect(Collectors.joining("\n"));
  }

  public static Problem problem(CheckFindings found, String file) {
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
