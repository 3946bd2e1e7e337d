package bilan.queries.report;

import bilan.queries.TraceId;
import bilan.queries.figure.ConstantPerimeter;
import bilan.queries.figure.FigureSheet;
import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which figures on a constant perimeter would tell of few persons: by themselves, or by what the
 * whole year has beyond them.
 */
final class MaskedPerimeters {

  private final FigureSheet sheet;
  private final Set<Measure> persons;
  private final Set<String> figures;
  private final int least;
  private final Set<ConstantPerimeter> hidden = new HashSet<>();

  /**
   * @param figures ids of the key figures that are hidden
   */
  MaskedPerimeters(FigureSheet sheet, Set<Measure> persons, Set<String> figures, int least) {
    this.sheet = sheet;
    this.persons = persons;
    this.figures = figures;
    this.least = least;
  }

  Set<ConstantPerimeter> hidden() {
    Map<String, List<ConstantPerimeter>> alike = new LinkedHashMap<>();
    for (ConstantPerimeter one : sheet.constantPerimeter()) {
      Measure measure = Measure.of(one.id());
      if (measure != null && (persons.contains(measure) || made(measure))) {
        alike.computeIfAbsent(one.id() + one.period(), k -> new ArrayList<>()).add(one);
      }
    }
    alike.values().forEach(this::hide);
    return hidden;
  }

  private static boolean made(Measure measure) {
    return measure == Measure.PARTICIPANT_HOURS;
  }

  private void hide(List<ConstantPerimeter> rows) {
    rows.stream().filter(this::isTold).forEach(hidden::add);
    Measure measure = Measure.of(rows.get(0).id());
    if (measure != null && persons.contains(measure)) {
      hide(rows, ConstantPerimeter::value);
      hide(rows, ConstantPerimeter::valueBefore);
    }
  }

  private void hide(
      List<ConstantPerimeter> rows, Function<ConstantPerimeter, @Nullable BigDecimal> value) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    rows.forEach(row -> values.add(value.apply(row)));
    List<Integer> all = IntStream.range(0, rows.size()).boxed().toList();
    Secrecy.hidden(values, List.of(all), least).stream().forEach(i -> hidden.add(rows.get(i)));
  }

  /** Whether one of its years is hidden, or differs from it by few persons. */
  private boolean isTold(ConstantPerimeter one) {
    return isTold(one, one.period(), one.value()) || isTold(one, one.before(), one.valueBefore());
  }

  private boolean isTold(ConstantPerimeter one, String period, @Nullable BigDecimal value) {
    String id = TraceId.of(one.id(), period, one.place());
    if (figures.contains(id)) {
      return true;
    }
    Measure measure = Measure.of(one.id());
    return value != null
        && measure != null
        && persons.contains(measure)
        && sheet.figures().stream()
            .filter(figure -> figure.trace().equals(id))
            .map(KeyFigure::value)
            .anyMatch(whole -> whole != null && isFew(whole.subtract(value)));
  }

  private boolean isFew(BigDecimal persons) {
    return persons.signum() > 0 && persons.compareTo(BigDecimal.valueOf(least)) < 0;
  }
}
