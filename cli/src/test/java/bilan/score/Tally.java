package bilan.score;

import bilan.score.Label.Check;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Figures of a file, added up while its rows are written; seasons begin in September. */
final class Tally {

  static final int FIRST_MONTH = 9;

  private final Map<Key, BigDecimal> figures = new LinkedHashMap<>();
  private final List<Check> more = new ArrayList<>();
  private int rows;

  Tally add(LocalDate day, @Nullable String place, BigDecimal value) {
    return add(day.minusMonths(FIRST_MONTH - 1).getYear(), place, value);
  }

  Tally add(LocalDate day, @Nullable String place, int value) {
    return add(day, place, BigDecimal.valueOf(value));
  }

  /** Adds to a season that is known, or to none. */
  Tally add(@Nullable Integer season, @Nullable String place, BigDecimal value) {
    figures.merge(new Key(season, place), value, BigDecimal::add);
    rows++;
    return this;
  }

  /** Takes figures of another field into the label of this one. */
  Tally with(Tally other, String dataset, String field) {
    more.add(new Check(Set.of(dataset), field, other.figures, null));
    return this;
  }

  BigDecimal sum() {
    return figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Label of figures alone: a grid may be stored as any number of rows. */
  Label label(String part, String dataset, String... asks) {
    return label(part, dataset, null, asks);
  }

  /** Label of figures and of the number of rows. */
  Label counted(String part, String dataset, String... asks) {
    return label(part, dataset, rows, asks);
  }

  private Label label(String part, String dataset, @Nullable Integer number, String... asks) {
    List<Check> checks = new ArrayList<>();
    checks.add(new Check(Set.of(dataset), "value", figures, number));
    checks.addAll(more);
    return Label.facts(part, checks, Set.of(asks));
  }
}
