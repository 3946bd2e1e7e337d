package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.delivery.Verdict;
import bilan.pipelines.delivery.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was decided for one delivery.
 *
 * @param judged each encounter with its verdict; {@code grains} the places where two grains of one
 *     day ask
 * @param mixed the places of which some rows name their register and others, without keys, don't
 * @param vanishing entities that would no longer count, as a person names them
 * @param shrinking fiscal years of which far fewer accounts would count, as a person names them
 * @param answered decisions to keep
 * @param forced whether something would ask but for {@code --replace}
 * @param changes what changes in each encounter, taken before it does; empty where nobody is told
 */
public record DecidedDelivery(
    LiveDelivery delivery,
    List<Judged> judged,
    List<GrainQuestion> grains,
    List<MixedRegisters.Mixed> mixed,
    List<String> vanishing,
    List<String> shrinking,
    List<AlikeGrants.Pair> alike,
    List<Decision> answered,
    boolean forced,
    List<Changes.Found> changes) {

  /** One encounter and what becomes of it. */
  public record Judged(Encounter encounter, Verdict verdict) {

    /** Whether the delivery takes the place of older rows. */
    boolean supersedes() {
      return verdict.outcome() == Outcome.VERSION || verdict.outcome() == Outcome.UNION;
    }

    /** Whether a person must say if two files tell of the same. */
    public boolean asksIfTheSame() {
      return !encounter.meeting().sameSource() && !verdict.questions().isEmpty();
    }
  }

  /** This delivery with what became of entities, of which these words answer some. */
  public DecidedDelivery with(
      List<String> gone, List<String> fewer, List<AlikeGrants.Pair> resembling, Said said) {
    List<Decision> all = new ArrayList<>(answered);
    all.addAll(AlikeGrants.answered(resembling, said, delivery.id()));
    return new DecidedDelivery(
        delivery,
        judged,
        grains,
        mixed,
        gone,
        fewer,
        AlikeGrants.open(resembling, said),
        all,
        forced,
        changes);
  }

  /** Tables of facts of which a person must say which of two files counts. */
  public Set<String> open() {
    Set<String> open = new TreeSet<>();
    judged.stream()
        .filter(j -> !j.verdict().questions().isEmpty())
        .forEach(j -> open.add(j.encounter().table().declared().name()));
    mixed.forEach(each -> open.add(each.table().declared().name()));
    grains.forEach(grain -> open.add(grain.table().declared().name()));
    return open;
  }

  public boolean asks() {
    return !grains.isEmpty()
        || !mixed.isEmpty()
        || !vanishing.isEmpty()
        || !shrinking.isEmpty()
        || !alike.isEmpty()
        || judged.stream().anyMatch(j -> !j.verdict().questions().isEmpty());
  }
}
