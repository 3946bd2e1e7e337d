package bilan.pipelines.warehouse;

import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Verdict;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was decided for one delivery.
 *
 * @param judged each encounter with its verdict; {@code grains} the places where two grains of one
 *     day ask
 * @param vanishing entities that would no longer count, as a person names them
 * @param shrinking fiscal years of which far fewer accounts would count, as a person names them
 * @param answered decisions to keep
 * @param forced whether something would ask but for {@code --replace}
 * @param changes what changes in each encounter, taken before it does; empty where nobody is told
 */
record Decided(
    LiveDelivery delivery,
    List<Judged> judged,
    List<GrainQuestion> grains,
    List<String> vanishing,
    List<String> shrinking,
    List<String> alike,
    List<Decision> answered,
    boolean forced,
    List<Changes.Found> changes) {

  /** One encounter and what becomes of it. */
  record Judged(Encounter encounter, Verdict verdict) {

    /** Whether a person must say if two files tell of the same. */
    boolean asksIfTheSame() {
      return !encounter.sameSource() && !verdict.questions().isEmpty();
    }
  }

  /** Tables of facts of which a person must say which of two files counts. */
  Set<String> open() {
    Set<String> open = new TreeSet<>();
    judged.stream()
        .filter(j -> !j.verdict().questions().isEmpty())
        .forEach(j -> open.add(j.encounter().table().declared().name()));
    grains.forEach(grain -> open.add(grain.table().declared().name()));
    return open;
  }

  boolean asks() {
    return !grains.isEmpty()
        || !vanishing.isEmpty()
        || !shrinking.isEmpty()
        || !alike.isEmpty()
        || judged.stream().anyMatch(j -> !j.verdict().questions().isEmpty());
  }
}
