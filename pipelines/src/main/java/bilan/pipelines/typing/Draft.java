package bilan.pipelines.typing;

import bilan.pipelines.model.Rejection;
import bilan.pipelines.model.TypedRow.AudienceCount;
import bilan.pipelines.sheet.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row while it is being typed; made anew for each row, since its values leave with it. */
public final class Draft {

  private final FieldIndex index;
  private final Row row;
  private final @Nullable Object[] values;
  private List<Rejection.Fault> faults = List.of();
  private List<AudienceCount> audience = List.of();
  private boolean leftOut;
  private boolean absent;

  public Draft(FieldIndex index, Row row) {
    this.index = index;
    this.row = row;
    this.values = new Object[index.size()];
  }

  public Row row() {
    return row;
  }

  public @Nullable Object[] values() {
    return values;
  }

  public List<Rejection.Fault> faults() {
    return faults;
  }

  public void fault(Rejection.Fault fault) {
    if (faults.isEmpty()) {
      faults = new ArrayList<>();
    }
    faults.add(fault);
  }

  public boolean hasFault(String field) {
    return !faults.isEmpty() && faults.stream().anyMatch(f -> field.equals(f.field()));
  }

  public @Nullable Object get(String field) {
    int at = index.of(field);
    return at < 0 ? null : values[at];
  }

  public @Nullable String text(String field) {
    return get(field) instanceof String text ? text : null;
  }

  public @Nullable BigDecimal number(String field) {
    return get(field) instanceof BigDecimal number ? number : null;
  }

  public void set(String field, @Nullable Object value) {
    int at = index.of(field);
    if (at >= 0) {
      values[at] = value;
    }
  }

  public void setIfAbsent(String field, @Nullable Object value) {
    if (get(field) == null) {
      set(field, value);
    }
  }

  public List<AudienceCount> audience() {
    return audience;
  }

  public void audience(List<AudienceCount> counts) {
    audience = counts;
  }

  /** The row is no row of the table, by what it says itself: cancelled. */
  public void leaveOut() {
    leftOut = true;
  }

  /** The row is of somebody who did not come. */
  public void absent() {
    leftOut = true;
    absent = true;
  }

  public boolean isLeftOut() {
    return leftOut;
  }

  public boolean isAbsent() {
    return absent;
  }
}
