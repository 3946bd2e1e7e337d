package bilan.queries.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number in prose that the bilan's figures do not support.
 *
 * @param where the paragraph's number or the line, from 1
 * @param written as it stands there
 * @param disagrees whether figures say otherwise; if not, nothing says anything of it
 * @param figures the nearest of those that say otherwise, in words
 * @param write the nearest of them, as it may be written instead; null if nothing says otherwise
 */
public record Doubt(
    int where,
    String written,
    String sentence,
    boolean disagrees,
    List<String> figures,
    @Nullable String write) {

  public Doubt {
    figures = List.copyOf(figures);
  }
}
