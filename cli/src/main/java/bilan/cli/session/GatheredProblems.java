package bilan.cli.session;

import bilan.text.Message;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Equal problems gathered into one: its sentence once, its cells and their number. Of many problems
 * that only differ in what they name, the first is kept.
 */
public final class GatheredProblems {

  private static final int CELLS = 12;
  private static final int VALUES = 5;

  /** So many sentences of one kind are read; who wants more asks for json. */
  private static final int ALIKE = 8;

  private final Map<List<@Nullable Object>, List<Problem>> groups = new LinkedHashMap<>();

  /**
   * Problems with those of one kind put together; every error stays, notes and warnings are cut to
   * a handful.
   */
  public static List<Problem> of(List<Problem> problems) {
    GatheredProblems gathered = new GatheredProblems();
    problems.forEach(gathered::add);
    return handful(gathered.all());
  }

  /** Notes and warnings of one kind, of which the first are told; every error is. */
  private static List<Problem> handful(List<Problem> problems) {
    Map<List<?>, List<Problem>> kinds = new LinkedHashMap<>();
    problems.forEach(p -> kinds.computeIfAbsent(kind(p), kind -> new ArrayList<>()).add(p));
    List<Problem> told = new ArrayList<>();
    for (Problem problem : problems) {
      List<Problem> alike = kinds.getOrDefault(kind(problem), List.of());
      boolean few = problem.severity() == Problem.Severity.ERROR || alike.size() <= ALIKE;
      int turn = few ? 0 : alike.indexOf(problem);
      if (turn < ALIKE - 1) {
        told.add(problem);
      } else if (turn == ALIKE - 1) {
        told.add(rest(problem, alike.size() - turn));
      }
    }
    return told;
  }

  private static List<?> kind(Problem problem) {
    Message what = problem.what();
    boolean gathered = what.key().equals("cli.gathered");
    Object key = gathered && what.arguments().get(0) instanceof Message m ? m.key() : what.key();
    return List.of(problem.code(), problem.severity(), key);
  }

  private static Problem rest(Problem alike, int others) {
    return new Problem(
        alike.code(),
        alike.severity(),
        Message.of("cli.gathered_alike", others),
        null,
        null,
        null,
        null);
  }

  /** Problems of one file are equal if code, sentence, usual cause and cure are. */
  void add(Problem problem) {
    groups
        .computeIfAbsent(
            Arrays.asList(
                problem.code(),
                problem.severity(),
                problem.what(),
                problem.cause(),
                problem.cure(),
                sheet(problem.where())),
            key -> new ArrayList<>())
        .add(problem);
  }

  /** In the order of their first ones. */
  List<Problem> all() {
    return groups.values().stream().map(GatheredProblems::one).toList();
  }

  private static Problem one(List<Problem> equal) {
    Problem first = equal.get(0);
    if (equal.size() == 1) {
      return first;
    }
    Set<String> values = new LinkedHashSet<>();
    equal.forEach(
        p -> {
          if (p.value() != null) {
            values.add(p.value());
          }
        });
    return new Problem(
        first.code(),
        first.severity(),
        Message.of("cli.gathered", first.what(), equal.size()),
        cells(equal),
        values.isEmpty() ? null : shown(values),
        first.cause(),
        first.cure());
  }

  private static String shown(Set<String> values) {
    String some = String.join(", ", values.stream().limit(VALUES).toList());
    return values.size() > VALUES ? some + "…" : some;
  }

  /** {@code file!sheet!D2, D3, D4}: what they share stands once. */
  private static String cells(List<Problem> equal) {
    StringBuilder cells = new StringBuilder(String.valueOf(equal.get(0).where()));
    for (Problem each : equal.subList(1, Math.min(CELLS, equal.size()))) {
      String where = String.valueOf(each.where());
      cells.append(", ").append(where.substring(where.lastIndexOf('!') + 1));
    }
    return cells + (equal.size() > CELLS ? "…" : "");
  }

  private static @Nullable String sheet(@Nullable String where) {
    int end = where == null ? -1 : where.lastIndexOf('!');
    return where == null || end < 0 ? where : where.substring(0, end);
  }
}
