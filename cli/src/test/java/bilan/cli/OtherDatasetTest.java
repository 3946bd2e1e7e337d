package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file looked at as what it is not: what it looks like, and what to type. */
class OtherDatasetTest {

  @TempDir Path folder;

  private Cli cli;

  @BeforeEach
  void start() throws Exception {
    cli = Cli.in(folder);
    cli.run("init", ".");
    Files.writeString(
        folder.resolve("ventes.csv"),
        "Date;N° ticket;Produit;Quantité;Montant TTC;Paiement\n"
            + "01/03/2022;1;Café;2;4;CB\n02/03/2022;2;Thé;2;4;CB\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"attendance", "funding", "ledger", "reference"})
  void salesLookedAtAsSomethingElseAreSaidToBeSales(String dataset) {
    Cli.Result seen = cli.run("inspect", dataset, "ventes.csv");
    assertThat(seen.exit()).isEqualTo(6);
    assertThat(seen.out())
        .contains("PROF-11 : Ce fichier ressemble à « Ventes » (sales)")
        .endsWith("  bilan ingest sales ventes.csv\n");
    assertThat(cli.run("ingest", dataset, "ventes.csv").err()).contains("PROF-11");
  }

  @Test
  void whatIsLookedAtAsItselfIsAskedNothing() {
    assertThat(cli.run("inspect", "sales", "ventes.csv").out()).doesNotContain("PROF-11");
  }

  @Test
  void theFirstRowOfDataIsNoHeader() {
    Cli.Result seen = cli.run("inspect", "attendance", "ventes.csv");
    assertThat(seen.out())
        .doesNotContain("colonnes du fichier : 01/03/2022")
        .doesNotContain("age/");
  }

  @Test
  void daysAndHalvesOfDaysAreNoPlaces() throws Exception {
    Files.writeString(
        folder.resolve("semaines.csv"),
        "Date;Atelier;Participants;Lundi;Mardi matin;Après-midi;Soirée;Fives;Lomme\n"
            + "01/03/2022;Vélo;9;1;1;2;1;2;2\n08/03/2022;Vélo;9;1;1;2;1;2;2\n");
    assertThat(cli.run("ingest", "attendance", "semaines.csv").err())
        .contains("--column Fives=place/Fives --column Lomme=place/Lomme")
        .doesNotContain("place/Lundi")
        .doesNotContain("place/Mardi")
        .doesNotContain("place/Apr")
        .doesNotContain("place/Soir");
  }
}
