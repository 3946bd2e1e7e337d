package bilan.grants;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries of a ledger go to the places and priorities that keys name, beside their grant. */
class LedgerPlacesTest {

  private static final String LEDGER =
      """
      JournalCode;JournalLib;EcritureNum;EcritureDate;CompteNum;CompteLib;CompAuxNum;CompAuxLib;PieceRef;PieceDate;EcritureLib;Debit;Credit
      AC;Achats;1;15/03/2022;6061;Eau;;;P1;15/03/2022;Eau;100,10;0
      AC;Achats;1;15/03/2022;401;F;;;P1;15/03/2022;Eau;0;100,10
      AC;Achats;2;16/03/2022;6064;Papier;;;P2;16/03/2022;ATELIER du mardi;20,05;0
      AC;Achats;2;16/03/2022;401;F;;;P2;16/03/2022;Atelier du mardi;0;20,05
      BQ;Banque;3;17/03/2022;706;Prestations;;;P3;17/03/2022;Atelier facturé;0;300
      BQ;Banque;3;17/03/2022;512;Banque;;;P3;17/03/2022;Atelier facturé;300;0
      """;

  @TempDir Path folder;

  private Cli told(String keys) throws IOException {
    Cli cli = Cli.in(folder);
    assertThat(cli.run("init", ".").exit()).isZero();
    Files.writeString(folder.resolve("FEC.csv"), LEDGER);
    Files.writeString(folder.resolve("Clés comptables.csv"), keys);
    Files.writeString(
        folder.resolve("lieux.csv"), "Lieu;Autres noms\nPOP Café Wazemmes;Wazemmes\nFives;\n");
    assertThat(cli.run("ingest", "reference", "lieux.csv").exit()).isZero();
    Cli.Result read = cli.run("ingest", "funding", "Clés comptables.csv");
    assertThat(read.exit()).as(read.err()).isZero();
    read = cli.run("ingest", "ledger", "FEC.csv");
    assertThat(read.exit()).as(read.err()).isZero();
    return cli;
  }

  private static String byPlace(Cli cli) {
    return cli.run("query", "ledger-by-place", "--years", "2022", "-f", "csv").out();
  }

  @Test
  void theKeyThatAsksForMostWinsForEachOfThem() throws IOException {
    Cli cli =
        told(
            "Lieu;Priorité;Compte;Libellé contient\nWazemmes;;606;\nFives;;606;atelier\n;P1;;atelier\n");
    assertThat(byPlace(cli))
        .isEqualTo(
            """
            year,axis,name,entries,costs,income
            2022,Lieu,Fives,1,20.05,0.00
            2022,Lieu,POP Café Wazemmes,1,100.10,0.00
            2022,Lieu,(à aucun),1,0.00,300.00
            2022,Priorité,P1,2,20.05,300.00
            2022,Priorité,(à aucun),1,100.10,0.00
            """);
    assertThat(
            cli.run("trace", "ledger-by-place.costs.2022.place.pop-cafe-wazemmes", "-f", "csv")
                .out())
        .contains("6061 Eau,100.1,")
        .doesNotContain("20.05");
  }

  @Test
  void anEntryThatTwoPlacesClaimAlikeBelongsToNone() throws IOException {
    assertThat(byPlace(told("Lieu;Compte\nWazemmes;6061\nFives;6061\n")))
        .isEqualTo(
            """
            year,axis,name,entries,costs,income
            2022,Lieu,(à aucun),3,120.15,300.00
            """);
  }

  @Test
  void aKeyOfAGrantTakesNoPlaceAway() throws IOException {
    Cli cli = told("Subvention;Lieu;Compte\nA1;;606\n;Fives;6061\n");
    assertThat(byPlace(cli)).contains("2022,Lieu,Fives,1,100.10,0.00\n");
    assertThat(cli.run("query", "ledger-by-grant", "--years", "2022", "-f", "csv").out())
        .contains("2022,A1,2,120.15,0.00");
  }

  /** The ledger replaces the income statement, whose axis a figure is made of. */
  @Test
  void aKeyGivesACostItsLineOfWork() throws IOException {
    Cli cli =
        told("Métier;Compte;Libellé\nCafé;606;\nMédiation;606;atelier\nDesign;70;\nCafé;70;\n");
    String asked =
        "select account, axis, income from income_statement_rows(date '2022-12-31', 1) order by all";
    assertThat(cli.run("query", "--sql", asked, "-f", "csv").out())
        .isEqualTo(
            """
            account,axis,income
            6061,café,-100.10
            6064,mediation,-20.05
            706,,300.00
            """);
  }

  @Test
  void aKeyThatNamesNothingIsRejected() throws IOException {
    Cli cli = Cli.in(folder);
    cli.run("init", ".");
    Files.writeString(
        folder.resolve("Clés comptables.csv"), "Subvention;Lieu;Priorité;Compte\n;;;606\n");
    Cli.Result read = cli.run("ingest", "funding", "Clés comptables.csv");
    assertThat(read.exit()).isEqualTo(3);
    assertThat(read.err()).contains("Subvention manque");
  }
}
