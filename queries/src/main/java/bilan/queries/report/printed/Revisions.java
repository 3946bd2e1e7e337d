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
 * Figures that a bilan which was handed over printed otherwise. The list stays the same from one
 * report to the next until figures change again, or another is handed over.
 *
 * @param fresh the last report did not list them yet
 */
public record Revisions(List<Revision> all, boolean fresh) {

  /** No revision. */
  public static final Revisions NONE = new Revisions(List.of(), false);

  public Revisions {
    all = List.copyOf(all);
  }

  /**
   * What differs from what was handed over; if nothing does, what was said to differ there.
   *
   * @param last what was printed last under that name; null if nothing was
   */
  public static Revisions since(
      Printed handedOver, @Nullable Printed last, FigureSheet sheet, LiveDeliveries deliveries) {
    List<Revision> differing = Revision.since(handedOver, sheet, deliveries);
    return differing.isEmpty()
        ? new Revisions(again(handedOver, sheet), false)
        : new Revisions(differing, last == null || !lists(last, differing));
  }

  /** Whether a report listed these figures, revised to what they are now. */
  private static boolean lists(Printed last, List<Revision> differing) {
    List<String> listed = last.revised().stream().map(Printed.Change::id).toList();
    return listed.equals(differing.stream().map(one -> one.now().trace()).toList())
        && Revision.sameValues(last, differing);
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
