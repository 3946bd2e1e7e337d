package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Priorities in tables. */
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

  @Test
  void theirMoneyStandsInTheSameOrder() {
    List<String> money = ask(network(), "priority-money", "years", "2022");
    assertThat(money)
        .containsExactly(
            "2022 | Zélée | 0 | 0", "2022 | Active | 0 | 0", "2022 | Sans rang | 0 | 0");
  }
}
