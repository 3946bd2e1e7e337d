package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Quick;
import org.junit.jupiter.api.Test;

/** What one year has and another, of which all came, has not is 0 there: blank says unknown. */
@Quick
class NothingIsNoBlankTest extends AnswerDesk {

  @Test
  void aKindThatNobodyHeldIsNothingWherePresencesCame() {
    TestNetwork network =
        new TestNetwork(folder)
            .place("Fives", "2021-01-01", "attendance")
            .attended("Fives", "2021-01-01", "2022-12-31")
            .workshop("Fives", "2021-05-04", 40)
            .activity("Fives", "2022-05-04", "event", 12, 60);
    String before = "– [aucun lieu n’était ouvert en 2020]";
    assertThat(ask(network, "attendance-by-kind", "years", "2020..2022"))
        .containsExactly(
            "2020 | Ateliers | " + String.join(" | ", before, before, before),
            "2020 | Événements | " + String.join(" | ", before, before, before),
            "2021 | Ateliers | 1 | 40 | 1",
            "2021 | Événements | 0 | 0 | 0",
            "2022 | Ateliers | 0 | 0 | 0",
            "2022 | Événements | 1 | 12 | 1");
  }

  @Test
  void aTillAndEveningsOfAnotherYearAreNothingInOneOfWhichAllCame() {
    TestNetwork network =
        new TestNetwork(folder)
            .place("Fives", "2021-01-01", "sales")
            .sold("Fives", "till", "2021-01-01", "2022-12-31")
            .sale("Fives", "till", "2021-03-01", "100")
            .sale("Fives", "ticketing", "2022-03-01", "50");
    assertThat(ask(network, "sales-by-year", "years", "2021..2022"))
        .containsExactly(
            "2021 | Caisse | 100",
            "2021 | Billetterie | 0",
            "2022 | Billetterie | 50",
            "2022 | Caisse | 0");
  }
}
