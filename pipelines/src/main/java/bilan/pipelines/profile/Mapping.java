package bilan.pipelines.profile;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.Table;
import bilan.pipelines.layout.ColumnHead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which column fills what, of one table found in a sheet.
 *
 * @param bound columns that fill something, in their order
 * @param periods months or years as columns, each holding {@code periodValue}
 * @param periodValue the field that period columns fill; null without period columns
 * @param ignored columns that fill nothing
 * @param conflicts columns that would fill a field already filled, with the column that fills it
 * @param missing required fields without a column
 */
record Mapping(
    Table table,
    List<Bound> bound,
    List<ColumnHead> periods,
    @Nullable Field periodValue,
    List<ColumnHead> ignored,
    List<Conflict> conflicts,
    List<Field> missing) {

  /** One column and what it fills. */
  record Bound(ColumnHead head, Target target) {}

  /** Two columns for one target. */
  record Conflict(ColumnHead kept, ColumnHead other, Target target) {}

  @Nullable ColumnHead columnOf(String key) {
    for (Bound each : bound) {
      if (each.target().key().equals(key)) {
        return each.head();
      }
    }
    return null;
  }

  boolean fills(String key) {
    return columnOf(key) != null;
  }

  boolean hasSplit(String dimension) {
    return bound.stream()
        .anyMatch(
            b ->
                b.target() instanceof Target.ToSplit to
                    && to.split().dimension().equals(dimension));
  }
}
