package bilan.queries.figure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One printed figure: a number of one meaning, for one period, for the network or one place.
 *
 * @param id stable, like {@code participations}; {@code label} with its basis (HT, TTC, notifié…)
 * @param period as labelled, {@code 2021} or {@code 2021-2022}
 * @param place canonical name; null for the network; {@code non affecté} for what belongs to no
 *     place
 * @param value unrounded; null if it can't be established
 * @param unit {@code count}, {@code EUR}, {@code h}, {@code %} or {@code FTE}
 * @param tax {@code excl}, {@code incl} or null
 * @param note why it is partial, missing or n.c., and what else must be said; null if nothing is
 * @param lacks those of its reasons that say what is missing from it; empty if nothing is
 * @param since what became of it since the period before
 * @param rejected waiting rows of the period that are not in the value
 * @param trace identifier for {@code bilan trace}
 * @param declared what its file says of it; null of a cell that is no figure by its name
 */
public record KeyFigure(
    String id,
    String label,
    String period,
    @Nullable String place,
    @Nullable BigDecimal value,
    String unit,
    @Nullable String tax,
    State state,
    @Nullable String note,
    List<String> lacks,
    Change since,
    long rejected,
    String trace,
    @Nullable Figure declared) {

  public KeyFigure {
    lacks = List.copyOf(lacks);
  }

  /** In percent or, of a rate, points; null if n.c. or none. */
  public @Nullable BigDecimal change() {
    return since.amount();
  }

  /** {@code %} or {@code points}; null without a change. */
  public @Nullable String changeUnit() {
    return since.unit();
  }

  /** Why no change in percent or points is given; null otherwise. */
  public @Nullable String changeNote() {
    return since.note();
  }

  /** The change as it is printed: a difference where it can't be a percentage. */
  public Change.@Nullable Told told() {
    return since.told(unit);
  }

  /**
   * What is said beside the figure; of one without a value only why there is none: what else it
   * would leave out is no reason.
   */
  public @Nullable String beside() {
    return value == null && !lacks.isEmpty() ? lacks.get(0) : note;
  }

  /** Whether the figure stands for its whole period. */
  public enum State {
    COMPLETE,
    PARTIAL,
    MISSING,
    NOT_OPEN,
    NC;

    /** Whether a figure in this state may have a value. */
    public boolean hasValue() {
      return this == COMPLETE || this == PARTIAL;
    }
  }
}
