package bilan.pipelines.drift;

import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.sheet.Headers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which columns came, went and moved, whatever they mean. */
final class ColumnChanges {

  private final List<String> previous;
  private final List<FoundTable> found;

  /**
   * @param previous the headers of before, as they were written
   */
  ColumnChanges(List<String> previous, List<FoundTable> found) {
    this.previous = previous;
    this.found = found;
  }

  /** Those of before that no table has any more. */
  List<String> gone() {
    Set<String> now = names();
    return previous.stream().filter(p -> !now.contains(Headers.normalise(p))).toList();
  }

  /**
   * Those that stand elsewhere among the columns that both files have: as few as explain the new
   * order. Tables that stand in another order have moved no column.
   */
  List<String> moved() {
    if (found.size() > 1) {
      return List.of();
    }
    List<String> now = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<String> before = previous.stream().map(Headers::normalise).distinct().toList();
    for (String text : texts()) {
      int place = before.indexOf(Headers.normalise(text));
      if (place >= 0) {
        now.add(text);
        places.add(place);
      }
    }
    List<Integer> kept = inOrder(places);
    List<String> moved = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (!kept.contains(i)) {
        moved.add(now.get(i));
      }
    }
    return moved;
  }

  /** Positions of the longest row of ascending numbers. */
  private static List<Integer> inOrder(List<Integer> numbers) {
    List<List<Integer>> longest = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      List<Integer> best = List.of();
      for (int j = 0; j < i; j++) {
        if (numbers.get(j) < numbers.get(i) && longest.get(j).size() > best.size()) {
          best = longest.get(j);
        }
      }
      List<Integer> with = new ArrayList<>(best);
      with.add(i);
      longest.add(with);
    }
    List<Integer> most = List.of();
    for (List<Integer> each : longest) {
      most = each.size() > most.size() ? each : most;
    }
    return most;
  }

  /** Those that were not there before. */
  Set<String> fresh() {
    List<String> known = previous.stream().map(Headers::normalise).toList();
    Set<String> fresh = texts();
    fresh.removeIf(t -> known.contains(Headers.normalise(t)));
    return fresh;
  }

  private Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    found.forEach(f -> f.area().columns().forEach(c -> texts.add(c.text())));
    return texts;
  }

  /** All that there are now, as headers are compared. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    texts().forEach(t -> names.add(Headers.normalise(t)));
    return names;
  }
}
