package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Deep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three places of which each gives less than the others: what its director reads. */
@Deep
class UntidyNetworkTest {

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void network() throws IOException {
    cli = Cli.in(folder);
    must("init .");
    give(
        "reference",
        "lieux.csv",
        """
        Lieu;Type de lieu;Ouvert le;Données attendues
        Café des Halles;Propre;01/01/2024;attendance, sales
        Médiathèque Hugo;Partenaire;01/01/2024;attendance
        Le Phare;Propre;01/01/2024;attendance
        """);
    StringBuilder halles = new StringBuilder("Date;Lieu;Activité;Type;Participants;Durée (min)\n");
    StringBuilder hugo = new StringBuilder("Date;Lieu;Activité;Type;Participants\n");
    StringBuilder phare = new StringBuilder("Mois;Lieu;Type;Participants;Durée\n");
    StringBuilder till = new StringBuilder("Date;Lieu;Ticket;Produit;Montant TTC;Taux de TVA\n");
    for (int month = 1; month <= 12; month++) {
      halles.append(
          "%02d/%02d/2025;Café des Halles;Cartes;Atelier;5;120%n".formatted(month, month));
      hugo.append("%02d/%02d/2025;Médiathèque Hugo;Permanence;Atelier;5%n".formatted(month, month));
      phare.append("%02d/2025;Le Phare;Atelier;10;4h%n".formatted(month));
      till.append(
          "%02d/%02d/2025;Café des Halles;%d;Café;2,20;10 %%%n".formatted(month, month, month));
    }
    give("attendance", "halles.csv", halles.toString());
    give("attendance", "hugo.csv", hugo.toString());
    give("attendance", "phare.csv", phare.toString());
    give("sales", "caisse.csv", till.toString());
  }

  @Test
  void aMonthsRowIsNoActivityAndParticipationsAreSaidAllTheSame() {
    assertThat(report("retrospective"))
        .contains(
            "ont réuni 240 participations. Le nombre d’activités n’est pas établi : des présences sont comptées au mois")
        .doesNotContain("participations de 2025 n’est pas établi")
        .doesNotContain(" : .");
    assertThat(must("query attendance-by-month -p years=2025 -f csv"))
        .as("no month tells of 3 activities")
        .doesNotContain("2025-01-01,3");
    assertThat(must("query attendance-themes -p years=2025 -f json"))
        .as("activities without a theme: those of two places")
        .contains("24")
        .doesNotContain("36");
  }

  @Test
  void hoursAreDividedByTheMonthsOfThePlacesThatTellThem() {
    assertThat(must("query attendance-by-place -p years=2025"))
        .contains("Médiathèque Hugo", "aucune durée n’est donnée")
        .doesNotContain("0,00 h");
    assertThat(report("retrospective"))
        .contains(
            " 72,00 h",
            "durée connue pour 75 % des participations",
            "lieu sans aucune durée : Médiathèque Hugo",
            " 3,00 h (",
            "Heures divisées par les mois des lieux qui donnent des durées : 24 en 2025");
    assertThat(must("trace mediation_hours.2025:per-month")).contains("3,00 h");
  }

  @Test
  void anInvoiceWithoutARateLeavesTheSumOfTheOthers() throws IOException {
    give(
        "sales",
        "factures.csv",
        """
        N° de facture;Date;Canal;Libellé;Montant HT;Montant TTC;Taux de TVA
        F1;14/05/2025;Prestation;Atelier;1500,00;;20 %
        F2;20/11/2025;Prestation;Atelier;;1234,50;
        F3;21/11/2025;Prestation;Atelier;100,00;;
        """);
    String cure = "(factures.csv) : à dire dans la colonne « Taux de TVA » du fichier";
    assertThat(must("query sales-by-year -p years=2025"))
        .contains("1 600,00 €", "1 vente non comptée, 1 234,50 € TTC", cure);
    assertThat(must("query sales-by-channel -p years=2025"))
        .contains("1 vente non comptée, 100 € HT", "3 034,50 €", "26,40 €");
    assertThat(must("report annual --year 2025 -f json -o -"))
        .contains("\"sales_excl_tax\"", "partial", "1 vente non comptée, 1 234,50 € TTC");
    assertThat(must("trace sales_excl_tax.2025"))
        .contains("1 624,00 €", "montant qui ne peut être établi");
    assertThat(report("retrospective")).contains("| *1 624 €* (");
  }

  @Test
  void membershipsAreNoOldSales() throws IOException {
    give(
        "sales",
        "adhesions.csv",
        "Date;Lieu;Canal;Libellé;Montant TTC\n14/01/2025;Le Phare;Adhésion;Adhésion;20,00\n");
    assertThat(must("report annual --year 2025 --place LePhare -f md -o -"))
        .doesNotContain("Données anciennes");
  }

  @Test
  void everythingThatWasToldOfPrioritiesIsPrinted() throws IOException {
    give("reference", "priorites.csv", "Priorité;Intitulé;Ordre\nP1;Aller vers;1\nP2;Ouvrir;2\n");
    give(
        "reference",
        "recits.csv",
        """
        Priorité;Rubrique;Année;Difficultés;Apprentissages;Suite
        P1;;2025;Le bus est en panne.;Il en faut deux.;Louer un bus.
        P2;;2025;Le bailleur attend.;Signer avant.;Ouvrir.
        P9;;2025;Nul ne sait.;Demander.;Voir.
        ;Équipe;2025;Deux départs.;Former.;Recruter.
        """);
    for (String bilan : new String[] {"retrospective", "annual"}) {
      assertThat(report(bilan))
          .contains("Le bus est en panne.", "Il en faut deux.", "Louer un bus.")
          .contains("Le bailleur attend.", "Signer avant.", "Ouvrir.")
          .contains("Nul ne sait.", "Demander.", "Voir.")
          .contains("Deux départs.", "Former.", "Recruter.");
    }
  }

  @Test
  void aDateOfAMilestoneIsPrintedAsItWasWritten() throws IOException {
    give(
        "reference",
        "jalons.csv",
        """
        Jalon;Date;Statut
        Tourcoing;2e trimestre 2025, reporté;à venir
        Bus;T3 2026;à venir
        Charte;fin 2026;à venir
        Salon;mars 2026 (à confirmer);à venir
        Convention;15/03/2026;à venir
        Bail;12/01/2026, sous réserve;à venir
        Fête;juin 2026;à venir
        Cadre;2027;à venir
        """);
    assertThat(report("retrospective"))
        .contains("| 2e trimestre 2025, reporté | Tourcoing |", "| T3 2026 | Bus |")
        .contains("| fin 2026 | Charte |", "| mars 2026 (à confirmer) | Salon |")
        .contains("| 15 mars 2026 | Convention |", "| 12/01/2026, sous réserve | Bail |")
        .contains("| juin 2026 | Fête |", "| 2027 | Cadre |");
  }

  @Test
  void aRowThatWasGivenAPlaceLeavesNothingUnplaced() throws IOException {
    String head = "Date;Lieu;Activité;Type;Participants\n02/01/2025;Lomme;Tricot;Atelier;5\n";
    give("attendance", "lomme.csv", head + "14/03/2025;;Tricot;Atelier;6\n");
    assertThat(must("query data-quality -p years=2025")).contains("non affecté");
    give("attendance", "lomme.csv", head + "14/03/2025;Lomme;Tricot;Atelier;6\n");
    assertThat(must("query data-quality -p years=2025")).doesNotContain("non affecté");
  }

  private String report(String bilan) {
    String years = bilan.equals("annual") ? " --year 2025" : " --years 2024..2025";
    return must("report " + bilan + years + " -f md -o -");
  }

  private void give(String dataset, String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    must("ingest " + dataset + " " + file);
  }

  private String must(String words) {
    String[] typed = words.split(" ", -1);
    for (int i = 0; i < typed.length; i++) {
      typed[i] = typed[i].replace("LePhare", "Le Phare");
    }
    Cli.Result result = cli.run(typed);
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
    return result.out().replaceAll("[\u00a0\u202f]", " ");
  }
}
