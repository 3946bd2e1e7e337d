package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Decision;
import bilan.pipelines.delivery.Said;
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
 * @param answered decisions to keep
 * @param forced whether something would ask but for {@code --replace}
 * @param changes what changes in each encounter, taken before it does; empty where nobody is told
 */
public record DecidedDelivery(
    LiveDelivery delivery,
    List<Encounter> judged,
    List<GrainQuestion> grains,
    List<MixedRegisters> mixed,
    Entities.Result entities,
    List<Decision> answered,
    boolean forced,
    List<Changes.Found> changes) {

  /** This delivery with what became of entities, of which these words answer some. */
  DecidedDelivery with(Entities.Result became, Said said) {
    List<Decision> all = new ArrayList<>(answered);
    all.addAll(AlikeGrants.answered(became.alike(), said, delivery.id()));
    List<AlikeGrants> open = AlikeGrants.open(became.alike(), said);
    return new DecidedDelivery(
        delivery,
        judged,
        grains,
        mixed,
        new Entities.Result(became.vanishing(), became.shrinking(), open),
        all,
        forced,
        changes);
  }

  /** Tables of facts of which a person must say which of two files counts. */
  public Set<String> open() {
    Set<String> open = new TreeSet<>();
    judged.stream().filter(Encounter::asks).forEach(j -> open.add(j.table().declared().name()));
    mixed.forEach(each -> open.add(each.table().declared().name()));
    grains.forEach(grain -> open.add(grain.table().declared().name()));
    return open;
  }

  public boolean asks() {
    return !grains.isEmpty()
        || !mixed.isEmpty()
        || !entities.equals(Entities.Result.NONE)
        || judged.stream().anyMatch(Encounter::asks);
  }
}
