package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type into their own sheets, and a program that fills them in never would. */
@Slow
class TypedByHandTest extends SheetDesk {

  private static final String GRANTS =
      "Financeur;Objet;Année;Montant accordé;Versé\n"
          + "Ville;Fonctionnement;2023;1000;1000\nVille;Fonctionnement;2024;1200;600\n";

  @Test
  void anActivityThatWasCalledOffIsNoBadRow() throws IOException {
    String rows =
        "Date;Lieu;Atelier;Nb présents;dont nouveaux\n09/01/2024;Fives;Tricot;annulé (neige);\n16/01/2024;Fives;Tricot;5;1\n";
    Cli.Result read = ingest("attendance", rows);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(read.out()).contains("1 ligne lue, aucune rejetée");
    assertThat(read.err()).contains("1 activité annulée, laissée de côté");
    assertThat(query("select count(*) n, sum(participants) p from attendance"))
        .isEqualTo("n,p\n1,5\n");
  }

  @Test
  void whoCameToWhatWasCalledOffIsAsked() throws IOException {
    Cli.Result read =
        ingest(
            "attendance",
            "Date;Lieu;Atelier;Nb présents;dont nouveaux\n09/01/2024;Fives;Tricot;annulé;2\n");
    assertThat(read.out() + read.err()).contains("NUM-04");
  }

  @Test
  void theSameGrantOfTwoYearsIsTwoGrantsEachOfItsYear() throws IOException {
    Cli.Result read = ingest("funding", GRANTS);
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select \"grant\" g, amount_awarded a from grants order by 1"))
        .isEqualTo("g,a\nville/fonctionnement/2023,1000\nville/fonctionnement/2024,1200\n");
    assertThat(query("select fiscal_year y, amount a from grant_years order by 1"))
        .isEqualTo("y,a\n2023,1000\n2024,1200\n");
    assertThat(query("select year(received_on) y, amount a from receipts order by 1"))
        .isEqualTo("y,a\n2023,1000\n2024,600\n");
  }

  @Test
  void theYearOfAGrantWithAnAgreementIsNoFiscalYear() throws IOException {
    ingest(
        "funding",
        "Code;Financeur;Année;Montant accordé;Début;Fin\nA;Ville;2023;1000;01/07/2023;30/06/2024\n");
    assertThat(query("select count(*) n from grant_years")).isEqualTo("n\n0\n");
  }

  @Test
  void aYearThatIsTwoIsNoBadRow() throws IOException {
    Cli.Result read =
        ingest("funding", "Financeur;Objet;Année;Montant accordé\nVille;Vélo;2023-2024;1000\n");
    assertThat(read.out()).contains("1 ligne lue, aucune rejetée");
    assertThat(query("select \"grant\" g from grants")).isEqualTo("g\nville/velo\n");
    assertThat(query("select count(*) n from grant_years")).isEqualTo("n\n0\n");
  }

  @Test
  void aMemberIsNoTotalOfADay() throws IOException {
    String head = "Nom;Prénom;Date d'adhésion;Montant\n";
    assertThat(ingest("sales", head + "Bazin;Léa;05/01/2024;15\nFabre;Ali;06/01/2024;0\n").exit())
        .isZero();
    assertThat(query("select distinct grain g, channel c from sales"))
        .isEqualTo("g,c\nline,membership\n");
  }

  @Test
  void theFileOfThePlacesIsReadBeforeThoseThatNameThem() throws IOException {
    Files.writeString(
        folder.resolve("activites.csv"),
        "Fréquentation du Café du Canal\nDate;Atelier;Nb présents\n16/01/2024;Tricot;5\n");
    Files.writeString(
        folder.resolve("lieux.csv"),
        "Lieu;Type de lieu;Ouvert le\nCafé du Canal;Propre;01/01/2023\nFabrique;Propre;01/01/2023\n");
    Cli.Result read = cli().run("ingest", "activites.csv", "lieux.csv");
    assertThat(read.exit()).isEqualTo(6);
    assertThat(read.out()).startsWith("lieux.csv : reconnu comme références");
    assertThat(read.err())
        .contains("Alors : bilan ingest attendance ", "activites.csv --place 'Café du Canal' ;");
  }

  @Test
  void whereATitleNamesNoPlaceEachKnownOneHasItsLine() throws IOException {
    ingest("reference", "Lieu;Ouvert le\nCanal;01/01/2023\nFabrique;01/01/2023\n");
    Cli.Result read = ingest("attendance", "Date;Atelier;Nb présents\n16/01/2024;Tricot;5\n");
    assertThat(read.exit()).isEqualTo(6);
    assertThat(read.err()).contains("--place Canal ; bilan ingest", "--place Fabrique ; sinon");
  }

  @Test
  void thousandsOfEurosAreEuros() throws IOException {
    Cli.Result read =
        ingest(
            "funding",
            "Financeur;Objet;Montant notifié (k€);Décision\nVille;Vélo;12,5;03/01/2023\n"
                + "CAF;Jeux;3,25 €;03/01/2023\nTotal;;15,5;\n");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(read.err()).contains("milliers d’euros");
    assertThat(query("select funder f, amount_awarded a from grants order by 1"))
        .isEqualTo("f,a\nCAF,3.25\nVille,12500.00\n");
  }

  @Test
  void aRowInAnotherCurrencyIsNoEuros() throws IOException {
    Cli.Result read =
        ingest(
            "sales",
            "Date;Lieu;Produit;Montant;Devise\n01/03/2023;Fives;Thé;10,00;EUR\n"
                + "02/03/2023;Fives;Thé;5,00;CHF\n03/03/2023;Fives;Thé;7,00;€\n");
    assertThat(read.err()).contains("NUM-03").contains("5,00 CHF");
    assertThat(query("select sum(amount_incl_tax) a from sales")).isEqualTo("a\n17\n");
  }

  /** A till's *Monnaie* is the change that it gave. */
  @Test
  void whatNamesNoCurrencyLeavesEuros() throws IOException {
    ingest(
        "sales",
        "Date;Lieu;Produit;Montant;Monnaie\n01/03/2023;Fives;Thé;10,00;2,50\n"
            + "02/03/2023;Fives;Thé;5,00;\n03/03/2023;Fives;Thé;7,00;euro (€)\n"
            + "04/03/2023;Fives;Thé;8,00 €;CHF\n05/03/2023;Fives;Thé;9,00;franc suisse\n");
    assertThat(query("select sum(amount_incl_tax) a from sales")).isEqualTo("a\n30\n");
  }

  @Test
  void aNameIsTheSameHoweverItsCellIsWrapped() throws IOException {
    ingest(
        "attendance",
        "Date;Lieu;Participants\n01/03/2023;Café Nord;3\n02/03/2023;\"Café\nNord\";4\n"
            + "03/03/2023;Café  Nord;5\n");
    assertThat(query("select place p, sum(participants) n from attendance group by 1"))
        .isEqualTo("p,n\nCafé Nord,12\n");
  }

  @Test
  void howLongADayLastsIsAsked() throws IOException {
    String rows = "Date;Lieu;Atelier;Participants;%s\n01/03/2023;Fives;Vélo;5;0,5\n";
    Cli.Result days = ingest("attendance", rows.formatted("Durée (jours)"));
    assertThat(days.exit()).isEqualTo(6);
    assertThat(days.err()).contains("PROF-05").contains("jours");
    assertThat(ingest("attendance", rows.formatted("Durée (heures)")).exit()).isZero();
    assertThat(query("select sum(duration_minutes) m from attendance")).isEqualTo("m\n30\n");
  }

  @Test
  void centsAreEuros() throws IOException {
    Cli.Result read =
        ingest("sales", "Date;Lieu;Produit;Montant (centimes)\n01/03/2023;Fives;Thé;1250\n");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select sum(amount_incl_tax) a from sales")).isEqualTo("a\n12.5\n");
  }

  @ParameterizedTest
  @CsvSource({
    "Montant (centimes d'euro), 0.13",
    "Montant (cts), 0.13",
    "Montant (en euros et centimes), 12.5",
    "Montant (arrondi au centime), 12.5",
    "Montant (€ au centime près), 12.5"
  })
  void centsThatAreNoUnitLeaveEuros(String header, String euros) throws IOException {
    ingest("sales", "Date;Lieu;Produit;" + header + "\n01/03/2023;Fives;Thé;12,50\n");
    assertThat(query("select round(sum(amount_incl_tax), 2) a from sales"))
        .isEqualTo("a\n" + euros + "\n");
  }

  @Test
  void hoursOfADayAreHours() throws IOException {
    String rows = "Date;Lieu;Atelier;Participants;Heures par jour\n01/03/2023;Fives;Vélo;5;2\n";
    assertThat(ingest("attendance", rows).exit()).isZero();
  }

  @Test
  void aTitleMaySayThatItsAmountsAreThousands() throws IOException {
    Cli.Result read =
        ingest(
            "funding",
            "Compte de résultat (en milliers d'euros);;;\n;;;\nCompte;Libellé;2022;2023\n"
                + "606;Achats;1,2;1,5\n641;Salaires;30;31\n706;Prestations;8;9\n"
                + "741;Subventions;25;26,25\n");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select fiscal_year y, sum(amount) a from accounts group by 1 order by 1"))
        .isEqualTo("y,a\n2022,64200\n2023,67750\n");
  }

  @Test
  void anAmountInATitleIsNoUnit() throws IOException {
    ingest(
        "funding",
        "Subventions 2023 (dont Région 150 k€);;;\n"
            + "Financeur;Objet;Montant notifié;Décision\nVille;Vélo;1200;03/01/2023\n");
    assertThat(query("select amount_awarded a from grants")).isEqualTo("a\n1200\n");
  }

  @Test
  void aTitleMaySayThatItsAmountsAreWithoutTax() throws IOException {
    String rows = "Date;Lieu;Produit;%s\n01/03/2023;Fives;Thé;10,00\n02/03/2023;Fives;Thé;5,50\n";
    ingest("sales", "Ventes HT mars 2023;;;\n" + rows.formatted("Montant"));
    ingest("sales", "Ventes mars 2023;;;\n" + rows.formatted("Montant").replace("Fives", "Lomme"));
    ingest("sales", "Ventes HT;;;\n" + rows.formatted("Montant TTC").replace("Fives", "Lille"));
    assertThat(
            query(
                "select place p, sum(amount_excl_tax) e, sum(amount_incl_tax) i from sales"
                    + " group by 1 order by 1"))
        .isEqualTo("p,e,i\nFives,15.5,\nLille,,15.5\nLomme,,15.5\n");
  }

  @Test
  void monthsUnderATitleWithoutTaxHoldAmountsWithoutTax() throws IOException {
    Cli.Result read =
        ingest(
            "sales",
            "Ventes HT 2023;;;\nLieu;Janvier;Février;Mars\nFives;100;200;300\nLomme;10;20;30\n");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select sum(amount_excl_tax) e, sum(amount_incl_tax) i from sales"))
        .isEqualTo("e,i\n660,\n");
  }
}
