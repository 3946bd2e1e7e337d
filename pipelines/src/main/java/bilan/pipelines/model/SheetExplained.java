package bilan.pipelines.model;

import bilan.text.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table of a sheet, or a sheet without one, as it was understood: in words, why, and what came
 * second.
 *
 * @param sheet its name, {@code standing} what becomes of it
 * @param said what was understood
 * @param next what it would be otherwise; null if nothing else was near enough to tell
 * @param near whether the second is so near that it is worth a line
 * @param reasons what speaks for it and against it, the strongest first; empty if nothing weighed
 *     it
 * @param held why it is not read without a question, though it is understood; empty else
 * @param header number of its header row; 0 if there is none
 * @param checked numbers of the rows of totals that are the sums of what they cover
 */
public record SheetExplained(
    String sheet,
    Standing standing,
    Message said,
    @Nullable Message next,
    boolean near,
    List<Reason> reasons,
    List<Message> held,
    int header,
    Set<Integer> checked) {

  /** What becomes of a sheet. */
  public enum Standing {
    READ,
    /** Read as soon as what is asked is answered. */
    WAITS,
    /** Nothing of ours, or nothing that is understood. */
    LEFT_OUT,
    /** It sums other sheets. */
    CONTROL;

    /** Whether its rows are read, now or once something is answered. */
    public boolean isRead() {
      return this == READ || this == WAITS;
    }
  }

  /**
   * What speaks for what was understood, or against it.
   *
   * @param name stable, {@code header_names}
   * @param points how much: what it says times its weight; below 0 against
   */
  public record Reason(String name, BigDecimal points, Message text) {}

  public SheetExplained {
    reasons = List.copyOf(reasons);
    held = List.copyOf(held);
    checked = Set.copyOf(checked);
  }
}
