package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.cli.SampleWorkspace;
import bilan.testing.Deep;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is published names the grants that are awarded, by what they are for: no code of the team's,
 * and nothing of what is asked for, refused or cancelled but its sums. It bears its mark.
 */
@Slow
class PublicGrantsTest {

  private static final String FORMATS = "docx,xlsx,pdf,html,md,text,csv,csv-fr,json";

  private static final List<String> CODES =
      List.of(
          "mel-2021",
          "cnfs-01",
          "lille-travaux",
          "anct-fdt",
          "feder-num",
          "hdf-tl",
          "mel-2022",
          "nord-2022",
          "beffroi-22",
          "hdf-2023",
          "caf-2021",
          "lille-2022");

  /** What the two that came to nothing, and the one that is asked for, are for. */
  private static final List<String> UNNAMED =
      List.of("gouters des ecrans", "cafe des aidants", "essaimage de la methode");

  @TempDir static Path folder;
  private static Cli cli = Cli.in(Path.of(""));

  @BeforeAll
  static void ingest() throws IOException {
    cli = SampleWorkspace.in(Files.createDirectory(folder.resolve("workspace")));
  }

  private static List<Path> written(String bilan, String more) throws IOException {
    Path out = folder.resolve("out" + bilan.hashCode() + more.hashCode());
    String words = "report " + bilan + " -f " + FORMATS + " -o " + out + "/" + more;
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + result.err()).isZero();
    try (Stream<Path> files = Files.list(out)) {
      return files.sorted().toList();
    }
  }

  private static String text(Path file) throws IOException {
    return Normalizer.normalize(PlantedNamesTest.text(file), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .toLowerCase(Locale.ROOT);
  }

  @Deep
  @ParameterizedTest
  @ValueSource(
      strings = {
        "retrospective --years 2020..2022",
        "annual --year 2022",
        "grants --years 2020..2022",
        "grants --years 2020..2022 --lang en",
        "priorities --years 2020..2022"
      })
  void whatIsNotAwardedIsNotNamedAndCodesStayInside(String bilan) throws IOException {
    boolean english = bilan.endsWith("en");
    List<Path> files = written(bilan, " --public");
    assertThat(files).hasSize(9);
    for (Path file : files) {
      String text = text(file);
      assertThat(CODES.stream().filter(text::contains)).as(file.toString()).isEmpty();
      assertThat(UNNAMED.stream().filter(text::contains)).as(file.toString()).isEmpty();
      assertThat(file.getFileName().toString()).contains("-public");
      if (!file.toString().matches(".*(csv)")) {
        assertThat(text)
            .as(file.toString())
            .contains(english ? "(public version)" : "(version publique)");
      }
    }
  }

  @Test
  void awardedOnesAreCalledByWhatTheyAreFor() throws IOException {
    for (Path file : written("grants --years 2020..2022", " --public")) {
      assertThat(text(file))
          .as(file.toString())
          .contains("inclusion numerique par les cafes")
          .contains("ateliers dans les quartiers, 2021")
          .contains("ateliers dans les quartiers, 2022")
          .contains("non accordees ou annulees, ensemble");
    }
  }

  @Test
  void insideAllAreNamed() throws IOException {
    for (Path file : written("grants --years 2020..2022", "")) {
      assertThat(file.getFileName().toString()).doesNotContain("public");
      if (file.getFileName().toString().contains("-controle.")) {
        continue; // it tells of figures and files, not of grants
      }
      assertThat(text(file))
          .as(file.toString())
          .contains(CODES)
          .contains("gouters des ecrans")
          .doesNotContain("version publique");
    }
  }
}
