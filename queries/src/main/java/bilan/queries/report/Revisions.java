package bilan.queries.report;

import bilan.queries.figure.FigureSheet;
import bilan.queries.figure.LiveDeliveries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures that were printed otherwise before they changed the last time: the same list from one
 * report to the next, until figures change again.
 *
 * @param fresh the last report did not list them yet
 */
public record Revisions(List<Revision> all, boolean fresh) {

  static final Revisions NONE = new Revisions(List.of(), false);

  public Revisions {
    all = List.copyOf(all);
  }

  /** What differs from what was printed; if nothing does, what was said to differ then. */
  static Revisions since(Printed printed, FigureSheet sheet, LiveDeliveries deliveries) {
    List<Revision> differing = Revision.since(printed, sheet, deliveries);
    return differing.isEmpty()
        ? new Revisions(again(printed, sheet), false)
        : new Revisions(differing, true);
  }

  private static List<Revision> again(Printed printed, FigureSheet sheet) {
    List<Revision> revised = new ArrayList<>();
    for (Printed.Change change : printed.revised()) {
      sheet.figures().stream()
          .filter(figure -> figure.trace().equals(change.id()))
          .map(figure -> new Revision(figure, Revision.number(change.was()), change.by()))
          .forEach(revised::add);
    }
    return revised;
  }

  /** As {@link Printed} reads them again. */
  List<Object> kept() {
    List<Object> kept = new ArrayList<>();
    for (Revision one : all) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("trace", one.now().trace());
      map.put("was", one.was());
      map.put("by", one.by().stream().map(Revisions::kept).toList());
      kept.add(map);
    }
    return kept;
  }

  private static Map<String, Object> kept(LiveDeliveries.Moved moved) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("delivery_id", moved.id());
    map.put("source", moved.source());
    map.put("undone", moved.undone());
    return map;
  }
}
