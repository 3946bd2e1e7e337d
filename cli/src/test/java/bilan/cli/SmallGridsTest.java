package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grids of two columns, which are as plain as those of twelve. */
@Slow
class SmallGridsTest extends SheetDesk {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lieu;janvier 2024;février 2024\nFives;3;2\nMoulins;5;1\n",
        "Lieu;janvier 2024;février 2024;Total\nFives;3;2;5\nMoulins;5;1;6\n",
        "Fréquentation 2024\nSite;janv.;févr.\nFives;3;2\nMoulins;5;1\n"
      })
  void twoMonthsBesideAPlace(String sheet) throws IOException {
    Cli.Result result = ingest("attendance", sheet);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query(
                "select month(activity_date) m, sum(participants) n from attendance group by 1 order by 1"))
        .isEqualTo("m,n\n1,8\n2,3\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lieux", "Par lieu", "Sites"})
  void placesUnderOneHeading(String heading) throws IOException {
    Cli.Result result =
        ingest(
            "attendance",
            ";" + heading + ";\nDate;Fives;Moulins\n01/02/2024;3;2\n02/02/2024;5;1\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select place p, sum(participants) n from attendance group by 1 order by 1"))
        .isEqualTo("p,n\nFives,8\nMoulins,3\n");
  }

  /** Of one row or several: what every other row has, its name, is blank. */
  @Test
  void aTotalWithoutANameUnderMonthsIsNoActivity() throws IOException {
    String header = "Atelier;Février 2022;Mars 2022\n";
    for (var each :
        Map.of(
                "Jeux;10;13\n;10;13\n",
                "sans libellé 23 (",
                "Jeux;4;6\nVélo;6;7\n;10;13\n",
                "sans libellé 23 (",
                "Jeux;4;6\n;4;6\nVélo;6;7\n;6;7\n",
                "sans libellé 13 (",
                "Jeux;4;5\nVélo;3;4\n;7;9\nCouture;1;2\nCuisine;2;2\n;3;4\n;10;13\n",
                "sans libellé 23 (")
            .entrySet()) {
      Path file = Files.createTempFile("grille", ".csv");
      Files.writeString(file, header + each.getKey());
      Path workspace = Files.createTempDirectory("grille");
      Cli door = Cli.in(workspace);
      door.run("init", ".");
      Cli.Result done = door.run("ingest", "attendance", file.toString(), "--place", "Fives");
      assertThat(done.exit()).as(done.err()).isZero();
      assertThat(done.err()).contains("TOTAL-05", each.getValue());
      String sum = "select sum(participants) as n from attendance";
      assertThat(door.run("query", "--sql", sum, "-f", "csv").out()).isEqualTo("n\n23\n");
    }
  }

  @Test
  void salesOfTwoMonths() throws IOException {
    Cli.Result result = ingest("sales", "Lieu;mars 2024;avril 2024\nFives;3,50;2\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select sum(amount_incl_tax) n from sales")).isEqualTo("n\n5.5\n");
  }

  /** Two months of one row are one row: no sum of several. */
  @Test
  void aNameThatBeginsLikeATotalCountsBesideOneRowWithItsNumbers() throws IOException {
    Cli.Result result =
        ingest(
            "attendance",
            "Atelier;Août 2020;Septembre 2020\nCouture;11;12\nEnsemble musical;11;12\n",
            "--place",
            "Fives");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select sum(participants) as n from attendance")).isEqualTo("n\n46\n");
  }

  @Test
  void aTotalOfOneRowIsATotal() throws IOException {
    Cli.Result result =
        ingest(
            "attendance",
            "Atelier;Août 2020;Septembre 2020\nCouture;11;12\nTotal Fives;11;12\n",
            "--place",
            "Fives");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).contains("TOTAL-05", "Total Fives");
    assertThat(query("select sum(participants) as n from attendance")).isEqualTo("n\n23\n");
  }

  /** A grant that counts, and what was received of it beside it. */
  @Test
  void whatIsReceivedOfAGrantCountsWithIt() throws IOException {
    Cli.Result result =
        ingest(
            "funding",
            "Bailleur;Projet;Notifiée le;Montant attribué;Versé 2020\n"
                + "Cumul'Aide;Accueil;15/04/2020;14750;100\nVille;Ateliers;15/05/2020;5000;700\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select sum(amount_awarded) as n from grants")).isEqualTo("n\n19750\n");
    assertThat(query("select sum(amount) as n from receipts")).isEqualTo("n\n800\n");
  }

  @Test
  void aTitleThatNamesAnotherDatasetIsSaid() throws IOException {
    String grid = "Ventes TTC 2021;;\nLieu;Octobre;Novembre\nFives;190;\nTrappes;;182\n";
    Cli.Result result = ingest("attendance", grid);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).contains("PROF-18", "« Ventes TTC 2021 »", "bilan ingest sales ");
    assertThat(ingest("sales", grid).err()).doesNotContain("PROF-18");
  }

  /** By the name of what is counted, by a money sign, above other titles. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Chiffre d’affaires 2021 (€)",
        "Évolution du chiffre d'affaires",
        "Recettes du café 2021",
        "Bilan des lieux en euros",
        "Ventes 2021;;\nLieu : Fives"
      })
  void aTitleThatAnnouncesSalesIsSaidOfPeople(String title) throws IOException {
    String grid = title + ";;\nSite;Octobre 2021;Novembre 2021\nFives;190;\nTrappes;;182\n";
    Cli.Result result = ingest("attendance", grid);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).contains("PROF-18", "« Ventes »", "bilan ingest sales ");
    assertThat(ingest("sales", grid).err()).doesNotContain("PROF-18");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Nombre de participants 2021", "Fréquentation en 2021, nombre de visiteurs"})
  void aTitleThatAnnouncesPeopleIsSaidOfSales(String title) throws IOException {
    String grid = title + ";;\nSite;Octobre 2021;Novembre 2021\nFives;190;\nTrappes;;182\n";
    Cli.Result result = ingest("sales", grid);
    assertThat(result.err()).contains("PROF-18", "bilan ingest attendance ");
    assertThat(ingest("attendance", grid).err()).doesNotContain("PROF-18");
  }

  /** Years side by side under a title that names the table by more than its first word. */
  @Test
  void aTitleThatNamesItsOwnTableAnywhereSaysNothing() throws IOException {
    Files.writeString(
        folder.resolve("compte.csv"),
        "ANNÉE 2021 – COMPTE DE RÉSULTAT;;;\nCompte;Libellé;2020;2021\n"
            + "606;Fournitures;310;420\n641;Salaires;21000;22000\n706;Prestations;4000;5200\n"
            + "741;Subventions;18000;19000\n");
    Cli.Result result = cli().run("ingest", "compte.csv");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).doesNotContain("PROF-18");
  }

  /** What a file is called says less than the title in it. */
  @Test
  void aTitleIsNearerThanTheNameOfTheFile() throws IOException {
    String grid = "Recettes 2021;;\nSite;Octobre 2021;Novembre 2021\nFives;190;\nTrappes;;182\n";
    Files.writeString(folder.resolve("suivi.csv"), grid);
    assertThat(cli().run("ingest", "attendance", "suivi.csv").err())
        .contains("PROF-18", "« Recettes 2021 » annonce « Ventes »");
    Files.writeString(folder.resolve("suivi.csv"), grid.substring(grid.indexOf('\n') + 1));
    assertThat(cli().run("ingest", "attendance", "suivi.csv", "--replace").err())
        .doesNotContain("PROF-18");
  }

  /** A field with its value above a grid announces nothing, nor do places that people call so. */
  @ParameterizedTest
  @ValueSource(strings = {"Lieu : Chez Simone", "Cafés du numérique 2021", "Actions 2021"})
  void aTitleOfNoNumbersSaysNothing(String title) throws IOException {
    Cli.Result result =
        ingest(
            "attendance",
            title + ";;\nSite;Octobre 2021;Novembre 2021\nFives;190;\nTrappes;;182\n");
    assertThat(result.err()).doesNotContain("PROF-18");
  }

  /** Where nobody typed what the numbers are, a title that names others is asked about. */
  @Test
  void aTitleThatNamesAnotherDatasetIsAskedWhereNoneIsTyped() throws IOException {
    Files.writeString(
        folder.resolve("tableau.csv"),
        "Dépenses par lieu 2021;;\nLieu;Octobre 2021;Novembre 2021\nFives;190;10\nTrappes;20;182\n");
    for (String command : new String[] {"ingest", "inspect"}) {
      Cli.Result asked = cli().run(command, "tableau.csv");
      assertThat(asked.exit()).as(asked.err()).isEqualTo(6);
      assertThat(asked.err() + asked.out())
          .contains("PROF-18", "bilan ingest attendance ", "bilan ingest funding ");
    }
  }

  /** Only what is the sum of the others is a total of them. */
  @Test
  void aColumnNamedLikeATotalIsInTheLineUnlessItIsTheSum() throws IOException {
    Cli.Result asked =
        ingest(
            "attendance",
            "Lieu : Fives;;;;;\nPériode;Couture;Jeux;Total couture et jeux;Total respect;Ensemble\n"
                + "Janvier 2022;49;71;120;8;128\nFévrier 2022;142;2;144;167;311\n");
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err())
        .contains("--column 'Total respect=activity/Total respect'")
        .doesNotContain("Ensemble=activity", "jeux=activity");
  }

  /** How often somebody came says nothing of who stands in the row. */
  @Test
  void whoCameOnceBelowANoteIsAPerson() throws IOException {
    Cli.Result result =
        ingest(
            "attendance",
            "Nom;Prénom;17/07/2022;27/07/2022\nMartin;Zoé;x;x\nBernard;Ali;x;x\nDubois;Jeanne;x;x\n"
                + ";;;\nFermé en août;;;\nMartin;Marc;x;\nPetit;Zoé;x;\n",
            "--place",
            "Fives");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select sum(participants) as n from attendance")).isEqualTo("n\n8\n");
  }

  /**
   * A header and a note that come again stand in the column of days, and are no two lines of one.
   */
  @Test
  void whatComesAgainBetweenDaysMakesThemNoLines() throws IOException {
    String header = "Date;Lieu;Espèces;CB;Total du jour\n";
    Cli.Result result =
        ingest(
            "sales",
            header
                + "19/08/2022;Fives;12,20;14,80;27,00\n07/09/2022;Moulins;10,00;0,00;10,00\nNB : panne\n"
                + header
                + "18/09/2022;Fives;14,30;205,70;220,00\nNB : panne\n"
                + header
                + "23/09/2022;Fives;15,90;20,10;36,00\n"
                + header
                + "28/09/2022;Moulins;2,80;118,70;121,50\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select sum(amount_incl_tax) as n from sales")).isEqualTo("n\n414.5\n");
  }
}
