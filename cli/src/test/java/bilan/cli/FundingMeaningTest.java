package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Columns of grants and accounts whose meaning must not be lost. */
@Slow
class FundingMeaningTest extends SheetDesk {

  @Test
  void whatWasReceivedBesideAGrantIsAReceiptOfIt() throws IOException {
    Cli.Result result =
        ingest(
            "funding",
            "Code;Financeur;Objet;Montant notifié;Date de notification;Année;Versé;Date versement\n"
                + "A;Ville;Vélo;1000;05/01/2023;2023;500;01/02/2023\n"
                + "B;Région;Café;2000;06/02/2023;2023;1500,50;\n"
                + "C;État;Lieu;3000;06/02/2023;2023;;\n");
    assertThat(result.exit()).isZero();
    assertThat(result.out()).doesNotContain("colonnes non utilisées");
    assertThat(result.err())
        .contains("FUND-36", "au dernier jour de l’année de la colonne « Année »");
    assertThat(query("select \"grant\" g, received_on, amount from receipts order by 1"))
        .isEqualTo("g,received_on,amount\nA,2023-02-01,500.0\nB,2023-12-31,1500.5\n");
    assertThat(query("select sum(amount_awarded) n from grants")).isEqualTo("n\n6000\n");
  }

  @Test
  void aReceiptFollowsItsGrantWithoutACode() throws IOException {
    ingest(
        "funding",
        "Financeur;Objet;Montant accordé;Date;Versé;Date versement\nVille;Vélo;1000;05/01/2023;500;01/02/2023\n");
    assertThat(query("select r.amount, g.funder from receipts r join grants g using (\"grant\")"))
        .isEqualTo("amount,funder\n500,Ville\n");
  }

  @Test
  void aMoneyColumnThatNothingReadsIsAskedAboutOnce() throws IOException {
    String grants =
        "Code;Financeur;Montant accordé;Date;Versé au printemps\nA;Ville;1000;05/01/2023;400\nB;Région;%s;06/01/2023;900\n";
    Cli.Result asked = ingest("funding", grants.formatted("2000"));
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err()).contains("PROF-17", "--without \"Versé au printemps\"");
    assertThat(
            ingest("funding", grants.formatted("2000"), "--without", "Versé au printemps").exit())
        .isZero();
    assertThat(ingest("funding", grants.formatted("2500")).err()).doesNotContain("PROF-17");
  }

  /** What came each year, or is to come, beside what was granted. */
  @Test
  void amountsUnderYearsBesideGrantsAreAsked() throws IOException {
    String grants =
        "Financeur;Objet;Notifié;Date de notification;2022;2023;2024\n"
            + "Ville;Vélo;4000;05/01/2022;2000;1000;1000\nRégion;Jeux;900;06/01/2022;450;225;225\n";
    Cli.Result asked = ingest("funding", grants);
    assertThat(asked.exit()).as(asked.err()).isEqualTo(6);
    assertThat(asked.err()).contains("PROF-17", "« 2022 »", "« 2023 »", "« 2024 »");
    assertThat(
            ingest("funding", grants, "--without", "2022", "--without", "2023", "--without", "2024")
                .exit())
        .isZero();
  }

  /** As at the top of each printed page. */
  @Test
  void aMoneyColumnIsAskedAboutThoughItsHeaderIsRepeated() throws IOException {
    String header = "Code;Financeur;Montant accordé;Date;Autre montant;Date autre\n";
    Cli.Result asked =
        ingest(
            "funding",
            header
                + "A;Ville;1000;05/01/2023;400;01/02/2023\n"
                + header
                + "B;Région;2000;06/01/2023;900;01/03/2023\n");
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err()).contains("PROF-17", "Autre montant");
  }

  @Test
  void aNumberedReceiptIsReadThoughItsHeaderIsRepeated() throws IOException {
    String header = "Code;Financeur;Montant accordé;Date;Versement 1;Date versement 1\n";
    Cli.Result done =
        ingest(
            "funding",
            header
                + "A;Ville;1000;05/01/2023;400;01/02/2023\n"
                + header
                + "B;Région;2000;06/01/2023;900;01/03/2023\n");
    assertThat(done.exit()).as(done.err()).isZero();
    assertThat(done.out()).containsPattern("Encaissements.: 2 nouvelles .1.300,00.€");
  }

  @Test
  void whatOtherColumnsSayIsNotAskedAbout() throws IOException {
    Cli.Result result =
        ingest(
            "funding",
            "Code;Financeur;Montant accordé;Montant demandé;Différence accordée;N° interne;Suivi par\nA;Ville;1000;1500;-500;12;Lou\n");
    assertThat(result.exit()).isZero();
  }

  @Test
  void aModeOfPaymentIsTheBasisOfPayment() throws IOException {
    ingest(
        "funding",
        "Code;Financeur;Montant accordé;Date;Mode de paiement;Taux\nA;Ville;1000;05/01/2023;forfait;\nB;Région;2000;06/01/2023;remboursement;80 %\n");
    assertThat(query("select \"grant\" g, payment_basis b from grants order by 1"))
        .isEqualTo("g,b\nA,flat\nB,reimbursement\n");
  }

  @Test
  void choicesUnderAnUnknownNameAreAskedAbout() throws IOException {
    String grants =
        "Code;Financeur;Montant accordé;Date;Comment\nA;Ville;1000;05/01/2023;forfait\nB;Région;2000;06/01/2023;remboursement\n";
    Cli.Result asked = ingest("funding", grants);
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err())
        .contains("« Comment »", "« Mode de versement »", "--without \"Comment\"");
    assertThat(ingest("funding", grants, "--without", "Comment").exit()).isZero();
  }

  @Test
  void aBalanceNeedsNoNamesOfAccounts() throws IOException {
    assertThat(ingest("funding", "Compte;Montant;Exercice\n606;100,50;2022\n706;250;2022\n").exit())
        .isZero();
    assertThat(query("select account, side, amount from accounts order by 1"))
        .isEqualTo("account,side,amount\n606,cost,100.5\n706,income,250.0\n");
  }

  @Test
  void aClaimIsCalledARemonteeDeDepenses() throws IOException {
    assertThat(
            ingest(
                    "funding",
                    "Remontée de dépenses;Subvention;Date de dépôt\nR1;FEDER-1;05/01/2023\n")
                .exit())
        .isZero();
    assertThat(query("select claim from claims")).isEqualTo("claim\nR1\n");
  }

  @Test
  void equalProblemsAreOneMessage() throws IOException {
    StringBuilder team = new StringBuilder("Mois;Rôle;Contrat;ETP\n");
    for (int month = 1; month <= 12; month++) {
      team.append(
          "%02d/2022;Accueil;bénévole;\n%02d/2022;Jardin;bénévole;\n".formatted(month, month));
    }
    Cli.Result result = ingest("reference", team.toString());
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.err().split("ETP manque", -1)).hasSize(2);
    assertThat(result.err()).contains("(24 fois)", "D2, D3, D4", "0 pour des bénévoles");
  }

  @Test
  void theSignOfABalanceFollowsFromDebitAndCredit() throws IOException {
    for (String balances : new String[] {"800;-150;-45000", "800;150;45000", "-800;150;45000"}) {
      String[] each = balances.split(";", -1);
      Cli.Result result =
          ingest(
              "funding",
              "Exercice;Compte;Libellé;Débit;Crédit;Solde\n"
                  + "2023;60;Achats;1000;200;"
                  + each[0]
                  + "\n2023;70;Ventes;0;150;"
                  + each[1]
                  + "\n2023;74;Subventions;;45000;"
                  + each[2]
                  + "\n");
      assertThat(result.err()).doesNotContain("−45");
      assertThat(query("select account, side, amount from accounts order by 1"))
          .isEqualTo("account,side,amount\n60,cost,800\n70,income,150\n74,income,45000\n");
    }
  }

  @Test
  void theShareOfAPublishedGrantIsReadOrAskedAbout() throws IOException {
    String published =
        "nomAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;objet;montant;%s\n"
            + "Ville;2022-01-10;Les Amis;45297781200018;F;1000;0.5\n";
    String[] all = {"--all-beneficiaries", "--without", "Retenue"};
    Cli.Result asked =
        ingest("funding", published.formatted("Quotité retenue"), "--all-beneficiaries");
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err()).contains("PROF-17", "--without \"Quotité retenue\"");
    assertThat(ingest("funding", published.formatted("Retenue"), all).exit()).isZero();
    assertThat(query("select own_amount n from published_grants")).isEqualTo("n\n1000\n");
    for (String share :
        new String[] {
          "% de la subvention", "Pourcentage de la subvention attribuée au bénéficiaire"
        }) {
      ingest("funding", published.formatted(share), "--all-beneficiaries");
      assertThat(query("select own_amount n from published_grants")).isEqualTo("n\n500\n");
    }
  }

  /** Files say either; what is printed says one. */
  @Test
  void aGrantThatIsClosedIsCalledSoldee() throws IOException {
    String grants =
        "Code;Financeur;Montant accordé;Date;Statut\nA;Ville;1000;05/01/2023;Close\n"
            + "B;Région;2000;06/01/2023;Soldée\nC;État;3000;06/01/2023;%s\n";
    assertThat(ingest("funding", grants.formatted("Finie"), "--max-rejects", "1").err())
        .contains("Soldée")
        .doesNotContain("Close");
    ingest("funding", grants.formatted("clôturée"));
    assertThat(query("select distinct status s from grants")).isEqualTo("s\nclosed\n");
    assertThat(saved("grants-overview")).contains("Soldée").doesNotContain("Close");
    assertThat(cli().run("figure", "grants_due").out()).doesNotContain("close");
  }
}
