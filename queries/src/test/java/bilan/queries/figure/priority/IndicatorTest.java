package bilan.queries.figure.priority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import bilan.queries.database.Database;
import bilan.queries.figure.FigureSettings;
import bilan.queries.figure.TestNetwork;
import bilan.queries.figure.TestStories;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.testing.Quick;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Quick
class IndicatorTest {

  @TempDir Path folder;

  private static Indicator indicator(
      @Nullable String direction,
      @Nullable Integer baseline,
      @Nullable Integer target,
      @Nullable String trajectory) {
    return new Indicator(
        direction,
        baseline == null ? null : BigDecimal.valueOf(baseline),
        LocalDate.of(2022, 12, 31),
        target == null ? null : BigDecimal.valueOf(target),
        false,
        LocalDate.of(2024, 12, 30),
        trajectory,
        "last",
        null);
  }

  /** Half of the way is over on the day that is asked about. */
  @ParameterizedTest(name = "{0} from {1} to {2}, {4} reached: {6}")
  @MethodSource("standings")
  void standsWhereItShould(
      @Nullable String direction,
      @Nullable Integer baseline,
      @Nullable Integer target,
      @Nullable String trajectory,
      @Nullable Integer reached,
      @Nullable String expected,
      Priorities.Standing standing) {
    Indicator indicator = indicator(direction, baseline, target, trajectory);
    BigDecimal byNow = indicator.expected(LocalDate.of(2023, 12, 31), 1);
    assertThat(byNow == null ? null : byNow.toPlainString()).isEqualTo(expected);
    BigDecimal value = reached == null ? null : BigDecimal.valueOf(reached);
    assertThat(indicator.standing(value, byNow, FigureSettings.defaults())).isEqualTo(standing);
  }

  /** A year of a trajectory ends where the years of the organisation do. */
  @ParameterizedTest
  @CsvSource({
    "2022-2023=40, 9, 2023-08-31",
    "2022=40, 9, 2023-08-31",
    "2022-2023=40, 1, 2023-12-31",
    "2023=40, 1, 2023-12-31",
    "2023-08=40, 9, 2023-08-31",
    "2023-08-31=40, 9, 2023-08-31"
  })
  void aStepIsTheLastDayOfItsYear(String trajectory, int firstMonth, LocalDate day) {
    Indicator indicator = indicator("up", 0, 100, trajectory);
    assertThat(indicator.expected(day, firstMonth)).isEqualByComparingTo("40");
    assertThat(indicator.expected(day.minusDays(1), firstMonth)).isLessThan(new BigDecimal("40"));
  }

  static Stream<Arguments> standings() {
    return Stream.of(
        Arguments.of("up", 0, 100, null, 100, "50", Priorities.Standing.REACHED),
        Arguments.of("up", 0, 100, null, 120, "50", Priorities.Standing.REACHED),
        Arguments.of("up", 0, 100, null, 45, "50", Priorities.Standing.ON_TRACK),
        Arguments.of("up", 0, 100, null, 44, "50", Priorities.Standing.WATCH),
        Arguments.of("up", 0, 100, null, 30, "50", Priorities.Standing.WATCH),
        Arguments.of("up", 0, 100, null, 29, "50", Priorities.Standing.LATE),
        Arguments.of("up", 0, 100, null, null, "50", Priorities.Standing.NOT_MEASURED),
        Arguments.of("up", 0, 100, "2023=0; 2024=100", 0, "0", Priorities.Standing.AT_START),
        Arguments.of("up", 0, 100, "2023=0; 2024=100", 1, "0", Priorities.Standing.ON_TRACK),
        Arguments.of("up", 5, 100, "2023=5; 2024=100", 4, "5", Priorities.Standing.LATE),
        Arguments.of("down", 9, 0, "2023=9; 2024=0", 9, "9", Priorities.Standing.AT_START),
        Arguments.of("down", 100, 0, null, 55, "50", Priorities.Standing.ON_TRACK),
        Arguments.of("down", 100, 0, null, 70, "50", Priorities.Standing.WATCH),
        Arguments.of("down", 100, 0, null, 71, "50", Priorities.Standing.LATE),
        Arguments.of("down", 100, 0, null, 0, "50", Priorities.Standing.REACHED),
        Arguments.of(null, 100, 0, null, 55, "50", Priorities.Standing.ON_TRACK),
        Arguments.of("up", 100, 0, null, 55, "50", Priorities.Standing.NC),
        Arguments.of("up", 0, 100, "2023=20; 2024=100", 18, "20", Priorities.Standing.ON_TRACK),
        Arguments.of(
            "up", 0, 100, "2023-06=40", 29, "60.10928961748633879781", Priorities.Standing.LATE),
        Arguments.of("up", null, 100, null, 50, null, Priorities.Standing.NC),
        Arguments.of("up", 0, null, null, 50, null, Priorities.Standing.NC),
        Arguments.of("up", 10, 10, null, 9, "10", Priorities.Standing.NC));
  }

  /** Of its way down it has gone none, not less than none. */
  @Test
  void whatWentTheWrongWayHasNothingOfItsTarget() {
    Indicator indicator = indicator("down", 100, 50, null);
    assertThat(indicator.attained(BigDecimal.valueOf(140))).isEqualByComparingTo("0");
    assertThat(indicator.attained(BigDecimal.valueOf(75))).isEqualByComparingTo("50");
  }

  @Test
  void prioritiesSayTheirIndicators() {
    TestNetwork network =
        TestStories.wazemmes(folder)
            .row("priorities", "priority label order", "P2", "Ouvrir la méthode", 2)
            .row(
                "indicators",
                "indicator priority label baseline baseline_on target due_on aggregation",
                "I1",
                "P1",
                "Ateliers",
                0,
                "2021-12-31",
                100,
                "2023-12-31",
                "last")
            .row("readings", "indicator read_on value", "I1", "2022-06-30", 20)
            .row("readings", "indicator read_on value", "I1", "2022-12-31", 46);
    Priorities priorities;
    try (Database database = network.open()) {
      priorities =
          new KeyFigures(FigureSettings.defaults())
              .priorities(database, FigureRequest.of(Period.years(2022, 2022, 1, false), Lang.FR));
    }
    assertThat(priorities.indicators())
        .extracting(Priorities.Progress::label, Priorities.Progress::standingLabel)
        .containsExactly(
            tuple("Ateliers", "en bonne voie"), tuple("sans indicateur", "sans indicateur"));
    assertThat(priorities.indicators().get(0).trend()).isEqualTo(Priorities.Trend.UP);
  }

  @Test
  void aStandingThatTheTeamKeepsSaysItsReasonAndWhatReadingsGive() {
    TestNetwork network =
        TestStories.wazemmes(folder)
            .row(
                "indicators",
                "indicator priority label baseline baseline_on target due_on standing standing_reason",
                "I1",
                "P1",
                "Ateliers",
                0,
                "2021-12-31",
                100,
                "2022-12-31",
                "watch",
                "travaux jusqu'en mars")
            .row("readings", "indicator read_on value", "I1", "2022-12-31", 46);
    try (Database database = network.open()) {
      Priorities.Progress progress =
          new KeyFigures(FigureSettings.defaults())
              .priorities(database, FigureRequest.of(Period.years(2022, 2022, 1, false), Lang.FR))
              .indicators()
              .get(0);
      assertThat(progress.standing()).isEqualTo(Priorities.Standing.WATCH);
      assertThat(progress.kept())
          .isEqualTo(
              "état retenu par l’équipe : travaux jusqu'en mars ; d’après les relevés : en retard");
    }
  }
}
