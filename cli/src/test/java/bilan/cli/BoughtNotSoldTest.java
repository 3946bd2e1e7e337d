package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that look like ours and are not: what was bought, a town's budget, contacts. */
class BoughtNotSoldTest extends SheetDesk {

  @ParameterizedTest
  @CsvSource({
    "parc.csv, Date;Lieu;Matériel;Quantité;Prix TTC, 03/01/2023;Fives;Ordinateur;2;1200,00",
    "mars.csv, Date;Lieu;Nom du fournisseur;Libellé;Montant TTC, 03/01/2023;Fives;EDF;Courant;120",
    "mars.csv, Date;Lieu;Libellé;Total achats, 03/01/2023;Fives;Courant;120",
    "achats 2023.csv, Date;Lieu;Produit;Montant TTC, 03/01/2023;Fives;Courant;120"
  })
  void whatWasBoughtIsNotSold(String file, String header, String row) throws IOException {
    Files.writeString(folder.resolve(file), header + "\n" + row + "\n");
    Cli.Result taken = cli().run("ingest", file);
    assertThat(taken.exit()).isEqualTo(6);
    assertThat(cli().run("ingest", "sales", file, "--place", "Fives").exit()).isEqualTo(6);
    assertThat(query("select count(*) n from sales")).isEqualTo("n\n0\n");
  }

  @Test
  void whatWasBoughtIsSaidToBeSo() throws IOException {
    Cli.Result taken =
        ingest(
            "sales",
            "Date;Lieu;Fournisseur;Libellé;Montant TTC\n03/01/2023;Fives;EDF;Courant;120,00\n"
                + "04/01/2023;Fives;Métro;Café;50,00\n");
    assertThat(taken.err())
        .contains("PROF-12", "« Fournisseur »", "template funding", "--profile tableau");
    cli().run("inspect", "sales", "tableau.csv", "--profile-yaml", "-o", "profiles/tableau.yaml");
    assertThat(cli().run("ingest", "sales", "tableau.csv", "--profile", "tableau").exit()).isZero();
  }

  @Test
  void aShopMayNoteItsSuppliers() throws IOException {
    assertThat(
            ingest(
                    "sales",
                    "Date;Lieu;N° ticket;Produit;Fournisseur;Montant TTC\n03/01/2023;Fives;1;Café;Métro;2,00\n")
                .exit())
        .isZero();
  }

  @Test
  void aTownsBudgetIsNoListOfGrants() throws IOException {
    Files.writeString(
        folder.resolve("suivi.csv"),
        "Exercice;Collectivité;Fonction;Nature;Montant\n2023;Ville de Lille;20;730;4547,31\n"
            + "2023;Ville de Lille;71;6574;6491,25\n2023;Ville de Lille;33;770;819,43\n");
    Cli.Result taken = cli().run("ingest", "suivi.csv");
    assertThat(taken.exit()).isEqualTo(6);
    assertThat(taken.err()).contains("PROF-12", "budget d’une collectivité");
  }

  @Test
  void contactsAreNoAttendanceWhateverTheSheetIsCalled() throws IOException {
    StringBuilder rows = new StringBuilder("Structure;Contact;Tél.;Adresse;Ville\n");
    for (int row = 1; row < 9; row++) {
      rows.append("Club ").append(row).append(";Lou;03 20 11 22 3").append(row);
      rows.append(";1 rue X;Lille\n");
    }
    Files.writeString(folder.resolve("suivi.csv"), rows);
    Cli.Result taken = cli().run("ingest", "suivi.csv");
    assertThat(taken.exit()).isEqualTo(6);
    assertThat(taken.err()).contains("PROF-12", "contacts").doesNotContain("PROF-02");
  }
}
