package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bilans of the sample as whole texts: their tables, charts, cards, sentences and notes, in their
 * order. {@code -Dgolden=write} writes the golden files again.
 */
@Slow
class SampleBilansTest {

  private static final Path GOLDEN = Path.of("src/test/resources/bilan/figures/bilans");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "retrospective, 2020..2022, md",
    "annual, 2022, md",
    "annual, 2022, text",
    "retrospective, 2020..2022, csv",
    "priorities, 2020..2022, md",
    "grants, 2020..2022, md"
  })
  void everyBilanReadsAsBefore(String name, String years, String format) throws IOException {
    Cli cli = SampleWorkspace.in(folder);
    String printed =
        SampleDoor.must(cli, "report", name, "--years", years, "-f", format, "-o", "-")
            .replaceAll("\\R", "\n");
    Path golden = GOLDEN.resolve(name + "." + format);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, printed);
    }
    assertThat(printed).isEqualTo(Files.readString(golden).replaceAll("\\R", "\n"));
  }
}
