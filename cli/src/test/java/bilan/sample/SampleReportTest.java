package bilan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From spreadsheets to printed figures, through the front door, against the maker's own arithmetic.
 */
class SampleReportTest {

  @TempDir Path folder;

  @Test
  void everyKeyFigureOfTheSampleIsTheMakers() throws IOException {
    compare(SampleData.COMMITTED);
  }

  /**
   * Networks that are never committed: other dates, places that leave, closures, gaps, amounts,
   * accounts that lack.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyKeyFigureOfAVariantIsTheMakers(long seed) throws IOException {
    compare(seed);
  }

  private void compare(long seed) throws IOException {
    SampleData data = SampleData.generate(seed, folder.resolve("sample"));
    Cli cli =
        Printed.workspace(
            Files.createDirectory(folder.resolve("workspace")), folder.resolve("sample"));
    assertThat(Differences.between(ExpectedFigures.of(data), Printed.retrospective(cli))).isEmpty();
  }

  @Test
  void exactlyTwoRowsAreRejected() throws IOException {
    SampleData.generate(SampleData.COMMITTED, folder.resolve("sample"));
    Cli cli =
        Printed.workspace(
            Files.createDirectory(folder.resolve("workspace")), folder.resolve("sample"));
    String rejects =
        Printed.must(
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
