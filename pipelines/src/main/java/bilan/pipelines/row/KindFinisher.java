package bilan.pipelines.row;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.mapping.ActivityKind;
import bilan.pipelines.model.Notices;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.typing.CellReaders;
import bilan.pipelines.typing.Draft;
import bilan.text.Message;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kind of an activity by what it is called, where no column says it. */
final class KindFinisher implements Finisher {

  private static final String ACTIVITY = "activity";

  private final TablePlan plan;
  private final Field field;
  private final Notices notices;
  private final boolean category;
  private final Map<String, String> known = new HashMap<>();

  KindFinisher(TablePlan plan, Field field, Notices notices) {
    this.plan = plan;
    this.field = field;
    this.notices = notices;
    this.category = !plan.turned().isEmpty() || "month".equals(plan.grain());
  }

  @Override
  public void finish(Draft draft) {
    String label = draft.text(ACTIVITY);
    TablePlan.Column column = plan.column(ActivityKind.FIELD);
    boolean said =
        column != null && CellReaders.text(draft.row().cell(column.head().column())) != null;
    String kind = label == null || said ? null : kind(label);
    if (kind == null || label == null || kind.equals(draft.get(ActivityKind.FIELD))) {
      return;
    }
    draft.set(ActivityKind.FIELD, kind);
    TablePlan.Column activity = plan.column(ACTIVITY);
    notices.count(
        "PROF-10",
        Notices.KIND,
        ActivityKind.label(field, kind),
        activity == null ? plan.where() : plan.where(activity.head().column(), draft.row()),
        label,
        Message.of("profile.kind_of_words.cure"));
  }

  private @Nullable String kind(String label) {
    String kind =
        known.computeIfAbsent(
            label,
            l -> {
              boolean otherwise = plan.constants().containsKey(ActivityKind.FIELD);
              String found =
                  otherwise
                      ? ActivityKind.ofCategory(field, l)
                      : ActivityKind.of(field, l, category);
              return found == null ? "" : found;
            });
    boolean usual = kind.equals("workshop") && !plan.constants().containsKey(ActivityKind.FIELD);
    return kind.isEmpty() || usual ? null : kind;
  }
}
