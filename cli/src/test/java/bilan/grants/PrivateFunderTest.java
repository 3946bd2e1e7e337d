package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import bilan.testing.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A foundation's grant is booked in 7551, a town's in 74: both are grants of the books, and
 * membership fees (756) and sponsorship (754) are none.
 */
@Slow
class PrivateFunderTest {

  private static final String HEAD =
      "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib"
          + "\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise\n";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void workspace() throws IOException {
    cli = Cli.in(folder);
    assertThat(cli.run("init", ".").exit()).isZero();
    write(
        "subventions.csv",
        """
        Code;Financeur;Montant notifié;Date de décision;Début;Fin
        FOND;Fondation des Cafés;10000,00;05/01/2022;01/01/2022;31/12/2022
        VILLE;Ville de Lille;4000,00;05/01/2022;01/01/2022;31/12/2022
        """);
    write(
        "Financeurs.csv",
        """
        Financeur;Niveau
        Fondation des Cafés;Privé
        Ville de Lille;Commune
        """);
    write(
        "encaissements.csv",
        """
        Subvention;Reçu le;Montant reçu
        FOND;10/03/2022;10000,00
        VILLE;11/03/2022;4000,00
        """);
    write(
        "Clés comptables.csv",
        """
        Subvention;Compte;Libellé
        FOND;7551;Fondation
        VILLE;74;Ville
        """);
    String fec =
        HEAD
            + entry(1, "20220310", "7551", "Fondation des Cafés", "10000,00")
            + entry(2, "20220311", "741", "Ville de Lille", "4000,00")
            + entry(3, "20220312", "756", "Cotisations", "555,00")
            + entry(4, "20221231", "7542", "Mécénat", "777,00");
    write("123456789FEC20221231.txt", fec);
    ingest("reference", "Financeurs.csv");
    ingest("funding", "subventions.csv", "encaissements.csv", "Clés comptables.csv");
    ingest("ledger", "123456789FEC20221231.txt");
  }

  private void ingest(String dataset, String... files) {
    for (String file : files) {
      Cli.Result result = cli.run("ingest", dataset, file);
      assertThat(result.exit()).as(result.err()).isZero();
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static String entry(int n, String day, String account, String label, String amount) {
    String start = "BQ\tBanque\t" + n + "\t" + day + "\t";
    String voucher = "\t\t\tR" + n + "\t" + day + "\t" + label + "\t";
    String end = "\t\t\t" + day + "\t\t\n";
    return start
        + "512\tBanque"
        + voucher
        + amount
        + "\t0,00"
        + end
        + start
        + account
        + "\tProduit"
        + voucher
        + "0,00\t"
        + amount
        + end;
  }

  private List<String> asked(String query) {
    Cli.Result result =
        cli.run("query", query, "--years", "2022", "--as-of", "2023-01-31", "-f", "csv", "-o", "-");
    assertThat(result.exit()).as(result.err()).isZero();
    return result.out().lines().skip(1).toList();
  }

  @Test
  void aFoundationsGrantIsBooked() {
    assertThat(asked("grant-books"))
        .contains(
            "\"\",2022,\"74, subventions\",14000.00,14000.00,0.00,",
            "FOND,2022,\"74, subventions\",10000.00,10000.00,0.00,",
            "VILLE,2022,\"74, subventions\",4000.00,4000.00,0.00,");
    assertThat(asked("ledger-by-grant"))
        .containsExactly(
            "2022,FOND,1,0.00,10000.00,0.00,0.00", "2022,VILLE,1,0.00,4000.00,0.00,0.00");
    assertThat(cli.run("reconcile", "--as-of", "2023-01-31").out()).doesNotContain("GRANT-60");
  }

  @Test
  void anOwnChartSaysWhereGrantsAre() throws IOException {
    String chart =
        """
        chart: le-notre
        label: Notre plan
        from: 2021
        grants: "74 7542"
        costs:
          - {code: "60", label: "60 – Achats", accounts: "60"}
        indirect:
          - {code: "indirect", label: "Charges indirectes", accounts: "6"}
        income:
          - {code: "74", label: "74 – Subventions", accounts: "74"}
        voluntary_costs:
          - {code: "864", label: "864 – Bénévoles", accounts: "864", balances: "875"}
        voluntary_income:
          - {code: "875", label: "875 – Bénévolat", accounts: "875"}
        """;
    write("accounts/le-notre.yaml", chart);
    assertThat(asked("grant-books"))
        .contains(
            "\"\",2022,\"74, subventions\",4777.00,14000.00,-9223.00,\"Produit à recevoir : débit 441, crédit 74\"",
            "FOND,2022,\"74, subventions\",0.00,10000.00,-10000.00,\"Produit à recevoir : débit 4687, crédit 7551\"");
    assertThat(cli.run("reconcile", "--as-of", "2023-01-31").out())
        .contains("GRANT-60", "compte 7542 à 777")
        .contains("GRANT-75", "FOND, 2022 : 0")
        .doesNotContain("VILLE");
    write("accounts/le-notre.yaml", chart.replace("74 7542", "74 et 7542"));
    assertThat(cli.run("query", "grant-books", "--years", "2022").exit()).isEqualTo(2);
  }
}
