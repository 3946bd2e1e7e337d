package bilan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of fifty who came, two signed no sheet: the share of those who did tells that they are two. */
class PublicSharesTest {

  @TempDir Path folder;

  @Test
  void aShareThatProvesAFewIsSaidInWords() throws IOException {
    StringBuilder signed =
        new StringBuilder("Date;Lieu;Atelier;Type;Nom;Prénom;Année de naissance\n");
    for (int i = 0; i < 48; i++) {
      signed.append(
          "%02d/05/2022;Café;Couture;Atelier;Nom%c%c;Prénom;%d%n"
              .formatted(1 + i % 4, 'a' + i / 8, 'k' + i % 8, 1950 + i));
    }
    Files.writeString(folder.resolve("emargement.csv"), signed);
    Files.writeString(
        folder.resolve("seances.csv"),
        "Date;Lieu;Atelier;Type;Participants\n12/06/2022;Café;Soudure;Atelier;2\n");
    Cli cli = Cli.in(folder);
    SmallNetwork.must(cli, "init", ".");
    SmallNetwork.must(cli, "ingest", "attendance", "emargement.csv");
    SmallNetwork.must(cli, "ingest", "attendance", "seances.csv");
    List<String> words = new ArrayList<>(List.of("report", "annual", "--year", "2022"));
    words.addAll(List.of("-f", "md,json", "-o"));
    SmallNetwork.must(cli, words, "dedans/");
    SmallNetwork.must(cli, words, "dehors/", "--public");
    for (String end : List.of(".md", ".json")) {
      assertThat(text("dedans/annual-2022" + end))
          .contains("personnes identifiées pour 96 % des participations comptées");
      assertThat(text("dehors/annual-2022-public" + end))
          .contains("personnes identifiées pour presque toutes les participations comptées")
          .doesNotContain("96 %");
    }
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file)).replaceAll("[\\u00a0\\u202f]", " ");
  }
}
