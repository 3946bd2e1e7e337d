package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export that bears its month is compared with that of the month before. */
class DriftTest {

  private static final String RECEIPTS =
      "Date,Receipt number,Receipt type,%s,Total collected,Payment type,%s,Status\n"
          + "%s/2022 10:00,1-%s,Sale,0.50,5.00,Cash,%s,Closed\n";

  @TempDir Path folder;

  @BeforeEach
  void aWorkspace() {
    assertThat(bilan("init", ".").exit()).isZero();
  }

  @Test
  void aColumnThatTheMonthBeforeHadIsAskedFor() throws IOException {
    write("caisse-2022-01.csv", "Jour;Lieu;Recette;Remise\n03/01/2022;Fives;10,50;1\n");
    write("caisse-2022-02.csv", "Jour;Lieu;Recette;Rabais consenti\n03/02/2022;Fives;12,50;1\n");
    write("brocante.csv", "Jour;Lieu;Recette\n04/02/2022;Wazemmes;99,00\n");
    assertThat(bilan("ingest", "sales", "caisse-2022-01.csv").exit()).isZero();
    Cli.Result asked = bilan("ingest", "sales", "caisse-2022-02.csv");
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.out() + asked.err())
        .contains("La colonne « Remise », présente dans « caisse-2022-01.csv », n’y est plus")
        .contains("\"Rabais consenti\": discount");
    Cli.Result other = bilan("ingest", "sales", "brocante.csv");
    assertThat(other.exit()).as(other.out() + other.err()).isZero();
    assertThat(other.out() + other.err()).doesNotContain("PROF-0");
  }

  @Test
  void aFilledColumnThatIsGoneStopsUntilSomebodyDoesWithoutIt() throws IOException {
    write(
        "caisse-2022-01.csv",
        "Jour;Lieu;Recette;Remise;Facture;Météo\n03/01/2022;Fives;10,50;1;;beau\n");
    write("caisse-2022-02.csv", "Jour;Lieu;Recette\n03/02/2022;Fives;12,50\n");
    write("caisse-2022-03.csv", "Jour;Lieu;Recette\n03/03/2022;Fives;14,50\n");
    assertThat(bilan("ingest", "sales", "caisse-2022-01.csv").exit()).isZero();
    Cli.Result asked = bilan("ingest", "sales", "caisse-2022-02.csv");
    assertThat(asked.exit()).isEqualTo(6);
    assertThat(asked.out() + asked.err())
        .contains("« Remise », présente dans « caisse-2022-01.csv »", "--without \"Remise\"")
        .as("a column that was empty, and one that was never read")
        .doesNotContain("« Facture »", "« Météo »");
    Cli.Result without = bilan("ingest", "sales", "caisse-2022-02.csv", "--without", "remise");
    assertThat(without.exit()).as(without.out() + without.err()).isZero();
    Cli.Result next = bilan("ingest", "sales", "caisse-2022-03.csv");
    assertThat(next.exit()).as(next.out() + next.err()).isZero();
  }

  @Test
  void aTableKeptByHandMayChangeWithTheYear() throws IOException {
    write("presences-2021.csv", "Date;Lieu;Participants;Femmes\n03/01/2021;Fives;10;4\n");
    write("presences-2022.csv", "Date;Lieu;Participants\n03/01/2022;Fives;12\n");
    write("presences-2023.csv", "Date;Lieu;Participants;Fammes\n03/01/2023;Fives;12;3\n");
    assertThat(bilan("ingest", "attendance", "presences-2021.csv").exit()).isZero();
    Cli.Result renamed = bilan("ingest", "attendance", "presences-2023.csv");
    assertThat(renamed.exit()).isEqualTo(6);
    Cli.Result lost = bilan("ingest", "attendance", "presences-2022.csv");
    assertThat(lost.exit()).as(lost.out() + lost.err()).isZero();
    assertThat(lost.err()).contains("attention PROF-08", "« presences-2021.csv »", "Femmes");
  }

  @Test
  void aColumnWhoseValueNowStandsInATitleIsNotLost() throws IOException {
    write("caisse-2022-01.csv", "Jour;Lieu;Recette\n03/01/2022;Fives;10,50\n");
    write("caisse-2022-02.csv", "Lieu : Fives\nJour;Recette\n03/02/2022;12,50\n");
    write("caisse-2022-03.csv", "Jour;Recette\n03/03/2022;14,50\n");
    assertThat(bilan("ingest", "sales", "caisse-2022-01.csv").exit()).isZero();
    Cli.Result titled = bilan("ingest", "sales", "caisse-2022-02.csv");
    assertThat(titled.exit()).as(titled.out() + titled.err()).isZero();
    Cli.Result given = bilan("ingest", "sales", "caisse-2022-03.csv", "--place", "Fives");
    assertThat(given.exit()).as(given.out() + given.err()).isZero();
  }

  @Test
  void inspectSaysWhatIngestingWouldAndLeavesNoTrace() throws IOException {
    write("caisse-2022-01.csv", "Jour;Lieu;Recette;Remise\n03/01/2022;Fives;10,50;1\n");
    write("caisse-2022-02.csv", "Jour;Lieu;Recette;Rabais consenti\n03/02/2022;Fives;12,50;1\n");
    write("caisse-2090.csv", "Jour;Lieu;Recette;Remise\n03/01/2090;Fives;10,50;1\n");
    assertThat(bilan("inspect", "caisse-2022-01.csv").out())
        .contains("Fives : 1 nouvelle (10,50\u202f€)");
    assertThat(bilan("ingest", "sales", "caisse-2022-01.csv").exit()).isZero();
    assertThat(bilan("inspect", "caisse-2022-01.csv").out())
        .contains("1 inchangée", "il n’y a rien à faire");
    Cli.Result drifted = bilan("inspect", "caisse-2022-02.csv");
    assertThat(drifted.exit()).isEqualTo(6);
    assertThat(drifted.out()).contains("PROF-08", "\"Rabais consenti\": discount");
    assertThat(bilan("inspect", "caisse-2090.csv").out()).as("a check's words").contains("SALES-");
    assertThat(bilan("inspect", "caisse-2090.csv", "--json").out())
        .contains("\"against\": \"warehouse\"");
    assertThat(bilan("deliveries").out().lines().filter(l -> l.contains("appliquée"))).hasSize(1);
  }

  @Test
  void anExportOfAKnownProgramIsComparedWithTheLastOfItsProfile() throws IOException {
    write("fives.csv", RECEIPTS.formatted("Discounts", "Store", "25/01", "1", "Fives"));
    write("wazemmes.csv", RECEIPTS.formatted("Discount", "Store", "26/01", "2", "Wazemmes"));
    write(
        "lomme.csv",
        RECEIPTS
            .formatted("Discounts", "Store", "27/01", "3", "Lomme")
            .replace(",0.50,", ",")
            .replace("Discounts,", ""));
    assertThat(bilan("ingest", "sales", "fives.csv").exit()).isZero();
    Cli.Result renamed = bilan("ingest", "sales", "wazemmes.csv");
    assertThat(renamed.exit()).isEqualTo(6);
    assertThat(renamed.out() + renamed.err()).contains("\"Discount\": discount");
    Cli.Result without = bilan("ingest", "sales", "lomme.csv");
    assertThat(without.exit()).as(without.out() + without.err()).isZero();
    assertThat(without.out() + without.err()).contains("Colonnes disparues : Discounts");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Cli.Result bilan(String... words) {
    return Cli.in(folder).run(words);
  }
}
