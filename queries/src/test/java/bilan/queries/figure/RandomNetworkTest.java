package bilan.queries.figure;

import static org.assertj.core.api.Assertions.assertThat;

import bilan.queries.database.Database;
import bilan.queries.figure.calendar.FigureRequest;
import bilan.queries.figure.calendar.Network;
import bilan.queries.figure.calendar.Period;
import bilan.queries.figure.finding.PerOpenMonth;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.KeyFigures;
import bilan.testing.Quick;
import bilan.testing.Tries;
import bilan.text.Lang;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random networks: every value, state and change is what an independent model says. */
@Quick
class RandomNetworkTest {

  private static final int NETWORKS = Tries.of("bilan.networks", 4, 25);
  private static final long SEED = Long.getLong("bilan.seed", 20230101L);

  @TempDir Path folder;

  private final Set<KeyFigure.State> seen = EnumSet.noneOf(KeyFigure.State.class);
  private int changes;

  @Test
  void everyFigureOfEveryNetworkIsWhatTheModelSays() {
    List<String> wrong = new ArrayList<>();
    for (long seed = SEED; seed < SEED + NETWORKS; seed++) {
      wrong.addAll(check(seed));
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).containsExactlyInAnyOrder(KeyFigure.State.values());
    assertThat(changes).as("changes that were compared").isGreaterThan(NETWORKS);
  }

  private List<String> check(long seed) {
    RandomNetwork network = new RandomNetwork(seed);
    NetworkModel model = new NetworkModel(network);
    List<Period> periods = network.periods();
    FigureRequest request =
        new FigureRequest(periods, network.calendar, network.asOf, null, Lang.FR);
    FigureSettings settings = FigureSettings.defaults().startingIn(network.firstMonth);
    FigureSheet sheet;
    FigureSheet ofPlace;
    String one = network.spots.get(0).name();
    try (Database database = network.tables(folder).open()) {
      KeyFigures figures = new KeyFigures(settings);
      sheet = figures.compute(database, request);
      ofPlace =
          figures.compute(
              database, new FigureRequest(periods, network.calendar, network.asOf, one, Lang.FR));
    }
    List<String> wrong = new ArrayList<>();
    for (KeyFigure figure : sheet.figures()) {
      Measure measure = Measure.of(figure.id());
      int at = periods.stream().map(Period::label).toList().indexOf(figure.period());
      boolean monthly = measure.basis() != Measure.Basis.NONE;
      if (monthly && Network.NOWHERE.equals(figure.place())) {
        continue;
      }
      seen.add(figure.state());
      changes += figure.change() == null ? 0 : 1;
      NetworkModel.Truth truth = model.truth(measure, figure.place(), periods.get(at));
      BigDecimal change =
          at == 0
              ? null
              : model.change(measure, figure.place(), periods.get(at - 1), periods.get(at));
      if (truth.state() != figure.state()
          || !same(truth.value(), figure.value())
          || !same(change, figure.change())) {
        wrong.add("seed " + seed + ": " + truth + " " + change + " but was " + figure);
      }
    }
    wrong.addAll(totals(seed, sheet));
    for (PerOpenMonth month : sheet.perOpenMonth()) {
      Measure measure = Measure.of(month.id());
      int at = periods.stream().map(Period::label).toList().indexOf(month.period());
      BigDecimal truth = model.perOpenMonth(measure, month.place(), periods.get(at));
      if (!same(truth, month.value())) {
        wrong.add("seed " + seed + ": " + truth + " but was " + month);
      }
    }
    List<KeyFigure> placed =
        sheet.figures().stream().filter(figure -> one.equals(figure.place())).toList();
    if (!placed.equals(ofPlace.figures())) {
      wrong.add("seed " + seed + ": " + one + " alone is not what it is among others");
    }
    return wrong;
  }

  /** Rows of places, with those of nowhere, add up to the network wherever all have values. */
  private static List<String> totals(long seed, FigureSheet sheet) {
    List<String> wrong = new ArrayList<>();
    for (KeyFigure network : sheet.figures()) {
      Measure measure = Measure.of(network.id());
      if (network.place() != null
          || network.value() == null
          || measure.adds() == Measure.Adds.NOT) {
        continue;
      }
      BigDecimal sum = BigDecimal.ZERO;
      boolean any = false;
      for (KeyFigure part : sheet.figures()) {
        if (part.id().equals(network.id())
            && part.period().equals(network.period())
            && part.place() != null) {
          any = true;
          sum = part.value() == null ? sum : sum.add(part.value());
        }
      }
      if (any && !same(sum, network.value())) {
        wrong.add("seed " + seed + ": places add up to " + sum + ", not " + network);
      }
    }
    return wrong;
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null
        ? one == other
        : one.setScale(8, RoundingMode.HALF_UP).compareTo(other.setScale(8, RoundingMode.HALF_UP))
            == 0;
  }
}
