package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.sample.SampleData;
import bilan.sample.expected.BilanCheck;
import bilan.sample.expected.ExpectedBilan;
import bilan.sample.network.BilanYears;
import bilan.sample.printed.PrintedBilan;
import bilan.testing.Deep;
import bilan.testing.Quick;
import bilan.testing.Slow;
import bilan.testing.Tries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From spreadsheets to every figure, table and chart of every bilan, through the front door,
 * against the maker's own arithmetic; a number that nobody answers for is a failure too. {@link
 * SampleBilansTest} holds sentences and notes.
 */
class SampleReportTest {

  @TempDir Path folder;

  @Quick
  @Test
  void everyNumberOfTheSampleIsTheMakers() throws IOException {
    compare(SampleData.COMMITTED);
  }

  /** The network by years from September, with its bank, and the ledger of the last of them. */
  @Slow
  @Test
  void everyNumberIsTheMakersInYearsFromSeptember() throws IOException {
    SampleDoor.FromSeptember sample = SampleDoor.FromSeptember.in(folder);
    compare(sample.data(), sample.cli());
  }

  /**
   * Networks that are never committed: other dates, places that leave, closures, gaps, amounts,
   * accounts that lack, fiscal years that begin in September, grants that end otherwise.
   */
  @Deep
  @ParameterizedTest
  @MethodSource("seeds")
  void everyNumberOfAVariantIsTheMakers(long seed) throws IOException {
    compare(seed);
  }

  /** {@code -Dbilan.variants=50} before a release; one of them each night. */
  static LongStream seeds() {
    return LongStream.rangeClosed(
        Long.getLong("bilan.variants.from", 1), Tries.of("bilan.variants", 1, 2));
  }

  private void compare(long seed) throws IOException {
    SampleData data = SampleData.generate(seed, folder.resolve("sample"));
    BilanYears years = data.scenario().years();
    Cli cli =
        SampleDoor.network(folder.resolve("workspace"), seed, folder.resolve("sample"), years);
    compare(data, cli);
  }

  private static void compare(SampleData data, Cli cli) {
    BilanYears years = data.scenario().years();
    List<String> found = new ArrayList<>(SampleDoor.wrongFindings(cli, data, years));
    ExpectedBilan all = ExpectedBilan.of(data, years);
    for (String name : ExpectedBilan.NAMES) {
      boolean one = name.equals("annual");
      ExpectedBilan expected = one ? ExpectedBilan.of(data, years.onlyLast()) : all;
      PrintedBilan printed = SampleDoor.bilan(cli, name, expected.years());
      BilanCheck check = new BilanCheck(expected, printed);
      check.problems().forEach(problem -> found.add(name + ": " + problem));
      assertThat(check.numbers()).isGreaterThan(100);
    }
    assertThat(found).isEmpty();
  }

  @Quick
  @Test
  void exactlyTwoRowsAreRejected() throws IOException {
    Cli cli = SampleWorkspace.in(folder);
    String rejects =
        SampleDoor.must(
            cli,
            "query",
            "--sql",
            "select source, value from rejects where waiting order by all",
            "-f",
            "csv",
            "-o",
            "-");
    assertThat(rejects.strip().lines().skip(1))
        .containsExactly("caisse-wazemmes-2022-S1.csv,offert", "ferme-du-heron.csv,une dizaine");
  }
}
