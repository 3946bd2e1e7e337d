package bilan.figures;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person would say of three years: why a figure moved, a loss that lasts. */
@Slow
class TurnsTest {

  @TempDir Path folder;

  private Cli cli;

  @BeforeEach
  void threeYears() throws IOException {
    cli = Cli.in(folder);
    SampleDoor.must(cli, "init", ".");
    came(
        "reference",
        "lieux.csv",
        """
        Lieu;Ouvert le;Fermé le
        Café de la Halle;01/01/2020;30/06/2025
        Maison de Fives;01/01/2020;
        Ferme du Héron;01/01/2020;
        """);
    attendance("halle.csv", "Café de la Halle", 100, 127, 6);
    attendance("fives.csv", "Maison de Fives", 50, 40, 12);
    attendance("ferme.csv", "Ferme du Héron", 10, 9, 12);
  }

  @Test
  void whyAFigureMovedIsSaidByPlaceAndAddsUp() {
    assertThat(report("2024..2025", "fr"))
        .contains(
            "Participations, de 2024 à 2025, tous les lieux et tous les mois : −570, dont Café de la"
                + " Halle (fermé le 30 juin 2025) −438, Maison de Fives −120, Ferme du Héron −12.");
    assertThat(report("2024..2025", "en"))
        .contains(
            "Participations, from 2024 to 2025, in all places and months: −570, of which Café de la"
                + " Halle (closed on 30 June 2025) −438, Maison de Fives −120, Ferme du Héron −12.");
  }

  @Test
  void aLossOfThreeYearsIsSaidAndOneOfTwoIsNot() throws IOException {
    String said = "Le résultat est négatif pour la 3e année de suite.";
    accounts(2022, 1000, 1100);
    accounts(2023, 1000, 900);
    accounts(2024, 1000, 900);
    assertThat(report("2022..2024", "fr")).contains("le résultat à").doesNotContain(said);
    assertThat(report("2023..2024", "fr")).contains("le résultat à").doesNotContain(said);
    accounts(2025, 1000, 900);
    assertThat(report("2023..2025", "fr")).contains(said);
    assertThat(report("2022..2025", "fr")).contains(said);
  }

  @Test
  void aLineThatNoYearKnowsIsASentence() {
    String report = report("2024..2025", "fr");
    assertThat(report)
        .contains("Pas établi : Ventes HT – aucune vente n’est attendue ni reçue en 2025 ; ")
        .doesNotContain("| Ventes HT | n.c.");
  }

  private void accounts(int year, int costs, int income) throws IOException {
    came(
        "funding",
        "compte-de-resultat-" + year + ".csv",
        "Exercice;Compte;Intitulé;Charge ou produit;Montant\n"
            + "%d;6411;Salaires;Charge;%d,00\n".formatted(year, costs)
            + "%d;7411;Subvention;Produit;%d,00\n".formatted(year, income));
  }

  private void attendance(String file, String place, int before, int after, int months)
      throws IOException {
    StringBuilder rows = new StringBuilder("Date;Lieu;Activité;Type;Participants;Durée (min)\n");
    for (int month = 1; month <= 24; month++) {
      boolean first = month <= 12;
      if (first || month - 12 <= months) {
        int year = first ? 2024 : 2025;
        rows.append(
            "%02d/%02d/%d;%s;Couture;Atelier;%d;60\n"
                .formatted(28, first ? month : month - 12, year, place, first ? before : after));
      }
    }
    came("attendance", file, rows.toString());
  }

  private void came(String dataset, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    SampleDoor.must(cli, "ingest", dataset, name);
  }

  private String report(String years, String lang) {
    return SampleDoor.must(
            cli, "report", "retrospective", "--years", years, "--lang", lang, "-f", "md", "-o", "-")
        .replaceAll("\\h", " ");
  }
}
