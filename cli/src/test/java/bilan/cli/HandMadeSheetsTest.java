package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sheets as people make them: what no header says is told by sums, titles and names. */
class HandMadeSheetsTest extends SheetDesk {

  private static final String SUMS =
      "select count(*) as n, sum(amount_incl_tax) as total from sales";

  @BeforeEach
  void places() throws IOException {
    Files.writeString(
        folder.resolve("lieux.csv"),
        "Lieu;Ouvert le\nCafé du Port;01/09/2020\nLa Verrière;01/09/2020\n"
            + "Atelier des Halles;01/09/2020\n");
    assertThat(cli().run("ingest", "reference", "lieux.csv").exit()).isZero();
  }

  private Cli.Result take(String name, String sheet, String... options) throws IOException {
    Files.writeString(folder.resolve(name), sheet);
    String[] words = new String[options.length + 2];
    words[0] = "ingest";
    words[1] = name;
    System.arraycopy(options, 0, words, 2, options.length);
    return cli().run(words);
  }

  @Test
  void aRowThatIsTheSumOfTheOthersCountsOnce() throws IOException {
    Cli.Result result =
        take(
            "recettes.csv",
            "Recettes TTC du bar\n\nLieu;01/09/2024;01/10/2024;01/11/2024;Total TTC\n"
                + "Café du Port;100,50;200;300;600,50\nLa Verrière;10;20;30;60\n"
                + "Atelier des Halles;1;2;3;6\nRéseau;111,50;222;333;666,50\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query(SUMS)).isEqualTo("n,total\n9,666.5\n");
  }

  @Test
  void aDayTakesItsMonthFromTheTitle() throws IOException {
    Cli.Result result =
        take(
            "TERRASSE juin.csv",
            "Terrasse du café du port\nJuin 2025\nJour;Affluence;T° max\nmar. 3;115;26\n"
                + "mer. 4;106;20\njeu. 5;71;32\nmar. 10;fermé;18\nTOTAL;292;\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(
            query(
                "select place, min(activity_date) as d, sum(participants) as n"
                    + " from attendance group by 1"))
        .isEqualTo("place,d,n\nCafé du Port,2025-06-03,292\n");
  }

  @Test
  void theYearThatNothingSaysIsAskedAndThePeriodAnswers() throws IOException {
    String sheet = "mois;nb de visiteurs\nseptembre;100\noctobre;120\njanvier;90\n";
    Cli.Result asked = take("les mois verriere.csv", sheet);
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err()).contains("TABLE-04", "--period");
    Cli.Result told = take("les mois verriere.csv", sheet, "--period", "2024-09-01..2025-08-31");
    assertThat(told.exit()).as(told.err()).isZero();
    assertThat(
            query(
                "select place, min(activity_date) as a, max(activity_date) as b,"
                    + " sum(participants) as n from attendance group by 1"))
        .isEqualTo("place,a,b,n\nLa Verrière,2024-09-01,2025-01-01,310\n");
  }

  @Test
  void tablesOneBelowTheOtherAreAllRead() throws IOException {
    Cli.Result result =
        take(
            "Z semaines 12 et 13.csv",
            "Caisse CAFÉ DU PORT\n\nSemaine 12;18/03/2025;19/03/2025;20/03/2025;Semaine\n"
                + "Carte bancaire;133,60;164,95;167;465,55\nEspèces;85,95;26,35;12,45;124,75\n"
                + "Chèques;7,75;24,80;4,35;36,90\nTOTAL TTC;227,30;216,10;183,80;627,20\n"
                + "Fond de caisse;150;150;150;\n\n"
                + "Semaine 13;25/03/2025;26/03/2025;27/03/2025;Semaine\n"
                + "Carte bancaire;105,15;56,35;67,05;228,55\nEspèces;68,35;57,15;30,70;156,20\n"
                + "Chèques;9,75;27,95;7,65;45,35\nTOTAL TTC;183,25;141,45;105,40;430,10\n"
                + "Fond de caisse;150;150;150;\n");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query(SUMS)).isEqualTo("n,total\n18,1057.3\n");
  }

  @Test
  void aRowThatAColumnSaysIsCancelledIsNoVisit() throws IOException {
    String sheet =
        "Date du RDV;Permanence;Prénom;Objet;Suite donnée;Durée\n"
            + "07/01/25;Port;Dominique;dossier retraite;honoré;1h\n"
            + "08/01/25;Port;Norbert;courrier;lapin;\n"
            + "09/01/25;Halles;Hervé;dossier retraite;honoré;1h\n"
            + "10/01/25;Halles;Ada;recours;reporté;\n";
    Cli.Result result = take("permanences écrivain public.csv", sheet);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query("select count(*) as n from attendance")).isEqualTo("n\n2\n");
  }
}
