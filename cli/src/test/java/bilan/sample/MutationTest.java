package bilan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.sample.BookWriter.Junk;
import bilan.sample.Mutations.Mutation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One cell of the sample's spreadsheets is changed: exactly the figures that depend on it move, or
 * the file is rejected or flagged; nothing is ignored in silence.
 */
class MutationTest {

  /** {@code -Dbilan.mutations=500} before a release; a few in each build. */
  private static final int COUNT = Integer.getInteger("bilan.mutations", 24);

  private static final long SEED = Long.getLong("bilan.mutations.seed", 7);

  private static final String FIGURES =
      """
      ---
      bilan: figures
      title: Chiffres
      parameters:
        years: {type: years, default: last 3}
      ---

      # Chiffres
      """;

  @TempDir Path folder;
  private final Map<String, Path> bases = new HashMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void oneCellMovesTheFiguresThatDependOnIt() throws IOException {
    SampleData data =
        SampleData.of(SampleData.COMMITTED)
            .write(Edit.NONE, new BookWriter(null), folder.resolve("sample"));
    List<Expected> before = ExpectedFigures.of(data);
    List<Mutation> mutations = Mutations.some(data.network(), COUNT, SEED);
    for (int i = 0; i < mutations.size(); i++) {
      Mutation mutation = mutations.get(i);
      Path mutant = folder.resolve("mutant" + i);
      SampleData mutated = data.write(mutation.edit(), new BookWriter(null), mutant);
      String file = changed(mutant);
      if (file == null) {
        count("written alike");
        continue;
      }
      run(mutation.what(), file, mutant, before, ExpectedFigures.of(mutated));
      delete(mutant);
    }
    report();
  }

  /** A date, a number, an amount or a choice that is none. */
  @Test
  void junkIsNeverIgnoredInSilence() throws IOException {
    BookWriter writer = new BookWriter(null);
    SampleData data =
        SampleData.of(SampleData.COMMITTED).write(Edit.NONE, writer, folder.resolve("sample"));
    List<Expected> before = ExpectedFigures.of(data);
    for (Junk junk : JunkCells.some(writer.books(), COUNT / 2, SEED)) {
      Path mutant = folder.resolve("mutant");
      Path file = folder.resolve("sample").relativize(junk.file());
      BookWriter spoiling =
          new BookWriter(
              new Junk(mutant.resolve(file), junk.tab(), junk.row(), junk.column(), junk.value()));
      data.write(Edit.NONE, spoiling, mutant);
      spoilt(junk, file.toString(), mutant, before);
      delete(mutant);
    }
    report();
  }

  private void spoilt(Junk junk, String file, Path mutant, List<Expected> before)
      throws IOException {
    Path workspace = folder.resolve("workspace");
    copy(base(file), workspace);
    Cli cli = Cli.in(workspace);
    Cli.Result result =
        cli.run("ingest", file.substring(0, file.indexOf('/')), mutant.resolve(file).toString());
    String said = result.out() + result.err() + cli.run("status", "--as-of", "2022-12-31").out();
    if (result.exit() != 0) {
      count("stopped with " + result.exit());
    } else if (said.contains(String.valueOf(junk.value())) || said.contains("illisible")) {
      count(result.out().contains(" 0 rejetée") ? "flagged" : "rejected and said");
    } else {
      boolean same = Differences.between(before, figures(cli)).isEmpty();
      count(same ? "SILENT, no figure moves" : "SILENT");
      wrong.add(junk + "\n  in " + file + "\n" + said);
    }
  }

  /** All key figures, without the tables of the retrospective. */
  private static List<Printed> figures(Cli cli) {
    return Printed.read(
        Printed.must(cli, "report", "figures", "--years", "2020..2022", "-f", "json", "-o", "-"));
  }

  private void report() {
    System.out.println(outcomes);
    wrong.forEach(System.out::println);
    assertThat(wrong).isEmpty();
  }

  private void run(
      String what, String file, Path mutant, List<Expected> before, List<Expected> expected)
      throws IOException {
    Path workspace = folder.resolve("workspace");
    copy(base(file), workspace);
    Cli cli = Cli.in(workspace);
    Cli.Result result =
        cli.run("ingest", file.substring(0, file.indexOf('/')), mutant.resolve(file).toString());
    if (result.exit() != 0) {
      count("stopped with " + result.exit());
      return;
    }
    List<Printed> printed = figures(cli);
    List<String> differences = Differences.between(expected, printed);
    if (differences.isEmpty()) {
      count(expected.equals(before) ? "nothing depends on it" : "moved as it must");
    } else {
      count("WRONG");
      wrong.add(
          what
              + "\n  in "
              + file
              + "\n"
              + result.out()
              + result.err()
              + String.join("\n", differences));
    }
  }

  private void count(String outcome) {
    if (Boolean.getBoolean("bilan.mutations.watch")) {
      System.err.println(outcome);
    }
    outcomes.merge(outcome, 1, Integer::sum);
  }

  /** The one file that is not as before, the last of that name; null if there is none. */
  private @Nullable String changed(Path mutant) throws IOException {
    List<String> changed = new ArrayList<>();
    for (String file : files(mutant)) {
      if (Files.mismatch(mutant.resolve(file), folder.resolve("sample").resolve(file)) >= 0) {
        changed.add(file);
      }
    }
    assertThat(changed).hasSizeLessThan(2);
    return changed.isEmpty() ? null : changed.get(0);
  }

  /** A workspace with everything but that file. */
  private Path base(String without) throws IOException {
    Path known = bases.get(without);
    if (known != null) {
      return known;
    }
    Path sample = folder.resolve("without" + bases.size());
    for (String file : files(folder.resolve("sample"))) {
      if (!file.equals(without)) {
        Files.createDirectories(sample.resolve(file).getParent());
        Files.copy(folder.resolve("sample").resolve(file), sample.resolve(file));
      }
    }
    Path workspace = Files.createDirectory(folder.resolve("base" + bases.size()));
    Printed.workspace(workspace, sample);
    Files.writeString(workspace.resolve("bilans").resolve("figures.md"), FIGURES);
    bases.put(without, workspace);
    return workspace;
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    delete(to);
    for (String file : files(from)) {
      Files.createDirectories(to.resolve(file).getParent());
      Files.copy(from.resolve(file), to.resolve(file));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
