package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What people type into their own sheets, and a program that fills them in never would. */
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
}
