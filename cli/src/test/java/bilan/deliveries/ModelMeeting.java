package bilan.deliveries;

import bilan.deliveries.ModelRules.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a delivery meets of one source: connected streams of both, inside its coverage. */
record ModelMeeting(
    String source, Set<Span> spans, List<Fact> newer, List<Fact> bad, List<Fact> older) {

  String place() {
    return spans.iterator().next().place();
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
