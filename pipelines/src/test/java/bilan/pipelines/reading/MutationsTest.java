package bilan.pipelines.reading;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.sheet.Workbook;
import bilan.pipelines.sheet.opening.Workbooks;
import bilan.testing.Slow;
import bilan.testing.Tries;
import bilan.text.Failure;
import bilan.text.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each file of the sample, changed at random as people change their files: the same figures, or a
 * reason, never other figures in silence. {@code -Dbilan.mutations=50} plays fifty copies of each.
 */
@Slow
class MutationsTest {

  private static final int COPIES = Tries.of("bilan.mutations", 1, 8);
  private static final long SEED = Long.getLong("bilan.mutations.seed", 0);
  private static final Path SAMPLE = Path.of("../sample-data");
  private static final Map<String, Integer> OUTCOMES = new TreeMap<>();

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !f.toString().contains("broken"))
          .filter(f -> f.toString().matches(".*\\.(csv|xlsx|xls|ods)"))
          .sorted()
          .toList();
    }
  }

  @AfterAll
  static void say() {
    System.out.println("mutations: " + OUTCOMES);
  }

  @ParameterizedTest
  @MethodSource("files")
  void theSameFiguresOrAReason(Path file) throws IOException {
    String dataset = SAMPLE.relativize(file).getName(0).toString();
    Copy original;
    try (Workbook workbook = Workbooks.open(file, ReadOptions.DETECT)) {
      original = Copy.of(workbook);
    }
    Figures before = Figures.of(dataset, file, original, List.of());
    List<String> silent = new ArrayList<>();
    for (int i = 0; i < COPIES; i++) {
      Random random = new Random(file.getFileName().toString().hashCode() * 1000L + i + SEED);
      List<String> done = new ArrayList<>();
      RowChange.Changed changed = new RowChange.Changed(original, null, 0, 1);
      if (random.nextInt(2) == 0) {
        RowChange rows = RowChange.values()[random.nextInt(RowChange.values().length)];
        changed = rows.apply(original, before.rows(), random);
        done.add("row " + rows + " " + changed.sheet() + "!" + changed.row());
      }
      Copy copy = changed.copy();
      for (int k = 0; k < 1 + random.nextInt(3); k++) {
        if (random.nextInt(3) == 0) {
          Rewriting rewriting = Rewriting.values()[random.nextInt(Rewriting.values().length)];
          copy = rewriting.apply(copy, random);
          done.add(rewriting.name());
        } else {
          Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
          copy = mutation.apply(copy, new Mutation.At(dataset, random));
          done.add(mutation.name());
        }
      }
      String outcome = outcome(dataset, file, copy, before, changed);
      OUTCOMES.merge(outcome.substring(0, outcome.indexOf(':')), 1, Integer::sum);
      if (Boolean.getBoolean("bilan.mutations.watch") || outcome.startsWith("SILENT")) {
        silent.add(file + ", copy " + i + " " + done + " -> " + outcome);
      }
    }
    silent.forEach(System.out::println);
    assertThat(silent.stream().filter(s -> s.contains("SILENT"))).isEmpty();
  }

  private static String outcome(
      String dataset, Path file, Copy copy, Figures before, RowChange.Changed changed)
      throws IOException {
    Figures after;
    try {
      after = Figures.of(dataset, file, copy, before.columns());
    } catch (Failure reason) {
      assertThat(reason.problems()).isNotEmpty();
      return "stopped: " + reason.problems().stream().map(Problem::code).distinct().toList();
    }
    Map<String, String> difference =
        difference(before.expected(changed.sheet(), changed.row(), changed.times()), after.sums());
    if (difference.isEmpty()) {
      return after.wrongTotals() == before.wrongTotals() || changed.times() != 1
          ? "equal:"
          : "SILENT: a total that is right is said to be wrong";
    }
    Set<String> said = new TreeSet<>(after.said());
    said.removeAll(before.said());
    boolean allThere =
        after.accounted()
            == before.accounted() + (changed.sheet() == null ? 0 : changed.times() - 1);
    return (said.isEmpty() ? "SILENT" : allThere ? "said" : "said, rows less")
        + ": "
        + said
        + difference.entrySet().stream()
            .limit(4)
            .map(Object::toString)
            .collect(Collectors.toList());
  }

  private static Map<String, String> difference(
      Map<String, BigDecimal> expected, Map<String, BigDecimal> actual) {
    Map<String, String> difference = new TreeMap<>();
    expected.forEach((k, v) -> difference.put(k, v + " -> " + actual.get(k)));
    actual.forEach(
        (k, v) -> difference.merge(k, expected.get(k) + " -> " + v, (one, other) -> one));
    difference.keySet().removeIf(k -> Objects.equals(expected.get(k), actual.get(k)));
    return difference;
  }
}
