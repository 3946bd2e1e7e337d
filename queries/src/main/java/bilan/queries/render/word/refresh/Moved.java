package bilan.queries.render.word.refresh;

import bilan.queries.render.word.file.Controls;
import bilan.queries.render.word.file.Dom;
import bilan.queries.render.word.file.Print;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.w3c.dom.Element;

/** Figures that a refresh changed, told where they stand: {@code Tableau 6 : 761 → 758}. */
final class Moved {

  /** Changes of one place that are spelled out. */
  private static final int SPELLED = 4;

  private final List<Place> places = new ArrayList<>();

  /**
   * A paragraph or table in which figures changed.
   *
   * @param name asked last, when captions have their numbers
   */
  private record Place(Supplier<String> name, Set<String> changes) {}

  /** What each figure of an element says, by its tag. */
  static Map<String, Deque<String>> said(Element element) {
    Map<String, Deque<String>> said = new LinkedHashMap<>();
    for (Element control : Controls.in(element)) {
      said.computeIfAbsent(Controls.tag(control), tag -> new ArrayDeque<>())
          .add(FigureControls.text(control).strip());
    }
    return said;
  }

  /** Figures that stand before and after and say something else. */
  void add(
      Supplier<String> name, Map<String, Deque<String>> before, Map<String, Deque<String>> after) {
    Set<String> changes = new LinkedHashSet<>();
    before.forEach(
        (tag, olds) -> {
          Deque<String> news = after.getOrDefault(tag, new ArrayDeque<>());
          while (!tag.startsWith("bilan.") && !olds.isEmpty() && !news.isEmpty()) {
            String old = olds.remove();
            String now = news.remove();
            if (!old.equals(now) && !now.isEmpty()) {
              changes.add(old + " → " + now);
            }
          }
        });
    if (!changes.isEmpty()) {
      places.add(new Place(name, changes));
    }
  }

  /** A figure that somebody put into words of theirs. */
  void add(Element control, String old) {
    Element paragraph = Dom.around(control, "p");
    Element around = paragraph == null ? control : paragraph;
    Map<String, Deque<String>> before = new LinkedHashMap<>();
    before.put(Controls.tag(control), new ArrayDeque<>(List.of(old.strip())));
    add(() -> Piece.shortened(Print.words(around)), before, said(control));
  }

  void tell(Left left) {
    for (Place place : places) {
      List<String> shown = place.changes().stream().limit(SPELLED).toList();
      int more = place.changes().size() - shown.size();
      left.say(
          more == 0 ? "refresh.moved" : "refresh.moved_more",
          place.name().get(),
          String.join(", ", shown),
          more);
    }
  }
}
