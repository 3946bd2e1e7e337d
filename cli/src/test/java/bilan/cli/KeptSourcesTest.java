package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file that is to be kept and is missing or damaged is told where deliveries are listed. */
class KeptSourcesTest extends SheetDesk {

  private static final String SHEET = "Date;Lieu;Participants\n05/03/2024;Fives;7\n";

  private void keep(String what) throws IOException {
    Files.writeString(folder.resolve("bilan.yaml"), "keep_sources: " + what + "\n");
  }

  private Path kept() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("sources"))) {
      return all.findFirst().orElseThrow();
    }
  }

  private String said(String... words) {
    Cli.Result result = cli().run(words);
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out();
  }

  @Test
  void oneThatIsMissingIsListedUntilItIsIngestedAgain() throws IOException {
    keep("all");
    assertThat(ingest("attendance", SHEET).exit()).isZero();
    Path file = kept();
    String sound = said("deliveries");
    assertThat(sound).doesNotContain("sources/");
    assertThat(said("deliveries", "show", "1")).contains("dans sources/, tel qu’il a été importé");
    for (boolean empty : new boolean[] {false, true}) {
      Files.delete(file);
      if (empty) {
        Files.createFile(file);
      }
      assertThat(said("deliveries"))
          .contains("manque dans sources/", "importer de nouveau le fichier d’origine");
      assertThat(said("deliveries", "-f", "json"))
          .contains("manque dans sources/", "importer de nouveau le fichier d’origine");
      assertThat(said("deliveries", "show", "1"))
          .contains("manque dans sources/", "importer de nouveau le fichier d’origine");
      keep("[ventes]");
      assertThat(said("deliveries")).as("nobody wants it").isEqualTo(sound);
      keep("all");
      assertThat(ingest("attendance", SHEET).exit()).isZero();
      assertThat(said("deliveries")).isEqualTo(sound);
    }
  }

  @Test
  void oneThatIsDamagedIsShownAndNotReplacedByItself() throws IOException {
    keep("all");
    assertThat(ingest("attendance", SHEET).exit()).isZero();
    Files.writeString(kept(), SHEET.replace(";7", ";8"));
    assertThat(said("deliveries", "show", "1"))
        .contains("endommagé dans sources/", "il le remplacera")
        .doesNotContain("manque");
    assertThat(said("deliveries", "show", "1", "-f", "json"))
        .contains("endommagé dans sources/", "il le remplacera");
    assertThat(ingest("attendance", SHEET).exit()).isZero();
    assertThat(said("deliveries", "show", "1")).contains("tel qu’il a été importé");
  }

  @Test
  void oneOfAPersonWhoWasForgottenIsNotMissing() throws IOException {
    keep("all");
    String persons = "Date;Lieu;Atelier;Type;Durée (min);Nom;Prénom;Année de naissance\n";
    String she = "04/03/2024;Fives;Dépannage;Atelier;60;Martin;Élise;1950\n";
    assertThat(ingest("attendance", persons + she).exit()).isZero();
    assertThat(kept()).exists();
    said("privacy", "forget", "Martin", "Élise", "--born", "1950");
    assertThat(said("deliveries")).doesNotContain("sources/");
    assertThat(said("deliveries", "show", "1")).doesNotContain("sources/");
  }
}
