package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bilan says of what its figures lack, from the files that people give. */
@Slow
class ReservesTest {

  private static final String ATTENDANCE =
      """
      Date;Lieu;Activité;Type;Participants;Durée (min)
      12/01/2022;Wazemmes;Réparer son vélo;Atelier;77;120
      12/05/2022;Wazemmes;Réparer son vélo;Atelier;12;
      14/12/2022;Wazemmes;Réparer son vélo;Atelier;9;60
      """;

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() {
    cli = Cli.in(folder);
    must("init .");
  }

  /** Whole figures, of which a row and a duration are left out all the same. */
  @Test
  void whatAWholeFigureLeavesOutStandsAmongTheReservations() throws IOException {
    give(
        "reference",
        "lieux.csv",
        "Lieu;Ouvert le;Données attendues\nWazemmes;01/01/2022;attendance\n");
    give("attendance", "a.csv", ATTENDANCE + "15/12/2022;Wazemmes;Tricot;Atelier;une dizaine;60\n");
    bilan("{{ participations | year=last }}, {{ mediation_hours | year=last }}");
    assertThat(must("report le-mien --years 2022 -f md -o -"))
        .contains(
            """
            | Raison | Chiffres | Années |
            | --- | --- | --- |
            | 1 ligne de présences rejetée de la période, non comptée | Participations, Heures d’animation | 2022 |
            | durée connue pour 66,7 % | Heures d’animation | 2022 |
            """);
  }

  @Test
  void ofPlacesThatNobodyNamedNobodySaysThatTheyWereShut() throws IOException {
    give("attendance", "a.csv", ATTENDANCE);
    bilan(
        "{{ places_open | year=last }}, {{ months_open | year=last }}, {{ participations | year=first }}");
    String report = must("report le-mien --years 2020..2022 -f md -o -");
    assertThat(report)
        .doesNotContain("n’était ouvert")
        .contains(
            "| aucun lieu n’est inscrit dans le classeur de référence (feuille « Lieux ») | Lieux ouverts, Mois d’ouverture cumulés | 2020, 2021, 2022 |",
            "| aucune présence n’est attendue ni reçue en 2020, 2021 | Participations | 2020, 2021 |");
  }

  @Test
  void aPlaceThatOnlyDataNameIsNotCountedAmongTheOpenOnesAndThatIsSaid() throws IOException {
    give("reference", "lieux.csv", "Lieu;Ouvert le\nFives;01/01/2022\n");
    give("attendance", "a.csv", ATTENDANCE);
    bilan("{{ places_open | year=last }} lieu");
    assertThat(must("report le-mien --years 2022 -f md -o -"))
        .contains(
            "1 lieu",
            "| lieu inconnu du référentiel, non compté : Wazemmes | Lieux ouverts | 2022 |");
  }

  @Test
  void salesWithoutARateAreNamedWithWhatToDo() throws IOException {
    give(
        "sales",
        "caisse.csv",
        """
        Date;Lieu;Ticket;Produit;Montant TTC
        12/01/2022;Wazemmes;1;Café;2,00
        13/01/2022;Wazemmes;2;Café;2,00
        """);
    bilan("{{ till_excl_tax | year=last }}");
    assertThat(must("report le-mien --years 2022 -f md -o -"))
        .contains(
            "| 2 ventes non comptées, 4 € TTC, faute de taux de TVA pour en établir le HT (Wazemmes, caisse.csv) : à dire dans la colonne « Taux de TVA » du fichier, ou par « TVA : non » du lieu qui n’en facture pas (feuille « Lieux ») | Caisse HT | 2022 |");
    give("reference", "lieux.csv", "Lieu;TVA\nWazemmes;Non\n");
    assertThat(must("report le-mien --years 2022 -f md -o -")).contains("4,00 €");
  }

  @Test
  void whatNobodyReportedAsReceivedIsNoZero() throws IOException {
    give(
        "funding",
        "subventions.csv",
        """
        Code;Financeur;Statut;Date de décision;Montant accordé;Début;Fin
        G1;Ville;Signée;02/02/2022;1000;01/01/2022;31/12/2022
        """);
    bilan(
        "{{ grants_received | year=last }} / {{ grants_due | year=last }}\n\n```table\nquery: grants-overview\nshow: [grant, received, due]\n```");
    String untold = must("report le-mien --years 2022 -f md -o -");
    assertThat(untold)
        .contains(
            "n.c. (aucun versement n’a été fourni",
            "| G1 | n.c. (1) | n.c. (1) |",
            "| aucun versement n’a été fourni (feuille « Encaissements » des financements) | Subventions (reçu), Subventions (reste dû) | 2022 |");
    give("funding", "versements.csv", "Subvention;Reçu le;Montant\nG1;03/02/2023;400\n");
    assertThat(must("report le-mien --years 2022 -f md -o -"))
        .doesNotContain("aucun versement")
        .contains("0,00 € / 1 000,00 €", "| G1 | 0,00 € | 1 000,00 € |");
  }

  /** A refused file counts nothing, which is said once; who will never mend it puts it away. */
  @Test
  void aRefusedFileIsSaidOnceUntilItIsSentAgainOrPutAway() throws IOException {
    give("attendance", "a.csv", ATTENDANCE);
    refused(
        "b.csv", "Date;Lieu;Activité;Type;Participants\n02/03/2022;Wazemmes;Tricot;Atelier;?\n");
    bilan("{{ participations | year=last }}");
    String waits =
        "1 fichier refusé attend d’être corrigé et renvoyé : rien n’en est compté (livraison 2).";
    assertThat(must("report le-mien --years 2022 -f md -o -"))
        .contains("98", waits)
        .doesNotContain("rejetée");
    assertThat(must("status")).contains("b.csv");
    assertThat(must("deliveries undo 2"))
        .contains(
            "livraison 2 : b.csv, refusée le ",
            "rien n’en comptait, ses lignes rejetées n’attendent plus");
    assertThat(must("report le-mien --years 2022 -f md -o -")).doesNotContain("refusé");
    assertThat(must("status")).doesNotContain("b.csv");
    assertThat(must("deliveries")).contains("annulée");
    assertThat(cli.run("deliveries", "undo", "2").exit()).isEqualTo(2);
    Cli.Result again = cli.run("ingest", "attendance", "b.csv");
    assertThat(again.exit()).as(again.err()).isEqualTo(6);
  }

  @Test
  void aRefusedFileThatWasSentAgainIsNamedNoMore() throws IOException {
    refused(
        "b.csv", "Date;Lieu;Activité;Type;Participants\n02/03/2022;Wazemmes;Tricot;Atelier;?\n");
    assertThat(must("status")).contains("b.csv");
    give(
        "attendance",
        "b.csv",
        "Date;Lieu;Activité;Type;Participants\n02/03/2022;Wazemmes;Tricot;Atelier;5\n");
    bilan("{{ participations | year=last }}");
    assertThat(must("report le-mien --years 2022 -f md -o -"))
        .doesNotContain("refusé")
        .doesNotContain("rejetée");
    assertThat(must("status")).doesNotContain("Le détail, avec la cause");
  }

  /** Two places in one cell: only one would be read, under a title that says both. */
  @Test
  void aTableThatWouldLoseALineIsRefused() throws IOException {
    give("attendance", "a.csv", ATTENDANCE + "15/12/2022;Fives;Tricot;Atelier;5;60\n");
    bilan("```table\nquery: attendance-by-place\nshow: [year, participations]\npivot: year\n```");
    Cli.Result lost = cli.run("report", "le-mien", "--years", "2022", "-f", "md", "-o", "-");
    assertThat(lost.exit()).as(lost.out()).isEqualTo(2);
    assertThat(lost.err())
        .contains(
            "« attendance-by-place » tomberaient dans la même case",
            "« show » la colonne qui les distingue : place");
    bilan(
        "```table\nquery: attendance-by-place\nshow: [place, year, participations]\npivot: year\n```");
    must("report le-mien --years 2022 -f md -o -");
  }

  private void refused(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    assertThat(cli.run("ingest", "attendance", file).exit()).isEqualTo(3);
  }

  private void bilan(String body) throws IOException {
    Files.writeString(
        folder.resolve("bilans/le-mien.md"),
        "---\nbilan: le-mien\ntitle: Le mien\nparameters:\n  years: {type: years}\n---\n\n"
            + body
            + "\n\n```reservations\n```\n");
  }

  private void give(String dataset, String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
    must("ingest " + dataset + " " + file);
  }

  private String must(String words) {
    Cli.Result result = cli.run(words.split(" ", -1));
    assertThat(result.exit()).as(words + "\n" + result.out() + result.err()).isZero();
    return result.out().replaceAll("[\u00a0\u202f]", " ");
  }
}
