package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A total that the file prints and that says nothing wrong is no alarm; another says where. */
class TotalsTest {

  private static final String ITEMS =
      """
      profile: caisse
      version: 1
      dataset: sales
      columns: {Le: sold_on, Article: product, Total: amount_incl_tax, Où: place}
      skip_rows:
        - {column: Genre, equals: [consigne]}
      """;

  @TempDir Path folder;

  private Cli cli;

  @BeforeEach
  void start() {
    cli = Cli.in(folder);
    cli.run("init", ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "6", "5"})
  void whatAProfileSkipsMayBeInTheTotal(String total) throws Exception {
    Files.createDirectories(folder.resolve("profiles"));
    Files.writeString(folder.resolve("profiles/caisse.yaml"), ITEMS);
    String sale = "Le;Où;Article;Genre;Total\n01/03/2022;Fives;Café;vente;4\n";
    String sum = "Total;;;;" + total + "\n";
    Cli.Result some = ingest("sales", sale + "01/03/2022;Fives;Verre;consigne;2\n" + sum);
    assertThat(some.exit()).as(some.err() + some.out()).isZero();
    assertThat(some.err()).contains("PROF-14").doesNotContain("TOTAL-01");
    Cli.Result all = cli.run("inspect", "sales", "tableau.csv", "--profile", "caisse", "--json");
    assertThat(all.out())
        .as("what can't be said is not compared")
        .contains("\"totals_compared\": " + (total.equals("5") ? 0 : 1));
    assertThat(ingest("sales", sale + sum).err().contains("TOTAL-01"))
        .isEqualTo(!total.equals("4"));
  }

  @Test
  void theTotalOfAllBeneficiariesIsNoneOfOurs() throws Exception {
    Files.writeString(
        folder.resolve("bilan.yaml"), "organisation: {name: POP, siret: \"05420120000018\"}\n");
    String file =
        "nomAttribuant;idAttribuant;dateConvention;referenceDecision;nomBeneficiaire;idBeneficiaire;objet;montant;nature;conditionsVersement;datesPeriodeVersement\n"
            + "MEL;24590041000010;2022-03-01;R1;POP;05420120000018;Inclusion;1000;aide en numéraire;unique;2022-03-01\n"
            + "MEL;24590041000010;2022-03-02;R2;Autre;12345678200010;Inclusion;500;aide en numéraire;unique;2022-03-01\n"
            + ";;;;;;Total;1500;;;\n";
    Cli.Result read = ingest("funding", file);
    assertThat(read.exit()).as(read.err() + read.out()).isZero();
    assertThat(read.out() + read.err()).contains("PROF-13").doesNotContain("TOTAL-01");
  }

  @Test
  void aTotalAboveItsRowsAndAColumnOfTotalsSayWhereToLook() throws Exception {
    Cli.Result above = ingest("sales", "Date;Lieu;Montant TTC\nTOTAL;;7\n01/03/2022;Fives;4\n");
    assertThat(above.err()).contains("TOTAL-01").contains("au-dessous").doesNotContain("au-dessus");
    Cli.Result beside =
        ingest(
            "attendance",
            "Fréquentation 2022;;;;\nLieu;Janvier;Février;Mars;Total\nFives;1;2;3;7\n");
    assertThat(beside.err())
        .contains("TOTAL-01")
        .contains("la somme des colonnes de sa ligne 6")
        .doesNotContain("au-dessus");
  }

  private Cli.Result ingest(String dataset, String text) throws Exception {
    Files.writeString(folder.resolve("tableau.csv"), text);
    return Files.exists(folder.resolve("profiles/caisse.yaml"))
        ? cli.run("ingest", dataset, "tableau.csv", "--profile", "caisse", "--replace")
        : cli.run("ingest", dataset, "tableau.csv");
  }
}
