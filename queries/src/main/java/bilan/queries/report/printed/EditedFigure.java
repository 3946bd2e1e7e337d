package bilan.queries.report.printed;

import bilan.queries.words.TracedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figure of a file that does not say what was printed.
 *
 * @param printed what it said then; null if it said nothing there
 * @param now what it says; null if it stands there no more
 */
public record EditedFigure(String id, @Nullable String printed, @Nullable String now) {

  /**
   * What differs between two readings of a file. A figure may stand in several places, and the same
   * words once more are a copy, not an edit.
   */
  public static List<EditedFigure> between(List<TracedText> printed, List<TracedText> now) {
    Map<String, List<String>> then = byId(printed);
    Map<String, List<String>> read = byId(now);
    List<EditedFigure> edited = new ArrayList<>();
    for (Map.Entry<String, List<String>> one : then.entrySet()) {
      List<String> gone = without(one.getValue(), read.getOrDefault(one.getKey(), List.of()));
      List<String> come = without(read.getOrDefault(one.getKey(), List.of()), one.getValue());
      come.removeIf(text -> gone.isEmpty() && one.getValue().contains(text));
      for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
        edited.add(new EditedFigure(one.getKey(), at(gone, i), at(come, i)));
      }
    }
    for (Map.Entry<String, List<String>> one : read.entrySet()) {
      if (!then.containsKey(one.getKey())) {
        one.getValue().forEach(text -> edited.add(new EditedFigure(one.getKey(), null, text)));
      }
    }
    return edited.stream().distinct().toList();
  }

  private static @Nullable String at(List<String> texts, int i) {
    return i < texts.size() ? texts.get(i) : null;
  }

  private static Map<String, List<String>> byId(List<TracedText> texts) {
    Map<String, List<String>> byId = new LinkedHashMap<>();
    texts.forEach(one -> byId.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one.text()));
    return byId;
  }

  /** The texts of a list but for those of another, each as often as it stands there. */
  private static List<String> without(List<String> texts, List<String> others) {
    List<String> left = new ArrayList<>(texts);
    others.forEach(left::remove);
    return left;
  }
}
