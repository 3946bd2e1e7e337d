package bilan.sample.expected;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.sample.SampleData;
import bilan.sample.expected.Calendar.State;
import bilan.sample.network.Scenario;
import bilan.testing.Quick;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The story that the sample tells, and what holds between its figures. */
@Quick
class ExpectedFiguresTest {

  @TempDir static Path folder;
  private static List<Expected> figures = List.of();

  @BeforeAll
  static void make() throws IOException {
    figures = ExpectedFigures.of(SampleData.generate(SampleData.COMMITTED, folder));
    if (Boolean.getBoolean("bilan.sample.print")) {
      figures.forEach(figure -> System.out.println(figure));
    }
  }

  private static Expected figure(String id, int year, @Nullable String place) {
    return figures.stream()
        .filter(
            f ->
                f.id().equals(id) && f.year() == year && java.util.Objects.equals(f.place(), place))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyKeyFigureIsThereForEachYearOfTheNetwork() {
    assertThat(figures.stream().filter(f -> f.place() == null)).hasSize(26 * 3);
  }

  @Test
  void theFirstCafeOpensEighteenMonthsAfterTheWorksBegin() {
    assertThat(figure("till_excl_tax", 2020, Scenario.WAZEMMES).state()).isEqualTo(State.NOT_OPEN);
    assertThat(figure("till_excl_tax", 2021, Scenario.WAZEMMES).value()).isPositive();
  }

  @Test
  void theYear2021IsPartialBecauseFivesLostAMonth() {
    assertThat(figure("participations", 2021, Scenario.FIVES).state()).isEqualTo(State.PARTIAL);
    assertThat(figure("participations", 2021, null).state()).isEqualTo(State.PARTIAL);
    assertThat(figure("participations", 2022, null).change()).isNull();
  }

  @Test
  void theNetworkGrows() {
    for (String id :
        List.of(
            "participations",
            "places_open",
            "services_excl_tax",
            "other_own_resources",
            "team_fte")) {
      assertThat(figure(id, 2021, null).value())
          .as(id)
          .isGreaterThan(figure(id, 2020, null).value());
      assertThat(figure(id, 2022, null).value())
          .as(id)
          .isGreaterThan(figure(id, 2021, null).value());
    }
  }
}
