package bilan.pipelines.row;

import bilan.pipelines.planning.TitledSections;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The titles that stand above the row at hand, while a table is read. */
public final class SectionTrail {

  private final List<String> current;
  private final List<String> run = new ArrayList<>();

  public SectionTrail(TitledSections sections) {
    current = new ArrayList<>(Collections.nCopies(sections.fields().size(), ""));
  }

  public void title(String text) {
    run.add(text);
  }

  /** A total stands here: titles after it are no deeper than those before. */
  public void total() {
    next();
  }

  /** The titles above the next row; null if there are none. */
  public @Nullable String next() {
    int depth = current.size();
    if (depth == 0) {
      return null;
    }
    List<String> last = run.subList(Math.max(0, run.size() - depth), run.size());
    for (int i = 0; i < last.size(); i++) {
      current.set(depth - last.size() + i, last.get(i));
    }
    run.clear();
    return TitledSections.joined(current);
  }
}
