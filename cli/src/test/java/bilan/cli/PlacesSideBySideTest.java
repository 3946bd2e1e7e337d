package bilan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Several tables of one file, each under the name of its place. */
class PlacesSideBySideTest extends SheetDesk {

  private static final String PEOPLE =
      "select place p, sum(participants) n from attendance group by 1 order by 1";

  /** One column that nobody needs stands at the right of one of them. */
  private static final String BESIDE =
      "Fives;;;La Loco;;\nDate;Participants;;Date;Participants;Saisi par\n"
          + "03/01/2024;4;;05/01/2024;2;Zoé\n04/01/2024;5;;06/01/2024;8;ZM\n";

  @Test
  void aUselessColumnBesideOneOfThemHidesNoPlace() throws IOException {
    Cli.Result result = ingest("attendance", BESIDE);
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(query(PEOPLE)).isEqualTo("p,n\nFives,9\nLa Loco,10\n");
  }

  @Test
  void thePlaceOfACommandIsNotForATableThatSaysItsOwn() throws IOException {
    Cli.Result result = ingest("attendance", BESIDE, "--place", "Fives");
    assertThat(result.exit()).as(result.err()).isZero();
    assertThat(result.err()).contains("PROF-10", "La Loco");
    assertThat(query(PEOPLE)).isEqualTo("p,n\nFives,9\nLa Loco,10\n");
  }

  @Test
  void noSinglePlaceIsOfferedWhereTablesSeemToBeOfSeveral() throws IOException {
    ingest("reference", "Lieu;Alias\nFives;\nLa Loco;\n");
    Cli.Result result =
        ingest(
            "attendance",
            "Bilan de Fives;;;Bilan de La Loco;;\nDate;Participants;;Date;Participants;Durée\n"
                + "03/01/2024;4;;05/01/2024;2;60\n04/01/2024;5;;06/01/2024;8;60\n");
    assertThat(result.exit()).as(result.out()).isEqualTo(6);
    assertThat(result.err()).contains("colonne Lieu").doesNotContain("--place \"");
  }
}
