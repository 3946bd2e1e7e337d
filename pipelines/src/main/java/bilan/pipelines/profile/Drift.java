package bilan.pipelines.profile;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.sheet.Headers;
import bilan.text.Message;
import bilan.text.Nearest;
import bilan.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares the columns of a file with those of the last delivery of the same source. */
final class Drift {

  private final List<String> previous;
  private final List<Found> found;
  private final String file;

  Drift(List<String> previous, List<Found> found, String file) {
    this.previous = previous;
    this.found = found;
    this.file = file;
  }

  /**
   * What a person must say: a column that filled a field last time is gone, and nothing fills the
   * field now.
   */
  List<Problem> decisions(DatasetJudge judge) {
    List<Problem> decisions = new ArrayList<>();
    Set<String> fresh = fresh();
    for (String column : gone()) {
      Target target = judge.target(head(column));
      if (target != null && found.stream().noneMatch(f -> f.mapping().fills(target.key()))) {
        String near = Nearest.of(column, fresh);
        Message cure =
            near == null
                ? Message.of("profile.column_gone.cure", target.key())
                : Message.of("profile.column_renamed", near, target.key());
        decisions.add(
            Problem.error("PROF-08", Message.of("profile.column_gone", column), file, cure));
      }
    }
    return decisions;
  }

  /** What is worth knowing: columns that came and went without any loss. */
  void say(Notices notices) {
    Set<String> fresh = fresh();
    if (!previous.isEmpty() && !fresh.isEmpty()) {
      notices.add(
          Problem.note("PROF-09", Message.of("profile.columns_new", String.join(", ", fresh))));
    }
    List<String> gone = gone();
    if (!gone.isEmpty()) {
      notices.add(
          Problem.note("PROF-09", Message.of("profile.columns_gone", String.join(", ", gone))));
    }
  }

  private List<String> gone() {
    Set<String> now = names();
    return previous.stream().filter(p -> !now.contains(Headers.normalise(p))).toList();
  }

  private Set<String> fresh() {
    List<String> known = previous.stream().map(Headers::normalise).toList();
    Set<String> fresh = new LinkedHashSet<>();
    found.forEach(
        f ->
            f.area().columns().stream()
                .map(ColumnHead::text)
                .filter(t -> !known.contains(Headers.normalise(t)))
                .forEach(fresh::add));
    return fresh;
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    found.forEach(f -> f.area().columns().forEach(c -> names.add(Headers.normalise(c.text()))));
    return names;
  }

  private static ColumnHead head(String text) {
    return new ColumnHead(0, text, List.of(Headers.normalise(text)), null);
  }
}
