package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.SavedQueries;
import bilan.testing.Quick;
import bilan.text.Lang;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Priorities in tables. */
@Quick
class PriorityAnswersTest extends AnswerDesk {

  /** Two of one rank, whose labels would stand the other way round. */
  private TestNetwork network() {
    return new TestNetwork(folder)
        .row("priorities", "priority label order", "P1", "Zélée", 1)
        .row("priorities", "priority label order", "P2", "Active", 1)
        .row("priorities", "priority label order", "P0", "Sans rang", null)
        .row("indicators", "indicator priority label", "I1", "P1", "Lieux")
        .row("indicators", "indicator priority label", "I2", "P2", "Heures");
  }

  @ParameterizedTest
  @ValueSource(strings = {"priority-progress", "priority-indicators", "priorities-overview"})
  void prioritiesOfOneRankStandByTheirCode(String query) {
    assertThat(ask(network(), query, "years", "2022"))
        .extracting(line -> line.replaceAll("P\\d \\| ", "").split(" \\| ")[0])
        .containsExactly("Zélée", "Active", "Sans rang");
  }

  /** What should go down has no share upwards, and none at all without a beginning. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "up;   -;  10; 20; 200; 100",
        "up;   5;  10;  5; 50; 100",
        "up;   10; 10;  5; 50; 100",
        "-;    -;  10;  5; 50; 100",
        "up;   20; 10; 15; n.c. [la cible va contre le sens souhaité]; -",
        "up;   -;   0;  5; n.c. [la cible n’est pas positive : rien n’en est une part]; -",
        "up;   -;   -;  5; n.c. [pas de cible]; -",
        "up;   -;  10;  -; non mesuré [null]; -",
        "down; 40; 10; 25; 50; 100",
        "-;    40; 10; 25; 50; 100",
        "down; 40; 10; 10; 100; 100",
        "down; 40; 10;  5; 100; 100",
        "down; 40; 10; 55;   0; 100",
        "down; 40;  0; 10; 75; 100",
        "down; -;  10; 20; n.c. [pas de valeur de départ]; -",
        "down; -;  10;  8; 100; 100",
        "down; 10; 10; 20; n.c. [le départ est déjà la cible]; -",
        "down; 10; 40; 20; n.c. [la cible va contre le sens souhaité]; -"
      })
  void theShareOfATargetFollowsItsDirection(
      @Nullable String direction,
      @Nullable Integer baseline,
      @Nullable Integer target,
      @Nullable Integer reached,
      String attained,
      @Nullable String goal) {
    TestNetwork network =
        network()
            .row(
                "indicators",
                "indicator priority label direction baseline target",
                "I3",
                "P1",
                "Attente",
                direction,
                baseline,
                target);
    if (reached != null) {
      LocalDate day = LocalDate.of(2022, 6, 30);
      network.row("readings", "indicator read_on value", "I3", day, reached);
    }
    assertThat(ask(network, "priority-progress", "years", "2022"))
        .filteredOn(line -> line.contains("Attente"))
        .extracting(line -> List.of(line.split(" \\| ")).subList(10, 12))
        .containsExactly(List.of(attained, String.valueOf(goal)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"priority-progress", "priority-indicators", "priorities-overview"})
  void noTwoOfTheirColumnsBearOneName(String query) {
    assertThat(new SavedQueries(null).find(query).columns())
        .extracting(column -> column.label().in(Lang.FR))
        .doesNotHaveDuplicates();
  }

  @Test
  void theirMoneyStandsInTheSameOrder() {
    List<String> money = ask(network(), "priority-money", "years", "2022");
    String none =
        " | n.c. [aucun financement fourni]"
            + " | n.c. [aucune dépense n’a été fournie (feuille « Dépenses » des financements)]";
    assertThat(money)
        .as("nothing was ever given: no true 0")
        .containsExactly("2022 | Zélée" + none, "2022 | Active" + none, "2022 | Sans rang" + none);
  }

  /** What people typed is theirs; where the dates say otherwise at as-of, that stands beside it. */
  @Test
  void aStatusThatItsDatesContradictSaysWhoseWordItIs() {
    LocalDate past = LocalDate.of(2022, 3, 1);
    LocalDate ahead = LocalDate.of(2023, 1, 1);
    String columns = "action priority label start_on end_on status";
    TestNetwork network =
        network()
            .row("actions", columns, "A1", "P1", "a", ahead, ahead, "en cours")
            .row("actions", columns, "A2", "P1", "b", ahead, ahead, "À venir")
            .row("actions", columns, "A3", "P1", "c", past, null, "en cours")
            .row("actions", columns, "A4", "P1", "d", past, past, "Prévue")
            .row("actions", columns, "A5", "P1", "e", ahead, null, null)
            .row("actions", columns, "A6", "P1", "f", past, past, null)
            .row("actions", columns, "A7", "P1", "g", past, past, "Reportée")
            .row("actions", columns, "A8", "P1", "h", past, past, "Reportée à 2024")
            .row("actions", columns, "A9", "P1", "i", past, past, "Abandonnée");
    String typed = " (écrit) [état écrit dans le classeur de référence ; ";
    assertThat(ask(network, "actions", "years", "2022"))
        .extracting(line -> line.split(" \\| ")[1] + ": " + line.split(" \\| ")[5])
        .containsExactlyInAnyOrder(
            "a: en cours" + typed + "l’action ou l’étape commence après la date d’arrêté]",
            "b: À venir",
            "c: en cours",
            "d: Prévue, date passée",
            "e: à venir",
            "f: null",
            "g: Reportée, nouvelle date à fixer",
            "h: Reportée à 2024, date passée",
            "i: Abandonnée");
  }

  @Test
  void anActionThatBeginsBeforeItsPrioritySaysSo() {
    LocalDate start = LocalDate.of(2023, 1, 1);
    String columns = "action priority label start_on";
    TestNetwork network =
        new TestNetwork(folder)
            .row("priorities", "priority label start_on", "P1", "Un", start)
            .row("priorities", "priority label start_on", "P2", "Deux", null)
            .row("actions", columns, "A1", "P1", "a", start.minusDays(1))
            .row("actions", columns, "A2", "P1", "b", start)
            .row("actions", columns, "A3", "P1", "c", null)
            .row("actions", columns, "A4", "P2", "d", start.minusDays(1));
    assertThat(ask(network, "actions", "years", "2022"))
        .filteredOn(line -> line.contains("avant sa priorité"))
        .singleElement()
        .asString()
        .contains("| a |", "[commence avant sa priorité, dont le début est le 01/01/2023]");
  }

  /** A month is past when its last day is. */
  @Test
  void aMilestoneIsPastWithTheLastDayThatItsWordsMayMean() {
    String columns = "date date_precision label status";
    LocalDate december = LocalDate.of(2022, 12, 1);
    TestNetwork network =
        network()
            .row("milestones", columns, december, "day", "jour", "à venir")
            .row("milestones", columns, december, "month", "mois", "à venir")
            .row("milestones", columns, LocalDate.of(2022, 10, 1), "quarter", "trim", "à venir")
            .row("milestones", columns, LocalDate.of(2022, 7, 1), "quarter", "été", "Reporté")
            .row("milestones", columns, LocalDate.of(2022, 3, 1), "month", "mars", null)
            .row("milestones", columns, LocalDate.of(2023, 1, 1), "year", "an", "fait");
    assertThat(ask(network, "milestones", "years", "2022"))
        .extracting(line -> List.of(line.split(" \\| ")))
        .extracting(cells -> cells.get(2) + ": " + cells.get(5))
        .containsExactlyInAnyOrder(
            "jour: à venir, date passée",
            "mois: à venir",
            "trim: à venir",
            "été: Reporté, nouvelle date à fixer",
            "mars: date passée, état non précisé",
            "an: fait (écrit) [état écrit dans le classeur de référence ; l’action ou l’étape"
                + " commence après la date d’arrêté]");
  }

  /** What is done is told by any of the words that people use for it. */
  @ParameterizedTest
  @CsvSource({
    "fait, done",
    "Réalisée, done",
    "terminé, done",
    "TERMINE, done",
    "ok, done",
    "Done, done",
    "à faire, ahead",
    "pas encore réalisé, ahead",
    "à terminer, ahead",
    "reporté, ahead",
    "partiellement réalisé, ahead",
    "en cours, ahead",
    "annulé, dropped",
    "Abandonnée, dropped",
    ", ahead",
    "okapi, ahead"
  })
  void theWordsOfAMilestoneSayItsStage(@Nullable String status, String stage) {
    TestNetwork network =
        network().row("milestones", "label status date", "Un jalon", status, null);
    assertThat(ask(network, "milestones", "years", "2022"))
        .singleElement()
        .asString()
        .endsWith(" | " + stage);
  }

  @Test
  void whatWasNotMeasuredIsNotEstablishedAndATrendSaysSinceWhen() {
    String columns = "indicator priority label baseline target";
    TestNetwork network =
        network()
            .row("indicators", columns, "I3", "P1", "Lu", 5, 10)
            .row("indicators", columns, "I4", "P1", "Non lu", 5, 10)
            .row("readings", "indicator read_on value", "I3", LocalDate.of(2021, 5, 1), 6)
            .row("readings", "indicator read_on value", "I3", LocalDate.of(2022, 5, 1), 7)
            .row("readings", "indicator read_on value", "I4", LocalDate.of(2020, 5, 1), 6)
            .row("readings", "indicator read_on value", "I4", LocalDate.of(2021, 5, 1), 7);
    String dates = "pas de date de départ ; pas d’échéance]";
    assertThat(ask(network, "priority-progress", "years", "2022"))
        .filteredOn(line -> line.contains("lu") || line.contains("Lu |"))
        .extracting(
            line -> {
              List<String> cells = List.of(line.split(" \\| "));
              return String.join(" | ", cells.get(9), cells.get(12));
            })
        .containsExactly(
            "40 | en hausse depuis le 01/05/2021",
            "n.c. [aucun relevé dans la période ; " + dates + " | –");
  }

  @Test
  void aPriorityThatHasNotBegunSaysSo() {
    TestNetwork network =
        new TestNetwork(folder)
            .row("priorities", "priority label start_on", "P1", "Avant", LocalDate.of(2022, 12, 31))
            .row("priorities", "priority label start_on", "P2", "Après", LocalDate.of(2023, 1, 1));
    assertThat(ask(network, "priorities-overview", "years", "2022"))
        .extracting(line -> line.contains("commence après la date d’arrêté"))
        .containsExactly(false, true);
  }
}
