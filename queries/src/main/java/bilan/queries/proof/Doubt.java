package bilan.queries.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number in prose that the bilan's figures do not support.
 *
 * @param written as it stands there
 * @param disagrees whether figures say otherwise; if not, nothing says anything of it
 * @param figures the nearest of those that say otherwise, in words
 * @param ids of these figures, for {@code trace}
 * @param write the nearest of them, as it may be written instead; null if nothing says otherwise
 */
public record Doubt(
    Passage passage,
    String written,
    String sentence,
    boolean disagrees,
    List<String> figures,
    List<String> ids,
    @Nullable String write) {

  public Doubt {
    figures = List.copyOf(figures);
    ids = List.copyOf(ids);
  }

  Doubt in(Passage where) {
    return new Doubt(where, written, sentence, disagrees, figures, ids, write);
  }
}
