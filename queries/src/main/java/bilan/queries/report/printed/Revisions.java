package bilan.queries.report.printed;

import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.LiveDeliveries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures that were printed otherwise before they changed the last time. The list stays the same
 * from one report to the next until figures change again.
 *
 * @param fresh the last report did not list them yet
 */
public record Revisions(List<Revision> all, boolean fresh) {

  /** No revision. */
  public static final Revisions NONE = new Revisions(List.of(), false);

  public Revisions {
    all = List.copyOf(all);
  }

  /** What differs from what was printed; if nothing does, what was said to differ then. */
  public static Revisions since(Printed printed, FigureSheet sheet, LiveDeliveries deliveries) {
    List<Revision> differing = Revision.since(printed, sheet, deliveries);
    return differing.isEmpty()
        ? new Revisions(again(printed, sheet), false)
        : new Revisions(differing, true);
  }

  private static List<Revision> again(Printed printed, FigureSheet sheet) {
    List<Revision> revised = new ArrayList<>();
    for (Printed.Change change : printed.revised()) {
      KeyFigure figure = figure(change, sheet);
      if (figure != null) {
        boolean gone = change.gone() != null;
        revised.add(new Revision(figure, Revision.number(change.was()), gone, change.by()));
      }
    }
    return revised;
  }

  /** Of what it is said; null if that is true no more. */
  private static @Nullable KeyFigure figure(Printed.Change change, FigureSheet sheet) {
    KeyFigure given =
        sheet.figures().stream()
            .filter(figure -> figure.trace().equals(change.id()))
            .findFirst()
            .orElse(null);
    Printed.Figure gone = change.gone();
    if (gone == null) {
      return given;
    }
    return given == null ? Revision.named(gone, sheet.declared()) : null;
  }

  /** As {@link Printed} reads them again. */
  List<Object> kept() {
    List<Object> kept = new ArrayList<>();
    for (Revision one : all) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      map.put("trace", one.now().trace());
      map.put("was", one.was());
      map.put("by", one.by().stream().map(Revisions::kept).toList());
      if (one.gone()) {
        map.put("gone", named(one.now()));
      }
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

  private static Map<String, @Nullable Object> named(KeyFigure figure) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("trace", figure.trace());
    map.put("label", figure.label());
    map.put("period", figure.period());
    map.put("place", figure.place());
    map.put("unit", figure.unit());
    return map;
  }
}
