package bilan.pipelines;

import bilan.pipelines.Plan.Question;
import bilan.pipelines.Plan.Tally;
import java.util.List;

/**
 * What undoing takes away, and what counts afterwards.
 *
 * @param deliveries those taken away, by number
 * @param effects by table: rows and euros that count before and after
 * @param comingBack units (tickets, activities, entities) that count again, as a person names them;
 *     the first twenty
 * @param questions what must be answered first; if there are any, nothing was undone
 */
public record Undone(
    List<Integer> deliveries,
    List<Effect> effects,
    List<String> comingBack,
    List<Question> questions) {

  public Undone {
    deliveries = List.copyOf(deliveries);
    effects = List.copyOf(effects);
    comingBack = List.copyOf(comingBack);
    questions = List.copyOf(questions);
  }

  /** What counts of one table before and after. */
  public record Effect(String table, String label, Tally before, Tally after) {}
}
