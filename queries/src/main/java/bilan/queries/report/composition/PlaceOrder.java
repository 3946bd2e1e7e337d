package bilan.queries.report.composition;

import bilan.queries.Answer;
import bilan.queries.Answer.Line;
import bilan.queries.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Order of places in a document: the order in which they came to the network, unknown ones last.
 */
public final class PlaceOrder {

  private PlaceOrder() {}

  /** Places sorted in that order. */
  public static List<String> inOrder(Composition composition, List<String> places) {
    Answer known = composition.material().answer("places", Map.of());
    int at = AnswerShapes.at(known, Identity.PLACE);
    List<String> ordered = new ArrayList<>();
    for (Line line : known.lines()) {
      String place = String.valueOf(line.cells().get(at));
      if (places.contains(place)) {
        ordered.add(place);
      }
    }
    places.stream().filter(place -> !ordered.contains(place)).forEach(ordered::add);
    return ordered;
  }
}
