package bilan.queries.figure.finding;

import bilan.queries.figure.Figure;
import bilan.queries.figure.FigureWording;
import bilan.queries.figure.Formula;
import bilan.queries.figure.Relation;
import bilan.queries.figure.calendar.Scope;
import bilan.queries.figure.reckoning.Reckoning;
import bilan.queries.figure.reckoning.Slice;
import bilan.queries.figure.reckoning.Sum;
import bilan.queries.figure.reckoning.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Part of a figure's rows that is meant, beside its period and place.
 *
 * @param by dimensions that rows are told apart by
 * @param only the values that dimensions may have; others are left out
 * @param key what the rows have of each of {@code by}, as it is printed
 */
public record Cut(List<String> by, Map<String, List<Picked>> only, List<@Nullable Object> key) {

  /**
   * A value that a dimension may have.
   *
   * @param value of the rows; null where they have none
   * @param words how it is printed; null where there is nothing to print
   */
  public record Picked(@Nullable String value, @Nullable String words) {}

  /** All rows. */
  public static final Cut NONE = new Cut(List.of(), Map.of(), List.of());

  public Cut {
    by = List.copyOf(by);
    only = Map.copyOf(only);
    key = Collections.unmodifiableList(new ArrayList<>(key));
  }

  /** The rows of another key. */
  public Cut of(List<@Nullable Object> other) {
    return new Cut(by, only, other);
  }

  /** The cut in the SQL of a relation. */
  public Slice slice(Relation relation) {
    if (by.isEmpty() && only.isEmpty()) {
      return Slice.WHOLE;
    }
    List<Relation.Dimension> dimensions = by.stream().map(one -> relation.dimension(one)).toList();
    String where = null;
    for (Map.Entry<String, List<Picked>> one : only.entrySet()) {
      where = Sum.and(where, condition(relation.dimension(one.getKey()), one.getValue()));
    }
    return new Slice(dimensions, where);
  }

  private static String condition(Relation.Dimension dimension, List<Picked> picked) {
    List<String> words = new ArrayList<>();
    boolean blank = false;
    for (Picked one : picked) {
      String value = one.value();
      if (value == null) {
        blank = true;
      } else {
        words.add(quoted(value));
      }
    }
    String text = "cast(" + dimension.column() + " as varchar)";
    String in = words.isEmpty() ? null : text + " in (" + String.join(", ", words) + ")";
    if (!blank) {
      return String.valueOf(in);
    }
    return in == null ? text + " is null" : in + " or " + text + " is null";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** The value of a figure over these rows. */
  Value value(Facts facts, Figure figure, Scope.Of scope) {
    if (figure.formula() instanceof Formula.Ratio ratio) {
      FigureWording wording = new FigureWording(facts.request().lang());
      return value(facts, ratio.of(), scope)
          .over(
              value(facts, ratio.by(), scope),
              ratio.times(),
              Ratios.without(ratio, scope.period(), wording));
    }
    return facts.reckoning().value(figure, slice(Reckoning.rows(figure).relation()), key, scope);
  }
}
