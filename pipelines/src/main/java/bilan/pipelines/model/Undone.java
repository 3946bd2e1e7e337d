package bilan.pipelines.model;

import bilan.pipelines.delivery.Comparison.Tally;
import bilan.pipelines.model.Plan.Question;
import java.time.LocalDate;
import java.util.List;

/**
 * What undoing takes away, and what counts afterwards.
 *
 * @param deliveries those taken away, by number
 * @param effects by table: rows and euros that count before and after
 * @param leaving facts that count no more, by place; {@code returning} those that count again;
 *     {@code comingBack} those of their units (tickets, activities, vouchers), and entities, as a
 *     person names them: the first twenty
 * @param questions what must be answered first; if there are any, nothing was undone
 */
public record Undone(
    List<Integer> deliveries,
    List<Effect> effects,
    List<Standing> leaving,
    List<Standing> returning,
    List<String> comingBack,
    List<Question> questions) {

  public Undone {
    deliveries = List.copyOf(deliveries);
    effects = List.copyOf(effects);
    leaving = List.copyOf(leaving);
    returning = List.copyOf(returning);
    comingBack = List.copyOf(comingBack);
    questions = List.copyOf(questions);
  }

  /** This undoing with the questions that must be answered first. */
  public Undone asking(List<Question> asked) {
    return new Undone(deliveries, effects, leaving, returning, comingBack, asked);
  }

  /** What counts of one table before and after. */
  public record Effect(String table, String label, Tally before, Tally after) {}

  /**
   * Rows of one table that count again, or no more.
   *
   * @param place also a grant; empty if they belong to none
   */
  public record Standing(
      String table, String label, String place, LocalDate from, LocalDate to, Tally tally) {}
}
