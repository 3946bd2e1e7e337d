package bilan.queries;

import bilan.queries.Column.Additivity;
import bilan.text.Lang;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column as a saved query declares it.
 *
 * @param better {@code up} or {@code down}: which direction is good; null if neither
 * @param definition in words; null if it needs none
 * @param figure the figure that its cells are; null if they are what SQL says
 * @param indicator what its cells say of an indicator; null if nothing
 * @param plan what its cells say of an action, a milestone or a priority; null if nothing
 * @param kept its cells are sentences that the warehouse keeps in French
 * @param disclosure what it is to people outside
 */
public record SavedColumn(
    String key,
    Label label,
    Kind kind,
    @Nullable String unit,
    @Nullable String tax,
    Additivity additivity,
    @Nullable String better,
    @Nullable Label definition,
    boolean kept,
    @Nullable String figure,
    @Nullable IndicatorFact indicator,
    @Nullable PlanFact plan,
    Disclosure disclosure) {

  /** Whether the program fills its cells, so that no SQL is needed behind it. */
  public boolean isFilled() {
    return figure != null || (indicator != null && !indicator.isCode());
  }

  /** Whether its cells come from the SQL, so that nothing else says what they count. */
  boolean isOfSql() {
    return figure == null && indicator == null && plan == null;
  }

  /** As it stands in an answer. */
  public Column in(Lang lang) {
    Column column =
        new Column(
            key,
            label.in(lang),
            kind,
            unit == null ? kind.unit() : unit,
            tax,
            additivity,
            definition == null ? null : definition.in(lang),
            null,
            figure,
            disclosure);
    // A state that changes with time names no line.
    return indicator != null && isFilled() && kind == Kind.TEXT ? column.named(Map.of()) : column;
  }
}
