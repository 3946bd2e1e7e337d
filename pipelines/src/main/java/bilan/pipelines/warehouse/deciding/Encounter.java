package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Comparison;
import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.delivery.Verdict;
import bilan.pipelines.delivery.Verdict.Outcome;
import bilan.pipelines.warehouse.BaseTable;
import java.util.List;

/** A meeting with the rows of its two sides, to which its verdict is applied. */
public record Encounter(Meeting meeting, Party rows, Verdict verdict) {

  /** One that is not judged yet: both sides count. */
  Encounter(Meeting meeting, Party rows) {
    this(meeting, rows, new Verdict(Outcome.APART, List.of(), List.of()));
  }

  Encounter with(Verdict judged) {
    return new Encounter(meeting, rows, judged);
  }

  /** Whether the delivery takes the place of older rows. */
  boolean supersedes() {
    return verdict.outcome() == Outcome.VERSION || verdict.outcome() == Outcome.UNION;
  }

  boolean asks() {
    return !verdict.questions().isEmpty();
  }

  /** Whether a person must say if two files tell of the same. */
  boolean asksIfTheSame() {
    return asks() && !meeting.sameSource();
  }

  public BaseTable table() {
    return rows.table();
  }

  /** The code of the place of the new delivery's stream; 0 for none. */
  public int placeCode() {
    return rows.streams().get(0).place();
  }

  /**
   * Whether nothing that it meets is otherwise: no row of the older side is outside the coverage,
   * and each unit of both sides has the same values.
   */
  public boolean changesNoUnit() {
    Comparison c = meeting.comparison();
    return c.sharedUnits() == c.equalUnits() && rows.reach().stream().allMatch(rows::covers);
  }

  /** Whether the older side has a row without equal, or a unit with other values. */
  boolean changesRows() {
    Comparison c = meeting.comparison();
    return meeting.keyed() ? c.sharedUnits() > c.equalUnits() : c.older().rows() > c.kept().rows();
  }

  /** What names the rows of the new delivery: encounters of the same ones have it equal. */
  public Object stream() {
    return List.of(table(), rows.grain(), rows.streams());
  }
}
