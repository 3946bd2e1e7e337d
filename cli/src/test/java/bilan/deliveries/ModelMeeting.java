package bilan.deliveries;

import bilan.deliveries.ModelRules.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a delivery meets of one source: connected streams of both, inside its coverage. */
record ModelMeeting(
    String source, Set<Span> spans, List<Fact> newer, List<Fact> bad, List<Fact> older) {

  /** The register of all the older rows; null if they have none, or more than one. */
  @Nullable String register() {
    List<@Nullable String> registers =
        older.stream().<@Nullable String>map(f -> f.row().register()).distinct().toList();
    return registers.size() == 1 ? registers.get(0) : null;
  }

  String place() {
    return spans.iterator().next().place();
  }

  /** The channel of all its streams; null if they have none, or more than one. */
  @Nullable String channel() {
    List<@Nullable String> channels =
        spans.stream().<@Nullable String>map(Span::channel).distinct().toList();
    return channels.size() == 1 ? channels.get(0) : null;
  }

  boolean keyed() {
    return all(fact -> fact.row().key() != null);
  }

  boolean named() {
    return all(fact -> fact.row().register() != null);
  }

  boolean blank() {
    return all(fact -> fact.row().register() == null);
  }

  private boolean all(Predicate<Fact> what) {
    List<Fact> all = new ArrayList<>(newer);
    all.addAll(bad);
    all.addAll(older);
    return all.stream().allMatch(what);
  }
}
