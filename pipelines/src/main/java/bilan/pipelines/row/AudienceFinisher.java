package bilan.pipelines.row;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.model.Notices;
import bilan.pipelines.model.TypedRow.AudienceCount;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.typing.Draft;
import bilan.pipelines.value.Fault;
import bilan.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns that count the participants of a class: kept as written and under the common class, what
 * is left over is unknown.
 */
final class AudienceFinisher implements Finisher {

  private final TablePlan plan;
  private final Notices notices;
  private final Map<String, List<TablePlan.Column>> dimensions = new LinkedHashMap<>();

  AudienceFinisher(TablePlan plan, Notices notices) {
    this.plan = plan;
    this.notices = notices;
    for (TablePlan.Column column : plan.all()) {
      if (column.target() instanceof Target.ToSplit to) {
        dimensions.computeIfAbsent(to.split().dimension(), d -> new ArrayList<>()).add(column);
      }
    }
  }

  @Override
  public void finish(Draft draft) {
    List<AudienceCount> counts = new ArrayList<>();
    dimensions.forEach((dimension, columns) -> counts.addAll(dimension(draft, dimension, columns)));
    draft.audience(counts);
  }

  private List<AudienceCount> dimension(
      Draft draft, String dimension, List<TablePlan.Column> columns) {
    List<AudienceCount> counts = new ArrayList<>();
    int sum = 0;
    for (TablePlan.Column column : columns) {
      Object value = column.reader().read(draft.row().cell(column.head().column()));
      if (value instanceof Fault fault) {
        notices.count(
            fault.code(),
            "profile.left_blank",
            column.head().text(),
            place(column.head(), draft),
            null,
            fault.cure());
      } else if (value instanceof Integer count && count > 0) {
        counts.add(
            new AudienceCount(
                dimension,
                column.head().text(),
                ((Target.ToSplit) column.target()).split().audienceClass(),
                count));
        sum += count;
      }
    }
    return checked(draft, dimension, counts, sum, columns);
  }

  /** The whole is given or, with women and men only, their sum; parts above it are not believed. */
  private List<AudienceCount> checked(
      Draft draft,
      String dimension,
      List<AudienceCount> counts,
      int sum,
      List<TablePlan.Column> columns) {
    if (dimension.equals("gender")
        && draft.get("participants") == null
        && plan.column("participants") == null) {
      draft.set("participants", sum);
    }
    if (!(draft.get("participants") instanceof Integer whole)) {
      return counts;
    }
    if (sum > whole) {
      notices.count(
          "ATT-02",
          "profile.parts_above",
          Message.of("profile.dimension_" + dimension).key(),
          place(columns.get(0).head(), draft),
          null,
          Message.of("profile.parts_above.cure"));
      return List.of();
    }
    if (whole > sum) {
      counts.add(new AudienceCount(dimension, "non renseigné", "unknown", whole - sum));
    }
    return counts;
  }

  private String place(ColumnHead head, Draft draft) {
    return plan.where(head.column(), draft.row());
  }
}
