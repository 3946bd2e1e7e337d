package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.testing.Slow;
import bilan.testing.Tries;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small situations and the exact words that are printed of them, for 2022 after 2021. */
@Slow
class ComparabilityTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void saysExactlyThis(Situation situation) {
    FigureSheet sheet = situation.told().apply(new TestNetwork(folder)).figures(2021, 2022);
    KeyFigure figure = sheet.find(situation.measure().id(), "2022", situation.place());
    assertThat(figure).isNotNull();
    assertThat(figure(figure)).isEqualTo(situation.figure());
    assertThat(change(figure)).isEqualTo(situation.change());
  }

  private static String figure(KeyFigure figure) {
    return figure.state()
        + (figure.value() == null ? "" : " " + rounded(figure.value()))
        + (figure.note() == null ? "" : " : " + figure.note());
  }

  private static String change(KeyFigure figure) {
    return figure.change() == null
        ? String.valueOf(figure.changeNote())
        : rounded(figure.change()) + " " + figure.changeUnit();
  }

  private static String rounded(BigDecimal value) {
    BigDecimal bare = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
    return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
  }

  static Stream<Situation> situations() {
    int step = Tries.of("bilan.situations.step", 4, 1);
    List<Situation> all =
        Stream.of(
                MonthSituations.all(),
                PlaceSituations.all(),
                ChangeSituations.all(),
                SalesSituations.all(),
                OtherSituations.all(),
                GrantSituations.all(),
                ActivitySituations.all())
            .flatMap(List::stream)
            .toList();
    return IntStream.range(0, all.size()).filter(i -> i % step == 0).mapToObj(all::get);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("yearsUnderWay")
  void saysThisOfOtherYears(String name, FigureRequest request, String figure, String change) {
    FigureSheet sheet =
        Situation.steady(new TestNetwork(folder)).figures(request, FigureSettings.defaults());
    KeyFigure last =
        sheet.find(
            Measure.PARTICIPATIONS.id(),
            request.periods().get(request.periods().size() - 1).label(),
            null);
    assertThat(last).isNotNull();
    assertThat(figure(last)).isEqualTo(figure);
    assertThat(change(last)).isEqualTo(change);
  }

  static Stream<Arguments> yearsUnderWay() {
    return Stream.of(
        Arguments.of(
            "a year under way",
            new FigureRequest(
                Period.years(2021, 2022, 1, false),
                false,
                LocalDate.of(2022, 6, 30),
                null,
                Lang.FR),
            "PARTIAL 50 : année en cours, au 30 juin 2022",
            "25 %"),
        Arguments.of(
            "a fiscal year from September",
            FigureRequest.of(Period.years(2020, 2021, 9, false), Lang.FR),
            "COMPLETE 50",
            "n.c. : 2020-2021 est partiel"),
        Arguments.of(
            "the same in English",
            FigureRequest.of(Period.years(2020, 2021, 9, false), Lang.EN),
            "COMPLETE 50",
            "n/a: 2020-2021 is partial"));
  }
}
