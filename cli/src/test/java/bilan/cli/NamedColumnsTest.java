package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Columns that somebody names on the command line, as the question's own line proposes. */
class NamedColumnsTest extends SheetDesk {

  private static final String BY_KIND =
      "Mois;Ateliers;Permanences individuelles\nJanvier 2024;5;3\nFévrier 2024;6;1\n";

  @Test
  void theNumberThatATableLacksIsNamed() throws IOException {
    String sheet = "Mois;Zut\nJanvier 2024;500,50\nFévrier 2024;600\n";
    Cli.Result asked = ingest("sales", sheet);
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err())
        .contains("TABLE-01", "bilan ingest sales ", "tableau.csv --column Zut=amount_incl_tax");
    Cli.Result read = ingest("sales", sheet, "--column", "Zut=Montant TTC", "--place", "Fives");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select sum(amount_incl_tax) n from sales")).isEqualTo("n\n1100.5\n");
  }

  @Test
  void aNumberWhoseHeaderIsPlainAsksItsPlaceOnly() throws IOException {
    String sheet = "Mois;Ventes\nJanvier 2024;500,50\nFévrier 2024;600\n";
    Cli.Result asked = ingest("sales", sheet);
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err()).contains("PROF-02", "--place").doesNotContain("--column");
    assertThat(ingest("sales", sheet, "--place", "Fives").exit()).isZero();
    assertThat(query("select sum(amount_incl_tax) n from sales")).isEqualTo("n\n1100.5\n");
  }

  @Test
  void kindsSideBySideAreNamed() throws IOException {
    Cli.Result asked = ingest("attendance", BY_KIND);
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err())
        .contains(
            "--column Ateliers=kind/workshop --column 'Permanences individuelles=kind/individual'");
    Cli.Result read =
        ingest(
            "attendance",
            BY_KIND,
            "--column=Ateliers=kind/workshop",
            "--column=Permanences individuelles=Type/individual",
            "--place=Fives");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select kind, sum(participants) n from attendance group by 1 order by 1"))
        .isEqualTo("kind,n\nindividual,4\nworkshop,11\n");
  }

  @Test
  void columnsOfPlacesOrActivitiesAreNamed() throws IOException {
    String sheet = "Mois;Lomme;Ronchin;Total\nJanvier 2024;5;3;8\nFévrier 2024;6;1;7\n";
    Cli.Result asked = ingest("attendance", sheet);
    assertThat(asked.err())
        .contains(
            "--column Lomme=place/Lomme --column Ronchin=place/Ronchin",
            "--column Lomme=activity/Lomme --column Ronchin=activity/Ronchin");
    ingest("attendance", sheet, "--column=Lomme=Lieu/Lomme", "--column=Ronchin=Lieu/Ronchin");
    assertThat(query("select place, sum(participants) n from attendance group by 1 order by 1"))
        .isEqualTo("place,n\nLomme,11\nRonchin,4\n");
  }

  @Test
  void aColumnOfNumbersBesideKnownPlacesIsAsked() throws IOException {
    ingest("reference", "Lieu;Alias\nFives;\nMoulins;\n");
    String sheet = "Mois;Fives;L'Ensemble;Moulins\nMars 2022;12;7;1\nAvril 2022;;;9\n";
    Cli.Result asked = ingest("attendance", sheet);
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err()).contains("PROF-16", "--without 'L'\\''Ensemble'");
    Cli.Result read = ingest("attendance", sheet, "--column", "L'Ensemble=place/L'Ensemble");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select place, sum(participants) n from attendance group by 1 order by 1"))
        .isEqualTo("place,n\nFives,12\nL'Ensemble,7\nMoulins,10\n");
  }

  @Test
  void aHeadingOfPlacesHoldsForAllBelow() throws IOException {
    ingest("reference", "Lieu;Alias\nFives;\nMoulins;\nWazemmes;\n");
    Cli.Result read =
        ingest(
            "attendance",
            "Fréquentation 2022\n;Lieux;;;\nMois;L'Ensemble;Fives;Wazemmes;Moulins\nMars;7;12;;\nAvril;;;9;\nMai;;;;15\n");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select sum(participants) n from attendance")).isEqualTo("n\n43\n");
  }

  @Test
  void whatTheFileOrTheDatasetDoesNotHaveIsRefused() throws IOException {
    Cli.Result column = ingest("attendance", BY_KIND, "--column=Atelier=kind/workshop");
    assertThat(column.exit()).isEqualTo(2);
    assertThat(column.err()).contains("« Atelier »", "Vouliez-vous dire « Ateliers »");
    Cli.Result field = ingest("attendance", BY_KIND, "--column=Ateliers=Lieuu");
    assertThat(field.exit()).isEqualTo(2);
    assertThat(field.err()).contains("« Lieuu »", "« Lieu »");
    assertThat(ingest("attendance", BY_KIND, "--column=Ateliers").exit()).isEqualTo(2);
  }

  /** A word that a header may be is one that may be typed. */
  @Test
  void columnsOfNoKnownNameAreNamedByAnyHeader() throws IOException {
    String sheet = "XA1;XB2;XC3\n05/03/2024;Fives;7\n06/03/2024;Fives;9\n";
    Cli.Result asked = ingest("attendance", sheet);
    assertThat(asked.err()).contains("TABLE-01", "--column \"XA1=Date\"");
    Cli.Result read =
        ingest(
            "attendance", sheet, "--column=XA1=Jour", "--column=XB2=Site", "--column=XC3=Présents");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select sum(participants) n from attendance where place = 'Fives'"))
        .isEqualTo("n\n16\n");
  }

  @Test
  void oneOfTwoColumnsIsLeftOut() throws IOException {
    String sheet = "Structure;Date;Lieu;Participants\nX;03/01/2024;Fives;3\n";
    Cli.Result asked = ingest("attendance", sheet);
    assertThat(asked.err()).contains("PROF-03", "--without \"Structure\"");
    Cli.Result read = ingest("attendance", sheet, "--without", "Structure");
    assertThat(read.exit()).as(read.err()).isZero();
    assertThat(query("select place from attendance")).isEqualTo("place\nFives\n");
  }

  @Test
  void aFieldIsCalledAsTheLanguageDoes() throws IOException {
    Cli.Result asked = ingest("sales", "Mois;Ventes\nJanvier 2024;500,50\n", "--lang", "en");
    assertThat(asked.err()).contains("“Ventes” is “Amount incl. tax”");
  }
}
