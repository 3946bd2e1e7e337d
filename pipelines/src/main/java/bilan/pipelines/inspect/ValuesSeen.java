package bilan.pipelines.inspect;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.model.Inspection.ValueSeen;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.profile.Profile;
import bilan.pipelines.sheet.Headers;
import bilan.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that rows take from outside of their columns, and whence. */
final class ValuesSeen {

  private final Map<String, Set<Object>> values = new LinkedHashMap<>();
  private final Map<String, Message> origins = new LinkedHashMap<>();
  private final Map<String, Field> fields = new LinkedHashMap<>();

  /**
   * @param place as given by an option; null if it was not
   */
  void add(TablePlan plan, Profile profile, @Nullable String place) {
    for (Field field : plan.table().fields()) {
      fields.putIfAbsent(field.name(), field);
    }
    plan.constants()
        .forEach(
            (field, value) -> {
              values
                  .computeIfAbsent(field, f -> new LinkedHashSet<>())
                  .add(said(plan, field, value));
              boolean given = field.equals("place") && String.valueOf(value).equals(place);
              origins.putIfAbsent(
                  field,
                  given
                      ? Message.of("inspect.from_option")
                      : origin(plan.area(), field, value, profile));
            });
    for (int i = 0; i < plan.sections().fields().size(); i++) {
      Field field = plan.sections().fields().get(i);
      if (field != null) {
        values
            .computeIfAbsent(field.name(), f -> new LinkedHashSet<>())
            .addAll(plan.sections().titles().get(i));
        origins.putIfAbsent(field.name(), Message.of("inspect.from_sections"));
      }
    }
  }

  /** A choice as people write it. */
  private static Object said(TablePlan plan, String name, Object value) {
    Field field = plan.field(name);
    List<String> writings =
        field == null ? List.of() : field.choices().getOrDefault(value.toString(), List.of());
    return writings.isEmpty() ? value : writings.get(0);
  }

  private static Message origin(TableArea area, String field, Object value, Profile profile) {
    String text = Headers.normalise(String.valueOf(value));
    if (profile.defaults().containsKey(field)) {
      return Message.of("inspect.from_profile");
    }
    if (Headers.normalise(area.sheet().name()).contains(text)) {
      return Message.of("inspect.from_sheet");
    }
    if (area.facts().values().stream().anyMatch(f -> Headers.normalise(f).equals(text))) {
      return Message.of("inspect.from_title");
    }
    return Message.of(field.equals("channel") ? "inspect.by_default" : "inspect.from_names");
  }

  List<ValueSeen> seen() {
    List<ValueSeen> seen = new ArrayList<>();
    values.forEach(
        (field, each) -> {
          Message origin = origins.get(field);
          Field declared = fields.get(field);
          if (origin != null && declared != null) {
            seen.add(
                new ValueSeen(
                    field, declared.label(), declared.labelEn(), List.copyOf(each), origin));
          }
        });
    return seen;
  }
}
