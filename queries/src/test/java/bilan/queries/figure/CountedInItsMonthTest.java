package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Quick;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a year counts stands in one of its months, and at a place or beside the places. */
@Quick
class CountedInItsMonthTest extends AnswerDesk {

  /** A service before any place opened, and one in a month whose till did not come. */
  @Test
  void whatCountsInTheYearStandsInItsMonthWhateverWasOpen() {
    TestNetwork network =
        new TestNetwork(folder)
            .place("Fives", "2021-03-01", "sales")
            .sold("Fives", "till", "2021-03-01", "2021-06-30")
            .sale("Fives", "till", "2021-03-01", "100")
            .sold("non affecté", "service", "2021-01-27", "2021-09-30")
            .sale("non affecté", "service", "2021-01-27", "2225")
            .sale("non affecté", "service", "2021-09-01", "300");
    List<String> months = ask(network, "sales-by-month", "years", "2021");
    String closed = "– [aucun lieu n’était ouvert ce mois-là]";
    assertThat(months.get(0)).isEqualTo("2021-01-01 | 2225 | " + closed);
    assertThat(months.get(1)).isEqualTo("2021-02-01 | " + closed + " | " + closed);
    assertThat(months.get(8))
        .isEqualTo(
            "2021-09-01 | 300 (partiel) [rien n’a été reçu de Fives]"
                + " | n.c. [rien n’a été reçu de Fives]");
  }

  @Test
  void whatAPlaceSoldBeforeItOpenedStandsBesideThePlaces() {
    TestNetwork network =
        new TestNetwork(folder)
            .place("Fives", "2022-03-01", "sales")
            .place("Wazemmes", "2021-01-01", "sales")
            .sold("Wazemmes", "till", "2021-01-01", "2021-12-31")
            .sale("Wazemmes", "till", "2021-03-01", "100")
            .sale("Fives", "service", "2021-12-01", "30");
    String closed = "– [le lieu Fives n’était pas un lieu ouvert du réseau en 2021]";
    assertThat(ask(network, "sales-by-place", "years", "2021"))
        .containsExactly(
            "2021 | Fives | " + closed + " | " + closed,
            "2021 | Wazemmes | 100 | 100",
            "2021 | non affecté | 30 | 0");
  }
}
