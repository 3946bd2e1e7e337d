package bilan.queries.report.printed;

import bilan.queries.words.TracedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figure of a file that does not say what was printed.
 *
 * @param printed what it said then; null if it said nothing more
 * @param now what it says; null if it stands there no more
 */
public record EditedFigure(String id, @Nullable String printed, @Nullable String now) {

  /**
   * Differences between two readings of a file, figure by figure. Printed words that stand once
   * more, or elsewhere, are a copy, not an edit.
   */
  public static List<EditedFigure> between(List<TracedText> printed, List<TracedText> now) {
    Map<String, List<String>> then = byId(printed);
    Map<String, List<String>> today = byId(now);
    Set<EditedFigure> edited = new LinkedHashSet<>();
    Set<String> ids = new LinkedHashSet<>(then.keySet());
    ids.addAll(today.keySet());
    for (String id : ids) {
      List<String> gone = new ArrayList<>(then.getOrDefault(id, List.of()));
      List<String> come = new ArrayList<>(today.getOrDefault(id, List.of()));
      List<String> was = List.copyOf(gone);
      List.copyOf(come).forEach(gone::remove);
      come.removeIf(was::contains);
      for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
        edited.add(new EditedFigure(id, at(gone, i), at(come, i)));
      }
    }
    return List.copyOf(edited);
  }

  private static @Nullable String at(List<String> texts, int i) {
    return i < texts.size() ? texts.get(i) : null;
  }

  /** The texts of each figure, in the order of the file. */
  private static Map<String, List<String>> byId(List<TracedText> texts) {
    Map<String, List<String>> byId = new LinkedHashMap<>();
    texts.forEach(one -> byId.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one.text()));
    return byId;
  }
}
