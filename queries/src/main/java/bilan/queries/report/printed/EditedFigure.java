package bilan.queries.report.printed;

import bilan.queries.words.TracedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Figure of a file that does not say what was printed.
 *
 * @param printed what it said then; null if it said nothing there
 * @param now what it says; null if it stands there no more
 * @param place which of the places of this figure it is, from 1, as printed; where nothing was
 *     printed, as they stand now
 * @param places how many there are
 */
public record EditedFigure(
    String id, @Nullable String printed, @Nullable String now, int place, int places) {

  /**
   * What differs between two readings of a file. A figure may stand in several places, and the same
   * words once more, or elsewhere, are a copy, not an edit.
   */
  public static List<EditedFigure> between(List<TracedText> printed, List<TracedText> now) {
    Places then = new Places(printed);
    Places today = new Places(now);
    Alignment aligned = Alignment.of(printed, now);
    List<Integer> gone = new ArrayList<>(aligned.gone());
    List<Integer> come = new ArrayList<>(aligned.come());
    // What was moved stands elsewhere with the same words.
    gone.removeIf(at -> takeAway(come, now, printed.get(at)));
    Set<EditedFigure> edited = new LinkedHashSet<>();
    aligned
        .changed()
        .forEach(
            (at, to) -> edited.add(then.edited(at, printed.get(at).text(), now.get(to).text())));
    for (int at : gone) {
      Integer to = first(come, now, printed.get(at).id());
      edited.add(then.edited(at, printed.get(at).text(), to == null ? null : now.get(to).text()));
    }
    come.removeIf(at -> printed.contains(now.get(at)));
    come.forEach(at -> edited.add(today.edited(at, null, now.get(at).text())));
    return List.copyOf(edited);
  }

  private static boolean takeAway(List<Integer> among, List<TracedText> texts, TracedText one) {
    for (int i = 0; i < among.size(); i++) {
      if (texts.get(among.get(i)).equals(one)) {
        among.remove(i);
        return true;
      }
    }
    return false;
  }

  /** Takes the first text of a figure away. */
  private static @Nullable Integer first(List<Integer> among, List<TracedText> texts, String id) {
    for (int i = 0; i < among.size(); i++) {
      if (texts.get(among.get(i)).id().equals(id)) {
        return among.remove(i);
      }
    }
    return null;
  }

  /** The places at which each figure of a reading stands. */
  private static final class Places {

    private final List<TracedText> texts;
    private final int[] place;
    private final Map<String, Integer> count = new HashMap<>();

    Places(List<TracedText> texts) {
      this.texts = texts;
      this.place = new int[texts.size()];
      for (int i = 0; i < place.length; i++) {
        place[i] = count.merge(texts.get(i).id(), 1, Integer::sum);
      }
    }

    EditedFigure edited(int at, @Nullable String printed, @Nullable String now) {
      String id = texts.get(at).id();
      return new EditedFigure(id, printed, now, place[at], count.getOrDefault(id, 1));
    }
  }
}
