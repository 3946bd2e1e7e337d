package bilan.pipelines.profile;

import bilan.pipelines.Inspection.ValueSeen;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.sheet.Headers;
import bilan.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that rows take from outside of their columns, and whence. */
final class ValuesSeen {

  private final Map<String, Set<Object>> values = new LinkedHashMap<>();
  private final Map<String, Message> origins = new LinkedHashMap<>();

  void add(TablePlan plan, Profile profile) {
    plan.constants()
        .forEach(
            (field, value) -> {
              values.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(value);
              origins.putIfAbsent(field, origin(plan.area(), field, value, profile));
            });
    if (plan.isSectioned()) {
      values.computeIfAbsent("place", f -> new LinkedHashSet<>());
      origins.putIfAbsent("place", Message.of("inspect.from_sections"));
    }
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
          if (origin != null) {
            seen.add(new ValueSeen(field, List.copyOf(each), origin));
          }
        });
    return seen;
  }
}
