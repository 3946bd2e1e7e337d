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

/** Of fifty who came, two signed no sheet: the share of those who did would tell it. */
class PublicSharesTest {

  @TempDir Path folder;

  @Test
  void aShareOfIdentifiedPersonsIsSaidInWords() throws IOException {
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
          .contains("personnes identifiées pour une partie des participations comptées")
          .doesNotContain("96 %");
    }
  }

  /** A few came in the months that two years share: a bilan of one's own tells nobody. */
  @Test
  void aConstantPerimeterTellsNoFewPersons() throws IOException {
    Files.writeString(
        folder.resolve("lieux.csv"), "Lieu;Ouvert le\nCafé;01/01/2020\nAtelier;01/01/2020\n");
    Files.writeString(
        folder.resolve("seances.csv"),
        """
        Date;Lieu;Activité;Type;Participants
        12/05/2021;Café;Soudure;Atelier;2
        12/05/2022;Café;Soudure;Atelier;3
        12/05/2021;Atelier;Bois;Atelier;40
        12/05/2022;Atelier;Bois;Atelier;50
        """);
    Cli cli = Cli.in(folder);
    SmallNetwork.must(cli, "init", ".");
    SmallNetwork.must(cli, "ingest", "reference", "lieux.csv");
    SmallNetwork.must(cli, "ingest", "attendance", "seances.csv");
    Files.createDirectories(folder.resolve("bilans"));
    Files.writeString(
        folder.resolve("bilans/constant.md"),
        "---\nbilan: constant\ntitle: Constant\nparameters:\n  years: {type: years}\n---\n\n"
            + "```table\nquery: constant-perimeter\nshow: [year, place, before, after]\n```\n");
    List<String> words = List.of("report", "constant", "--years", "2021..2022", "-f", "md", "-o");
    SmallNetwork.must(cli, words, "dedans/");
    SmallNetwork.must(cli, words, "dehors/", "--public");
    assertThat(text("dedans/constant-2021-2022.md")).contains("| 2022 | Café | 2 | 3 |");
    assertThat(text("dehors/constant-2021-2022-public.md"))
        .contains("| 2022 | Café | n.c.")
        .doesNotContain("| 2 |", "| 3 |", "42", "53");
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file)).replaceAll("[\\u00a0\\u202f]", " ");
  }
}
