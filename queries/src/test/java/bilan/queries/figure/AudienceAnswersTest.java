package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.testing.Quick;
import org.junit.jupiter.api.Test;

/** Who came: shares of the known answers, the unknown ones beside them. */
@Quick
class AudienceAnswersTest extends AnswerDesk {

  @Test
  void splitsAreOfTheKnownAndAddUpToAHundred() {
    TestNetwork network =
        new TestNetwork(folder)
            .row(
                "attendance",
                "activity_id activity_date place kind participants women men age_12_17 age_18_39 age_60_plus",
                1,
                "2022-05-04",
                "Fives",
                "workshop",
                10,
                3,
                4,
                1,
                1,
                1);
    assertThat(ask(network, "audience-profile", "years", "2022"))
        .containsExactly(
            "Genre | Femmes | 3 | 42.9 | 30 | 7 | null",
            "Genre | Hommes | 4 | 57.1 | 30 | 7 | null",
            "Âge | 12 à 17 ans | 1 | 33.4 | 70 | 3 | null",
            "Âge | 18 à 39 ans | 1 | 33.3 | 70 | 3 | null",
            "Âge | 60 ans et plus | 1 | 33.3 | 70 | 3 | null");
  }

  /** Ages of 374 people, in classes of the sender: 72 + 147 don't fit ours. */
  private TestNetwork foreignAges() {
    String columns = "activity_id dimension native_class class count";
    return new TestNetwork(folder)
        .row(
            "attendance",
            "activity_id activity_date place kind participants age_60_plus age_unknown",
            1,
            "2022-05-04",
            "Fives",
            "workshop",
            393,
            155,
            238)
        .row("audience_counts", columns, 1, "age", "- 18 ans", null, 72)
        .row("audience_counts", columns, 1, "age", "18 - 59 ans", "other", 147)
        .row("audience_counts", columns, 1, "age", "60 ans et plus", "60_plus", 155)
        .row("audience_counts", columns, 1, "age", "non renseigné", "unknown", 19);
  }

  @Test
  void anAgeThatFitsNoCommonClassIsAKnownAnswer() {
    assertThat(ask(foreignAges(), "audience-profile", "years", "2022"))
        .containsExactly(
            "Âge | 60 ans et plus | 155 | 41.4 | 4.8346055979 | 374 | null",
            "Âge | Autre classe d’âge | 219 | 58.6 | 4.8346055979 | 374 | null");
  }

  @Test
  void aClassThatAnotherBandOverlapsHasNoShare() {
    TestNetwork network =
        foreignAges()
            .row(
                "attendance",
                "activity_id activity_date place kind participants age_18_39",
                2,
                "2022-05-05",
                "Fives",
                "workshop",
                20,
                20);
    assertThat(ask(network, "audience-profile", "years", "2022"))
        .containsExactly(
            "Âge | 18 à 39 ans | 20 | n.c. [des participations ont une classe d’âge déclarée qui ne se"
                + " répartit pas entre les nôtres] | 4.6004842615 | 394 | null",
            "Âge | 60 ans et plus | 155 | 39.3 | 4.6004842615 | 394 | null",
            "Âge | Autre classe d’âge | 219 | 55.6 | 4.6004842615 | 394 | null");
  }

  /** Of three years of which most answers are of the last, a reader is told. */
  @Test
  void ofSeveralYearsItIsToldHowManyAreKnownInEach() {
    String columns = "activity_id activity_date place kind participants women age_60_plus";
    TestNetwork network =
        new TestNetwork(folder)
            .row("attendance", columns, 1, "2020-05-04", "Fives", "workshop", 9, null, null)
            .row("attendance", columns, 2, "2021-05-04", "Fives", "workshop", 5, null, 5)
            .row("attendance", columns, 3, "2022-05-04", "Fives", "workshop", 1500, 1, 1464);
    assertThat(ask(network, "audience-profile", "years", "2020..2022"))
        .containsExactly(
            "Genre | Femmes | 1 | 100 | 99.9339498018 | 1 | aucune en 2020, aucune en 2021, 1 en 2022",
            "Âge | 60 ans et plus | 1469 | 100 | 2.9722589167 | 1469 | aucune en 2020, 5 en 2021, 1\u202f464 en 2022");
  }
}
