package bilan.pipelines.detect;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.FoundTable;
import bilan.pipelines.mapping.GrantPart;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.mapping.Target;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was received of each grant, in columns beside the grants themselves: {@code Versé}, {@code
 * Date versement} are receipts of the grant of their row.
 */
final class BesideReceipts {

  private static final String AMOUNT = "amount";
  private static final String DAY = "received_on";

  private BesideReceipts() {}

  /** The grants without those columns, then the receipts; the grants alone if there are none. */
  static List<FoundTable> of(FoundTable grants, DatasetJudge judge) {
    List<FoundTable> parts = GrantParts.of(grants, judge);
    if (parts.size() > 1) {
      return parts;
    }
    Mapping mapping = grants.mapping();
    Mapping receipts =
        mapping.table().is(Trait.GRANTS) && mapping.turned().isEmpty()
            ? judge.mapping(Trait.RECEIPTS, mapping.ignored())
            : null;
    if (receipts == null
        || !receipts.fills(AMOUNT)
        || (!receipts.fills(DAY) && year(mapping) == null)
        || !receipts.conflicts().isEmpty()) {
      return List.of(grants);
    }
    List<Bound> bound = new ArrayList<>();
    for (String key : List.of(AMOUNT, DAY, "bank_reference")) {
      receipts.bound().stream().filter(b -> b.target().key().equals(key)).forEach(bound::add);
    }
    List<ColumnHead> used = new ArrayList<>(bound.stream().map(Bound::head).toList());
    ColumnHead year = year(mapping);
    if (year != null) {
      used.add(year);
    }
    DatasetTable table = receipts.table();
    for (String key : List.of("grant", "reference")) {
      ColumnHead head = mapping.columnOf(key);
      if (head != null) {
        int index = table.indexOf(key);
        bound.add(new Bound(head, new Target.ToField(index, table.fields().get(index))));
      }
    }
    Mapping beside =
        new Mapping(table, bound, List.of(), null, List.of(), List.of(), List.of(), List.of());
    return List.of(
        new FoundTable(grants.area(), mapping.read(used), grants.head()),
        new FoundTable(grants.area(), beside, grants.head(), true));
  }

  /** The column that says of which year a row is; null if there is none. */
  private static @Nullable ColumnHead year(Mapping grants) {
    return grants.ignored().stream().filter(GrantPart::isYear).findFirst().orElse(null);
  }
}
