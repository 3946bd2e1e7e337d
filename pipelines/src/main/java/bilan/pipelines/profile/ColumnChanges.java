package bilan.pipelines.profile;

import bilan.pipelines.sheet.Headers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which columns came, went and moved, whatever they mean. */
final class ColumnChanges {

  private final List<String> previous;
  private final List<Found> found;

  /**
   * @param previous the headers of before, as they were written
   */
  ColumnChanges(List<String> previous, List<Found> found) {
    this.previous = previous;
    this.found = found;
  }

  /** Those of before that no table has any more. */
  List<String> gone() {
    Set<String> now = names();
    return previous.stream().filter(p -> !now.contains(Headers.normalise(p))).toList();
  }

  /** Those that stand elsewhere among the columns that both files have. */
  List<String> moved() {
    List<String> now = new ArrayList<>(texts());
    List<String> names = now.stream().map(Headers::normalise).toList();
    List<String> before =
        previous.stream().map(Headers::normalise).filter(names::contains).distinct().toList();
    List<String> moved = new ArrayList<>();
    int expected = 0;
    for (int i = 0; i < names.size(); i++) {
      int place = before.indexOf(names.get(i));
      if (place >= expected) {
        expected = place + 1;
      } else if (place >= 0) {
        moved.add(now.get(i));
      }
    }
    return moved;
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
