package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of {@code profiles/words.yaml}: a file that needed an answer is read at once. */
class OwnWordsTest {

  private static final String COUNTED =
      """
      Date;Atelier;Pax
      05/09/2023;Couture;12
      12/09/2023;Couture;9
      19/09/2023;Chorale;21
      26/09/2023;Chorale;18
      """;

  private static final String SEASON =
      """
      Ateliers, saison 2023-2024;;;;
      Atelier;vendémiaire;oct.;nov.;Tot. gén.
      Couture;12;14;9;35
      Chorale;20;18;22;60
      Tot. gén.;32;32;31;95
      """;

  @TempDir Path folder;

  @BeforeEach
  void aWorkspace() throws IOException {
    Files.createDirectories(folder.resolve("profiles"));
    write("bilan.yaml", "language: fr\n");
  }

  @Test
  void aHeaderOfAField() throws IOException {
    write("compte.csv", COUNTED);
    assertThat(ingest("compte.csv").exit()).isEqualTo(6);
    write("profiles/words.yaml", "headers:\n  participants: [pax]\n");
    Cli.Result read = ingest("compte.csv");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(read.out()).contains("4 lignes lues, aucune rejetée");
    assertThat(Cli.in(folder).run("inspect", "compte.csv", "--place", "Port").out())
        .contains("colonnes lues : Date, Atelier, Pax");
  }

  @Test
  void aMonthAndAWordOfTotals() throws IOException {
    write("saison.csv", SEASON);
    write(
        "profiles/words.yaml",
        "months:\n  \"9\": [vendémiaire]\ntotals: [tot gén]\nforms:\n  attendance: [ateliers]\n");
    Cli.Result read = Cli.in(folder).run("inspect", "saison.csv", "--place", "Port");
    assertThat(read.out())
        .contains("mois en colonnes (septembre 2023 à novembre 2023)")
        .contains("1 total vérifié au nombre près");
  }

  @Test
  void aBadFileIsToldWithItsLineAndTheNearestWord() throws IOException {
    write("compte.csv", COUNTED);
    write("profiles/words.yaml", "ticks: [v]\nawey: [abs]\n");
    Cli.Result asked = ingest("compte.csv");
    assertThat(asked.exit()).isEqualTo(2);
    assertThat(asked.err()).contains("words.yaml:2:1").contains("away");

    write("profiles/words.yaml", "ticks: [bof]\naway: [bof]\n");
    assertThat(ingest("compte.csv").err())
        .contains("« bof » est à la fois sous ticks et sous away")
        .contains("words.yaml:2");

    write("profiles/words.yaml", "headers:\n  participant: [pax]\n");
    Cli.Result unknown = ingest("compte.csv");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("« participant » n’est pas un champ")
        .contains("words.yaml:2")
        .contains("participants");

    write("profiles/words.yaml", "forms:\n  ventes: [kermesse]\n");
    assertThat(ingest("compte.csv").err()).contains("« ventes » n’est pas un genre de tableau");
  }

  @Test
  void theFileOfWordsIsNoProfile() throws IOException {
    write("compte.csv", COUNTED.replace("Pax", "Participants"));
    write("profiles/words.yaml", "ticks: [bof]\n");
    assertThat(ingest("compte.csv").err()).doesNotContain("words.yaml");
    assertThat(ingest("compte.csv").exit()).isZero();
  }

  private Cli.Result ingest(String file) {
    return Cli.in(folder).run("ingest", "attendance", file, "--place", "Port");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
