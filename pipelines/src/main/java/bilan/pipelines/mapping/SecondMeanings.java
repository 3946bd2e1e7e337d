package bilan.pipelines.mapping;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.mapping.Mapping.Conflict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settles two columns for one field by what one of them also means: of {@code Code} and {@code
 * Priorité}, one is the code and the other what the priority is called.
 */
final class SecondMeanings {

  private final HeaderIndex index;
  private final Map<String, Bound> bound;

  SecondMeanings(HeaderIndex index, Map<String, Bound> bound) {
    this.index = index;
    this.bound = bound;
  }

  /** Takes out the conflicts that it settles, and gives them; the others are for a person. */
  List<Conflict> settle(List<Conflict> conflicts) {
    List<Conflict> settled = conflicts.stream().filter(this::settle).toList();
    conflicts.removeAll(settled);
    return settled;
  }

  private boolean settle(Conflict conflict) {
    String key = conflict.target().key();
    Bound kept = bound.get(key);
    if (kept == null) {
      return false;
    }
    Target ofKept = free(kept.head());
    Target ofOther = free(conflict.other());
    if (ofOther != null && (ofKept == null || isRequired(ofOther) || !isRequired(ofKept))) {
      bound.put(ofOther.key(), new Bound(conflict.other(), ofOther));
      return true;
    }
    if (ofKept != null) {
      bound.put(ofKept.key(), new Bound(kept.head(), ofKept));
      bound.put(key, new Bound(conflict.other(), conflict.target()));
      return true;
    }
    return false;
  }

  private @Nullable Target free(ColumnHead head) {
    Target target = index.otherwise(head);
    return target == null || bound.containsKey(target.key()) ? null : target;
  }

  private static boolean isRequired(Target target) {
    return target instanceof Target.ToField to && to.field().required();
  }
}
