package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A row is left out as a printed total by what it lacks and what it comes to, not by its words. */
class TotalsByEvidenceTest extends SheetDesk {

  @Test
  void anAccountThatReportsResourcesCounts() throws IOException {
    Cli.Result read =
        ingest(
            "funding",
            """
            Exercice;Compte;Libellé;Montant
            2022;60;Achats;900
            2022;64;Salaires;40000
            2022;74;Subventions;41000
            2022;789;Report des ressources non utilisées;2500
            2022;689;Engagements à réaliser;1500
            ;;Total;85900
            """);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*), sum(amount) from accounts")).contains("5,85900");
    assertThat(read.err()).contains("TOTAL-05", "« Total » 85\u202f900").doesNotContain("TOTAL-01");
  }

  @Test
  void fundersPlacesAndProductsMayBeCalledLikeTotals() throws IOException {
    ingest(
        "funding",
        """
        Financeur;Objet;Montant notifié;Date de décision
        ENSEMBLE POUR DEMAIN;Repas;1000;03/01/2023
        Ville;Atelier;2000;03/02/2023
        TOTAL ÉNERGIES SOLIDAIRES;Projet;500;03/03/2023
        """);
    assertThat(query("select count(*), sum(amount_awarded) from grants")).contains("3,3500");
    ingest(
        "attendance",
        """
        Lieu;Date;Activité;Participants
        Ensemble Moulins;03/01/2023;Atelier;12
        Wazemmes;04/01/2023;Atelier numérique;7
        Cumul'Asso;05/01/2023;Atelier;10
        """);
    assertThat(query("select count(*), sum(participants) from attendance")).contains("3,29");
  }

  @Test
  void aGrantForWhatIsLeftCountsThoughNothingOfItIsPaid() throws IOException {
    Cli.Result read =
        ingest(
            "funding",
            """
            Organisme;Projet;Notifiée le;Subvention accordée;Versé;Date versement
            ANCT;Fonctionnement;16/03/2023;1000;50;13/04/2023
            Ville;Ateliers;20/01/2023;11750;100;17/02/2023
            Région;Café;21/01/2023;7250;100;18/02/2023
            CAF du Nord;Report de 2021;18/04/2023;3250;;
            """);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*), sum(amount_awarded) from grants")).contains("4,23250");
    assertThat(read.err()).contains("TOTAL-06", "« Report de 2021 » 3\u202f250");
  }

  @Test
  void aTotalBehindManySpacesIsOne() throws IOException {
    Cli.Result read =
        ingest(
            "funding",
            "Code;Financeur;Objet;Montant notifié\nG1;Ville;Atelier;1000\nG2;CAF;Café;2000\n"
                + " ".repeat(100)
                + "Total général   ;;;3000\n");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*), sum(amount_awarded) from grants")).contains("2,3000");
  }

  @Test
  void aWrongTotalIsLeftOutAndSaid() throws IOException {
    Cli.Result read =
        ingest(
            "funding",
            "Code;Financeur;Objet;Montant notifié\nG1;Ville;Atelier;1000\nG2;CAF;Café;2000\nTotal;;;3100\n");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select sum(amount_awarded) from grants")).contains("3000");
    assertThat(read.err()).contains("TOTAL-01", "3\u202f100", "3\u202f000");
  }

  @Test
  void anOwnProfileLeadsIntoPublishedGrantsWithoutTheirTotals() throws IOException {
    Files.createDirectories(folder.resolve("profiles"));
    Files.writeString(
        folder.resolve("profiles/publies.yaml"),
        """
        profile: publies
        version: 1
        dataset: funding
        into: published_grants
        columns: {Numéro: reference, Nom du projet: purpose, Somme: amount_awarded}
        defaults: {funder: Région}
        """);
    Cli.Result read =
        ingest(
            "funding",
            """
            Numéro;Structure;Type;Nom du projet;Somme
            101;A;F;;1000
            102;B;F;;2000
            Total;;;;3000

            Numéro;Structure;Type;Nom du projet;Somme
            103;C;F;;500
            104;D;P;Fête;700
            ;;;Total;1200
            """,
            "--profile",
            "publies");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*), sum(amount_awarded) from published_grants"))
        .contains("4,4200");
    assertThat(read.err()).doesNotContain("TOTAL-01");
  }

  @Test
  void aGridWithTotalsOnBothSidesCountsOnce() throws IOException {
    ingest(
        "attendance",
        """
        Fréquentation 2022;;;;
        Activité;Janvier;Février;Mars;TOTAL
        Ateliers;12;20;31;63
        Permanences;10;25;30;65
        TOTAL;22;45;61;128
        """,
        "--place",
        "Fives");
    assertThat(query("select sum(participants) from attendance")).contains("128");
  }

  @Test
  void aTotalBelowRemarksOnASignInSheetIsNobody() throws IOException {
    Cli.Result read =
        ingest(
            "attendance",
            """
            FEUILLE DE PRÉSENCE
            Atelier :;Imprimante
            Date : 27/03/2024
            Lieu : La Halle

            N°;Nom;Prénom;Commune;Tél.
            1;Leroy;Anne;Lille;06 55 84 00 01
            2;Report;Louis;Lille;06 15 72 00 02
            3;Report;Nora;Roubaix;06 29 00 00 03

            Observations : belle séance;;;;
            Total;3;;;
            """);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select sum(participants) from attendance").lines().skip(1)).containsOnly("3");
  }

  @Test
  void whatIsWrittenBelowASignInSheetIsNobody() throws IOException {
    String sheet =
        """
        Feuille d'émargement;;
        Lieu : Fives;;
        Date : 03/01/2023;;
        Nom;Prénom;Signature
        Martin;Lucie;x
        Petit;Karim;x
        Nombre de présents : %s;;
        Signature de l'animateur;;
        Fait à Lille, le 03/01/2023;;
        """;
    Cli.Result right = ingest("attendance", sheet.formatted("2"));
    assertThat(right.exit()).as(right.err()).isZero();
    assertThat(query("select count(*) from participations")).contains("2");
    assertThat(right.err()).doesNotContain("TOTAL-01");
    assertThat(ingest("attendance", sheet.formatted("3"), "--replace").err()).contains("TOTAL-01");
  }

  @Test
  void aFillerRowRefusesNoTableOfFunding() throws IOException {
    Cli.Result read =
        ingest(
            "funding",
            """
            N°;Financeur;Objet;Montant notifié
            1;Ville;Atelier;1000
            2;CAF;Café;2000
            3;;;0
            ;;;- €
            """);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*), sum(amount_awarded) from grants")).contains("2,3000");
    assertThat(read.err()).contains("ROW-01");
  }

  @Test
  void everyRowIsAccountedFor() throws IOException {
    String sheet = "Date;Lieu;Participants\n01/03/2022;Fives;3\n32/03/2022;Fives;4\nTotal;;7\n";
    Cli.Result json = ingest("attendance", sheet, "--json", "--dry-run");
    assertThat(json.out()).contains("\"account\"").contains("\"rows\": 3").contains("\"total\": 1");
    Cli.Result text = ingest("attendance", sheet, "-v");
    assertThat(text.out()).contains("3 lignes dans les tableaux : 1 lue + 1 rejetée + 1 total");
  }
}
