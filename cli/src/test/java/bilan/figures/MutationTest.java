package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.sample.SampleData;
import bilan.sample.book.Book;
import bilan.sample.book.BookWriter;
import bilan.sample.book.BookWriter.Junk;
import bilan.sample.expected.BilanCheck;
import bilan.sample.expected.ExpectedBilan;
import bilan.sample.mutation.JunkCells;
import bilan.sample.mutation.Mutations;
import bilan.sample.mutation.Mutations.Mutation;
import bilan.sample.network.Edit;
import bilan.sample.printed.PrintedBilan;
import bilan.testing.Deep;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One cell of the sample's spreadsheets is changed: exactly the figures that depend on it move, or
 * the file is rejected or flagged; a cell that no figure depends on changes the row that is kept.
 * Nothing is ignored in silence.
 */
@Deep
class MutationTest {

  /** {@code -Dbilan.mutations=500} before a release; a part of them in each build. */
  private static final int COUNT = Tries.of("bilan.mutations", 1, 5);

  private static final long SEED = Long.getLong("bilan.mutations.seed", 7);

  /** Only those of a record or of one of its fields, such as {@code Sale.place}. */
  private static final String OF = System.getProperty("bilan.mutations.of", "");

  private static final Map<String, Book> BOOKS = new HashMap<>();

  @TempDir static Path folder;
  private static SampleData data = SampleData.of(SampleData.COMMITTED).unbanked();
  private static @Nullable Mutant mutant;
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  @BeforeAll
  static void make() throws IOException {
    BookWriter writer = new BookWriter(null);
    Path sample = folder.resolve("sample");
    data = data.write(Edit.NONE, writer, sample);
    writer.books().forEach((file, book) -> BOOKS.put(sample.relativize(file).toString(), book));
    mutant = Mutant.of(folder, data.scenario().years());
  }

  private static Mutant mutant() {
    return java.util.Objects.requireNonNull(mutant);
  }

  @Test
  void oneCellMovesTheFiguresThatDependOnIt() throws IOException {
    PrintedBilan whole = mutant().whole();
    ExpectedBilan before = mutant().expected(data);
    assertThat(new BilanCheck(before, whole).problems()).isEmpty();
    Iterator<Mutation> mutations = Mutations.of(data.network(), SEED);
    for (int done = 0; done < COUNT * 4 / 5; ) {
      Mutation mutation = mutations.next();
      if (!mutation.what().startsWith(OF)) {
        continue;
      }
      Path changed = folder.resolve("changed");
      SampleData mutated = data.write(mutation.edit(), new BookWriter(null, BOOKS), changed);
      String file = changed(changed);
      if (file != null) {
        run(mutation, file, changed, before, whole, mutated);
        done++;
      }
    }
    report();
  }

  /** What is no date, number, amount or choice, and what no record of the maker's holds. */
  @Test
  void junkIsNeverIgnoredInSilence() throws IOException {
    Map<Path, Book> all = new HashMap<>();
    BOOKS.forEach((file, book) -> all.put(Path.of(file), book));
    for (Junk junk : JunkCells.some(new TreeMap<>(all), COUNT / 5, SEED)) {
      Path changed = folder.resolve("changed");
      String file = junk.file().toString();
      Junk there =
          new Junk(changed.resolve(file), junk.tab(), junk.row(), junk.column(), junk.value());
      data.write(Edit.NONE, new BookWriter(there, BOOKS), changed);
      spoilt(junk, file, changed);
      Mutant.delete(changed);
    }
    report();
  }

  /** A price, a tax and a choice that no figure is made of. */
  @Test
  void aCellThatNoFigureIsMadeOfIsKeptAndQuestioned() throws IOException {
    PrintedBilan whole = mutant().whole();
    for (Junk cell : JunkCells.beside(BOOKS, 1 + COUNT / 100, SEED)) {
      Path changed = folder.resolve("changed");
      String file = cell.file().toString();
      Junk there =
          new Junk(changed.resolve(file), cell.tab(), cell.row(), cell.column(), cell.value());
      data.write(Edit.NONE, new BookWriter(there, BOOKS), changed);
      Cli cli = mutant().without(file);
      Cli.Result result = Mutant.ingest(cli, file, changed);
      Mutant.delete(changed);
      boolean questioned = (result.out() + result.err()).matches("(?s).*SALES-0[123].*");
      boolean moved = !mutant().printed(cli).withoutWarnings().equals(whole.withoutWarnings());
      boolean kept = result.exit() == 0 && mutant().isStoredOtherwise(cli, file);
      if (moved || !kept || questioned != file.startsWith("sales/")) {
        count(moved ? "WRONG" : "SILENT");
        wrong(cell + "\n  in " + file + "\n" + result.out() + result.err());
      } else {
        count(questioned ? "kept and questioned" : "kept as it stands");
      }
    }
    report();
  }

  private void spoilt(Junk junk, String file, Path changed) throws IOException {
    Cli cli = mutant().without(file);
    Cli.Result result = Mutant.ingest(cli, file, changed);
    String said = result.out() + result.err() + cli.run("status", "--as-of", "2022-12-31").out();
    if (result.exit() != 0) {
      count("stopped with " + result.exit());
    } else if (said.contains(String.valueOf(junk.value())) || said.contains("illisible")) {
      count(result.out().contains(" 0 rejetée") ? "flagged" : "rejected and said");
    } else if (mutant().isStoredOtherwise(cli, file)) {
      count("kept as it stands");
    } else {
      count("SILENT");
      wrong(junk + "\n  in " + file + "\n" + said);
    }
  }

  private void run(
      Mutation mutation,
      String file,
      Path changed,
      ExpectedBilan before,
      PrintedBilan whole,
      SampleData mutated)
      throws IOException {
    Cli cli = mutant().without(file);
    Cli.Result result = Mutant.ingest(cli, file, changed);
    Mutant.delete(changed);
    if (result.exit() != 0) {
      count("stopped with " + result.exit());
      return;
    }
    PrintedBilan printed = mutant().printed(cli);
    ExpectedBilan expected = mutation.isPredicted() ? mutant().expected(mutated) : before;
    List<String> problems =
        mutation.isPredicted() ? mutant().problems(cli, printed, expected, mutated) : List.of();
    boolean moved = !printed.equals(whole);
    if (!problems.isEmpty() && rejected(result) > mutant().rejected(file)) {
      count("rejected and said");
    } else if (!problems.isEmpty()) {
      count("WRONG");
      wrong(
          mutation.what()
              + "\n  in "
              + file
              + "\n"
              + result.out()
              + result.err()
              + String.join("\n", problems));
    } else if (moved) {
      count(mutation.isPredicted() ? "moved exactly what depends on it" : "moved a name");
    } else if (mutant().isStoredOtherwise(cli, file)) {
      count("no figure depends on it: the row is kept as it stands");
    } else if (isFlagged(result)) {
      count("flagged");
    } else {
      count("SILENT");
      wrong("SILENT " + mutation.what() + "\n  in " + file + "\n" + result.out());
    }
  }

  private static int rejected(Cli.Result result) {
    Matcher rows = Pattern.compile("(\\d+) rejetées?").matcher(result.out());
    return rows.find() ? Integer.parseInt(rows.group(1)) : 0;
  }

  /** Whether something was said that is said of the sample nowhere. */
  private static boolean isFlagged(Cli.Result result) {
    return result.out().contains("ignorée") || result.out().contains("à voir");
  }

  private void count(String outcome) {
    if (Boolean.getBoolean("bilan.mutations.watch")) {
      System.err.println(outcome);
    }
    outcomes.merge(outcome, 1, Integer::sum);
  }

  /** What a run of hours found wrong is read before its end. */
  private void wrong(String what) {
    if (Boolean.getBoolean("bilan.mutations.watch")) {
      System.err.println(what);
    }
    wrong.add(what);
  }

  private void report() {
    System.out.println(outcomes);
    assertThat(wrong).isEmpty();
  }

  /** The one file that is not as before; null if there is none. */
  private static @Nullable String changed(Path folder) throws IOException {
    List<String> changed = Files.exists(folder) ? Mutant.files(folder) : List.of();
    assertThat(changed).hasSizeLessThan(2);
    return changed.isEmpty() ? null : changed.get(0);
  }
}
