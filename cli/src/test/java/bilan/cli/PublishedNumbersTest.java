package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our rows in a file of all beneficiaries, however it writes our number. */
class PublishedNumbersTest {

  private static final String HEADER =
      "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,"
          + "objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,"
          + "pourcentageSubvention\n";

  @TempDir Path folder;

  @Test
  void oursAreFoundAlsoWithoutTheZeroThatASpreadsheetDropped() throws IOException {
    assertThat(Cli.in(folder).run("init", ".").exit()).isZero();
    Files.writeString(
        folder.resolve("bilan.yaml"), "organisation: {name: POP, siret: \"05420120000018\"}\n");
    Files.writeString(
        folder.resolve("scdl.csv"),
        HEADER
            + row("05420120000018", 100)
            + row("5420120000018", 200)
            + row("5420120000018.0", 400)
            + row("054 201 200 00018", 800)
            + row("73282932000074", 1600).replace(",POP,", ",Autre,"));
    Cli.Result sent = Cli.in(folder).run("ingest", "funding", "scdl.csv");
    assertThat(sent.exit()).as(sent.out() + sent.err()).isZero();
    String sql =
        "select beneficiary_siret, sum(amount_awarded) as total from published_grants group by all";
    assertThat(Cli.in(folder).run("query", "--sql", sql, "-f", "csv").out())
        .isEqualTo("beneficiary_siret,total\n05420120000018,1500\n");
  }

  private static String row(String siret, int amount) {
    return "Ville,21590350100017,2022-01-05,R%d,POP,%s,Café,%d,aide en numéraire,unique,2022-02-01,,non,1\n"
        .formatted(amount, siret, amount);
  }
}
