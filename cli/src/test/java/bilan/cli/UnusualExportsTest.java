package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Exports whose columns are named as nobody expects are read by what stands in them. */
class UnusualExportsTest extends SheetDesk {

  @Test
  void theAmountIsTheColumnOfThatNameBesideTheOriginalOne() throws IOException {
    Cli.Result read =
        ingest(
            "bank",
            """
            Date started (UTC),Date completed (UTC),Type,State,Description,Payer,Orig currency,Orig amount,Amount,Fee,Balance,Account
            2026-09-01,2026-09-01,TOPUP,COMPLETED,Mairie,,EUR,1500.00,1500.00,0.00,1500.00,Main
            2026-09-05,2026-09-05,TRANSFER,COMPLETED,Loyer,,EUR,-650.00,-650.00,0.00,850.00,Main
            2026-09-06,,CARD_PAYMENT,REVERTED,Hotel,,EUR,-30.00,-30.00,0.00,850.00,Main
            """);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*), sum(amount) from bank_lines")).contains("2,850");
  }

  @Test
  void whatWasPaidBackIsNotSold() throws IOException {
    Cli.Result read =
        ingest(
            "sales",
            """
            id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Fee,Status,Description
            ch_1,2024-09-02 10:00:00,"12,00","0,00",eur,true,"0,43",Paid,Bal folk
            ch_2,2024-09-03 10:00:00,"8,00","8,00",eur,true,"0,37",Refunded,Bal folk
            ch_3,2024-09-03 11:00:00,"60,00","20,00",eur,true,"1,15",Paid,Stage
            """,
            "--place=Moulins");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*), sum(amount_incl_tax) from sales")).contains("2,52");
  }

  @Test
  void aCancelledSaleIsToldByTheHeaderOfItsYes() throws IOException {
    Cli.Result read =
        ingest(
            "sales",
            """
            Ticket;Date et heure;Article;Famille;Qté;PU;Montant;Règlement;Vendeur;Annulé
            1;02/09/2024 10:01;Café;Boissons;2;1,50;3,00;CB;Ana;N
            1;02/09/2024 10:01;Tarte;Desserts;1;3,50;3,50;CB;Ana;N
            2;02/09/2024 10:12;Thé;Boissons;1;2,00;2,00;Espèces;Bob;O
            """,
            "--place=Moulins");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*), sum(amount_incl_tax) from sales")).contains("2,6.5");
  }

  @Test
  void shortNamesAreNoAnswers() throws IOException {
    Cli.Result read =
        ingest(
            "sales",
            """
            Code barre;Nom;Prénom;Email;Tarif;Prix;Statut;Date de commande;Date de la séance;Lieu;Contrôlé
            99811;A;B;x@y.fr;Plein;12.00;Validé;01/10/2024;12/10/2024;Moulins;oui
            99812;C;D;x@y.fr;Réduit;8.00;Validé;02/10/2024;12/10/2024;Moulins;non
            99813;E;F;x@y.fr;Plein;12.00;Annulé;02/10/2024;12/10/2024;Moulins;non
            """);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*), sum(amount_incl_tax) from sales")).contains("2,20");
  }

  @Test
  void aTotalOfAClassHasNoAccount() throws IOException {
    Cli.Result read =
        ingest(
            "funding",
            """
            Balance générale;Exercice du 01/09/2023 au 31/08/2024;;;;
            Compte;Intitulé;Mouvements Débit;Mouvements Crédit;Solde débiteur;Solde créditeur
            106800;Autres réserves;;18400;;18400
            110000;Report à nouveau;10357,58;;10357,58;
            ;Total classe 1;10357,58;18400;;8042,42
            606100;Énergie;1000;;1000;
            641000;Salaires;3000;100;2900;
            ;Total classe 6;4000;100;3900;
            706000;Prestations;;2500;;2500
            740000;Subventions;;4000;;4000
            ;Total classe 7;;6500;;6500
            """);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*), sum(amount) from accounts")).contains("4,10400");
  }

  @Test
  void theYearOfGrantsIsWrittenOnceAGroup() throws IOException {
    Cli.Result read =
        ingest(
            "funding",
            """
            ;SUBVENTIONS DE FONCTIONNEMENT;;;
            Année;Collectivité;Demandée;Accordée;Versée
            2023;Ville;5000;4000;4000
            ;Département;3000;3000;1500
            2024;Ville;6000;6000;6000
            ;Région;8000;0;0
            TOTAL;;22000;13000;11500
            """);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*), sum(amount_awarded) from grants")).contains("4,13000");
    assertThat(query("select sum(amount) from receipts")).contains("11500");
    assertThat(query("select fiscal_year, sum(amount) from grant_years group by 1 order by 1"))
        .contains("2023,7000", "2024,6000");
  }

  @Test
  void wordsThatBeginWithAnAnswerSayIt() throws IOException {
    Cli.Result read =
        ingest(
            "funding",
            """
            SUBVENTIONS SAISON 2022-2023;;;;
            Qui;Pour quoi;Demandé;Obtenu;Où on en est
            Ville de Quimper;fonctionnement;3000;3000;ok versé
            FDVA 2;formation;2500;1800;ok versé le 12/12/22
            Fondation;four;4000;0;NON - hors critères
            MSA;itinérance;2000;;réponse en juin ??
            """);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*), sum(amount_awarded) from grants")).contains("4,4800");
  }

  @Test
  void whatWasGivenUpBeforeItWasAwardedWasRefused() throws IOException {
    Cli.Result read =
        ingest(
            "funding",
            """
            Name,Financeur,Statut,Montant demandé,Montant accordé,Date notification
            Fonctionnement 2025,Ville de Brest,Accordé,"€5,000.00","€4,000.00","January 28, 2025"
            Nuit de la lecture,CNL,Refusé,"€1,500.00",,
            Repas partagés,Fondation,Abandonné,"€3,000.00",,
            Sobriété,ADEME,Instruction,"€11,000.00",,
            """);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*), sum(amount_awarded) from grants")).contains("4,4000");
    assertThat(query("select count(*) from grants where status = 'refused'")).contains("2");
  }

  @Test
  void childrenAmongOthersAreNotAllWhoCame() throws IOException {
    Cli.Result read =
        ingest(
            "attendance",
            """
            Date;Lieu;Repas servis;Dont enfants;Prix moyen
            02/09/2024;Moulins;24;6;7,50
            03/09/2024;Moulins;31;9;7,20
            """);
    assertThat(read.exit()).as(read.err()).isNotZero();
    assertThat(query("select count(*) from attendance")).contains("0");
  }

  @Test
  void aSaleOfWhichARemarkSaysThatItWasCancelledIsNone() throws IOException {
    Cli.Result read =
        ingest(
            "sales",
            """
            N° adh.;Nom;Prénom;Date adhésion;Formule;Montant;Règlement;Remarque
            25-001;Arnaud;Lise;06/09/2025;Individuelle;10,00 €;espèces;
            25-002;Benali;Ali;10/09/2025;Famille;18,00 €;espèces;
            25-006;Garnier;Zoé;26/09/2025;Individuelle;10,00 €;;annulée (doublon)
            25-011;Arnaud;Lise;18/11/2025;Remboursement;-10,00 €;virement;déménagement
            """);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select count(*), sum(amount_incl_tax) from sales")).contains("3,18");
    assertThat(read.err()).contains("1 ligne annulée");
  }

  @Test
  void newcomersBesideAllWhoCameAreNotAdded() throws IOException {
    Cli.Result read =
        ingest(
            "attendance",
            """
            Tableau de bord 2025 – fréquentation;;;;
            ;Moulins;;Fives;
            Mois;Visites;dont nouveaux;Visites;dont nouveaux
            Janvier;69;3;117;3
            Février;77;7;94;4
            Mars;125;19;83;15
            """);
    assertThat(read.exit()).as(read.err()).isNotZero();
    assertThat(query("select count(*) from attendance")).contains("0");
  }
}
