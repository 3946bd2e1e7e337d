package bilan.pipelines.interpretation;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of table: one of ours, or one that is not ours and that a sheet may be instead.
 *
 * @param name of the form
 * @param dataset and {@code table} that it fills; null if it is not ours
 * @param needs groups of meanings of which a row must have one each; {@code @period} is columns
 *     that are periods, {@code @count}, {@code @money}, {@code @tick} and {@code @hours} their
 *     cells, {@code @parts} two classes of participants, {@code @day} a day in a title
 * @param measure meanings whose numbers a row comes to, the best first
 * @param crossed what stands in columns that are periods, places or things; null if nothing does
 * @param words stems of titles, sheets and files that name it
 * @param reference whether it describes things and counts nothing
 * @param told whether {@code forms.yaml} tells what it is: others are known by their fields only
 * @param place whether each row is at a place
 * @param counts what a row comes to
 * @param whose whether its rows are ours and others', so that somebody must say which are ours
 */
record Form(
    String name,
    @Nullable Dataset dataset,
    @Nullable DatasetTable table,
    List<Slot> slots,
    List<List<String>> needs,
    List<String> measure,
    @Nullable CellKind crossed,
    Set<String> words,
    boolean reference,
    boolean told,
    boolean place,
    Counts counts,
    boolean whose) {

  /** What a row comes to. */
  enum Counts {
    /** The first of its measures that it has. */
    MEASURE,
    /** One. */
    ROW,
    /** How many came, or came of all classes. */
    PARTICIPANTS,
    /** An amount with its tax, whatever it must be reckoned from. */
    SALE,
    /** What came in less what went out. */
    LINE,
    /** What was granted, and nothing as long as nothing is. */
    AWARD
  }

  boolean isOurs() {
    return table != null;
  }

  @Nullable Slot slot(String slotName) {
    for (Slot slot : slots) {
      if (slot.name().equals(slotName)) {
        return slot;
      }
    }
    return null;
  }

  /** Whether some row must have a meaning, or may have it instead of another. */
  boolean needs(String slotName) {
    return needs.stream().anyMatch(group -> group.contains(slotName));
  }

  @Override
  public String toString() {
    return name;
  }
}
