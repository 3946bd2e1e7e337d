package bilan.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFilesTest {

  /** The committed folder; tests run in the folder of their module. */
  private static final Path COMMITTED = Path.of("..", "sample-data");

  @TempDir Path folder;

  /** {@code -Dgolden=write} writes the committed files again. */
  @Test
  void theCommittedFilesAreWhatTheGeneratorMakes() throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      SampleData.generate(SampleData.COMMITTED, COMMITTED);
    }
    SampleData.generate(SampleData.COMMITTED, folder);
    assertThat(files(folder)).hasSizeBetween(18, 30).isEqualTo(files(COMMITTED));
    for (String file : files(folder)) {
      assertThat(Files.readAllBytes(COMMITTED.resolve(file)))
          .as(file)
          .isEqualTo(Files.readAllBytes(folder.resolve(file)));
    }
  }

  @Test
  void theSameSeedMakesTheSameBytesAndAnotherSeedOthers() throws IOException {
    SampleData.generate(1, folder.resolve("a"));
    SampleData.generate(1, folder.resolve("b"));
    SampleData.generate(2, folder.resolve("c"));
    Path file = Path.of("reference", "lieux-et-reseau.xlsx");
    assertThat(folder.resolve("a").resolve(file))
        .hasSameBinaryContentAs(folder.resolve("b").resolve(file));
    assertThat(Files.readAllBytes(folder.resolve("c").resolve(file)))
        .isNotEqualTo(Files.readAllBytes(folder.resolve("a").resolve(file)));
  }

  /** The spreadsheets under a folder, the broken ones and the settings of the workspace apart. */
  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .filter(file -> !file.startsWith("broken") && !file.equals("bilan.yaml"))
          .sorted()
          .toList();
    }
  }
}
