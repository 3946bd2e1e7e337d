package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What is asked and told once, in one language, and with an answer that works. */
@Slow
class AskedOnceTest extends SheetDesk {

  private static final String GRANTS =
      "Financeur;Objet;Montant accordé;Date de décision\nVille;Vélo;1000;05/01/2023\nRégion;Café;2000;06/02/2023\nÉtat;Lieu;3000;07/03/2023\n";

  @Test
  void theSameBadRowOfTwoSourcesWaitsOnce() throws IOException {
    String rows = "05/01/2023;Fives;Café;3,00;20 %\n06/01/2023;Fives;Thé;abc;20 %\n";
    ingest("sales", "Date;Lieu;Article;Montant TTC;TVA\n" + rows);
    Files.writeString(
        folder.resolve("copie.csv"), "Date;Lieu;Article;Montant TTC;Taux TVA\n" + rows);
    assertThat(cli().run("ingest", "sales", "copie.csv").exit()).isZero();
    assertThat(cli().run("rejects").out().split("NUM-01", -1)).hasSize(2);
    assertThat(query("select source, waiting from rejects order by 1"))
        .isEqualTo("source,waiting\ncopie.csv,false\ntableau.csv,true\n");
  }

  @Test
  void aBadRowOfAnotherTillWaitsToo() throws IOException {
    ingest("sales", "Date;Article;Montant TTC;TVA\n06/01/2023;Thé;abc;20 %\n", "--place", "Fives");
    Files.writeString(
        folder.resolve("copie.csv"), "Date;Article;Montant TTC;TVA\n06/01/2023;Thé;abc;20 %\n");
    cli().run("ingest", "sales", "copie.csv", "--place", "Lomme");
    assertThat(query("select count(*) n from rejects where waiting")).isEqualTo("n\n2\n");
  }

  @Test
  void inspectDoesWithoutAColumn() throws IOException {
    Files.writeString(
        folder.resolve("g.csv"),
        "Code;Financeur;Montant accordé;Date;Versé au printemps\nA;Ville;1000;05/01/2023;400\nB;Région;2000;06/01/2023;900\n");
    assertThat(cli().run("inspect", "funding", "g.csv").exit()).isEqualTo(6);
    assertThat(cli().run("inspect", "funding", "g.csv", "--without", "Versé au printemps").exit())
        .isZero();
  }

  @Test
  void valuesOfAnotherKindAreAskedAbout() throws IOException {
    String rows = "";
    for (int i = 1; i <= 6; i++) {
      rows +=
          "A%d;Ville;%d000;05/01/2023;avenant n° %d signé par la présidente\n".formatted(i, i, i);
    }
    String sheet = "Code;Financeur;Montant accordé;Date;Statut du dossier\n" + rows;
    Cli.Result asked = ingest("funding", sheet);
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err())
        .contains("PROF-17", "6 de ses 6 valeurs", "--without \"Statut du dossier\"");
    assertThat(ingest("funding", sheet, "--without", "Statut du dossier").exit()).isZero();
    assertThat(query("select count(*) n from grants")).isEqualTo("n\n6\n");
  }

  @Test
  void aFewBadValuesAreRejectedAsBefore() throws IOException {
    String rows = "06/01/2023;Fives;Thé;abc;20 %\n";
    for (int i = 1; i <= 6; i++) {
      rows += "0%d/01/2023;Fives;Café;%d,00;20 %%\n".formatted(i, i);
    }
    Cli.Result result = ingest("sales", "Date;Lieu;Article;Prix payé;TVA\n" + rows);
    assertThat(result.err()).doesNotContain("PROF-17");
  }

  @Test
  void whatIsLeftOfTheGrantsIsNoGrant() throws IOException {
    Cli.Result result =
        ingest(
            "funding",
            GRANTS + "Total accordé;;6000;\nReste à percevoir;;2500;\nSolde à percevoir;;2500;\n");
    assertThat(result.exit()).isZero();
    assertThat(result.err()).contains("Total accordé", "Reste à percevoir", "Solde à percevoir");
    assertThat(query("select sum(amount_awarded) n, count(*) c from grants"))
        .isEqualTo("n,c\n6000,3\n");
  }

  @Test
  void aGrantThatIsCalledABalanceCounts() throws IOException {
    ingest("funding", GRANTS + "Solde Énergies;Serre;500;08/03/2023\n");
    assertThat(query("select sum(amount_awarded) n from grants")).isEqualTo("n\n6500\n");
  }

  @Test
  void aTitleThatNamesItsFieldSaysTheRest() throws IOException {
    ingest(
        "sales",
        "Date;Article;Montant TTC;TVA\nLieu : Fives;;;\n05/01/2023;Café;3,00;20 %\nLieu : Lomme;;;\n07/01/2023;Jus;4,00;20 %\n");
    assertThat(query("select place, count(*) n from sales group by 1 order by 1"))
        .isEqualTo("place,n\nFives,1\nLomme,1\n");
  }

  @Test
  void aValueForAllRowsIsADefaultOfAProfile() throws IOException {
    String sheet =
        "Référence;Objet;Montant accordé;Date de décision;Versé\nA1;Vélo;1000;05/01/2023;\nA2;Café;2000;06/02/2023;\n";
    Cli.Result asked = ingest("funding", sheet);
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.err()).contains("sous defaults : funder: \"valeur\"");
    String draft = cli().run("inspect", "funding", "tableau.csv", "--profile-yaml").out();
    assertThat(draft).contains("# defaults:\n#   funder: …");
    Files.createDirectories(folder.resolve("profiles"));
    Files.writeString(
        folder.resolve("profiles/tableau.yaml"), draft + "defaults:\n  funder: \"Ville\"\n");
    assertThat(ingest("funding", sheet, "--profile", "tableau").exit()).isZero();
    assertThat(query("select funder, count(*) n from grants group by 1"))
        .isEqualTo("funder,n\nVille,2\n");
  }

  @Test
  void whatIsNearIsSaidInTheLanguageAsked() throws IOException {
    Files.writeString(
        folder.resolve("x.csv"), "Organisme;Bidule;Truc;Chose\nVille;12;a;3\nRégion;13;b;4\n");
    Cli.Result english = cli().run("ingest", "funding", "x.csv", "--lang", "en");
    assertThat(english.err()).contains("TABLE-01").doesNotContain("Subventions", "Financeur");
    String draft = cli().run("inspect", "funding", "x.csv", "--profile-yaml", "--lang", "en").out();
    assertThat(draft).contains("To be completed").doesNotContain("champ", "À compléter");
  }

  @Test
  void aFecOfAnotherFiscalYearIsSaid() throws IOException {
    String fec =
        "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise\n"
            + "AC|Achats|1|20220905|606000|Fournitures|||F1|20220905|Papier|10,00|0,00|||20220930||\n"
            + "AC|Achats|1|20220905|512000|Banque|||F1|20220905|Papier|0,00|10,00|||20220930||\n";
    Files.writeString(folder.resolve("123456789FEC20230831.txt"), fec);
    Cli.Result said = cli().run("ingest", "ledger", "123456789FEC20230831.txt");
    assertThat(said.err()).contains("FEC-05", "31/08/2023", "first_month: 9");
    Files.writeString(folder.resolve("123456789FEC20221231.txt"), fec);
    assertThat(cli().run("ingest", "ledger", "123456789FEC20221231.txt").err())
        .doesNotContain("first_month");
  }
}
