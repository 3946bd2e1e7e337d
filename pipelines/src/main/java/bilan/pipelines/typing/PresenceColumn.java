package bilan.pipelines.typing;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Field;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.Mapping;
import bilan.pipelines.mapping.Mapping.Bound;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column beside persons whose every value says who came and who did not, whatever it is called.
 */
public final class PresenceColumn {

  private static final String INPUT = "presence";
  private static final int WORD = 3;

  private PresenceColumn() {}

  /** The mapping with such a column read as presence: <i>Statut</i> may hold it. */
  public static Mapping of(Mapping mapping, Dataset dataset, List<Row> head) {
    Field presence =
        dataset.inputs().stream().filter(f -> f.name().equals(INPUT)).findFirst().orElse(null);
    boolean people =
        mapping.bound().stream()
            .anyMatch(b -> Mapping.PEOPLE.contains(b.target().key().replaceFirst("@.*", "")));
    if (presence == null || !people || mapping.fills(INPUT)) {
      return mapping;
    }
    for (Bound bound : mapping.bound()) {
      if (bound.target().key().equals("status") && says(bound.head(), head)) {
        return mapping.without(bound).with(new Bound(bound.head(), new Target.ToInput(presence)));
      }
    }
    ColumnHead found = unread(mapping, head);
    return found == null ? mapping : mapping.with(new Bound(found, new Target.ToInput(presence)));
  }

  private static @Nullable ColumnHead unread(Mapping mapping, List<Row> head) {
    return mapping.ignored().stream().filter(h -> says(h, head)).findFirst().orElse(null);
  }

  private static boolean says(ColumnHead column, List<Row> head) {
    List<String> words =
        head.stream()
            .map(r -> r.cell(column.column()))
            .filter(c -> !c.isBlank())
            .map(SheetCell::text)
            .filter(Objects::nonNull)
            .map(String::strip)
            .toList();
    return !words.isEmpty()
        && words.stream().allMatch(PresenceTick::isSaid)
        && words.stream().anyMatch(w -> w.length() >= WORD);
  }
}
