package bilan.pipelines.warehouse.plan;

import bilan.pipelines.delivery.Meeting;
import bilan.pipelines.delivery.Verdict;
import bilan.pipelines.warehouse.deciding.DecidedDelivery.Judged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts together the meetings that ask alike, whatever their place: the same words answer them all,
 * so that a person is asked once.
 */
final class AskedAlike {

  private AskedAlike() {}

  /** The groups of meetings that ask, in the order of their first ones. */
  static List<List<Judged>> groups(List<Judged> judged) {
    Map<List<?>, List<Judged>> groups = new LinkedHashMap<>();
    for (Judged each : judged) {
      if (!each.verdict().questions().isEmpty()) {
        groups.computeIfAbsent(kind(each), kind -> new ArrayList<>()).add(each);
      }
    }
    return List.copyOf(groups.values());
  }

  private static List<?> kind(Judged judged) {
    Verdict verdict = judged.verdict();
    Meeting m = judged.encounter().meeting();
    return List.of(
        m.stream().table(),
        verdict.questions(),
        verdict.outcome(),
        m.others(),
        m.newer().keyed(),
        m.older().keyed(),
        m.comparison().evidence() == null);
  }
}
