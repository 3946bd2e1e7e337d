package bilan.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that a file brings along, French and maybe English, with what fills its {@code
 * {field}} holes; an argument of a {@link Message}.
 *
 * @param values what fills the holes, by field
 */
public record Sentence(String fr, @Nullable String en, Map<String, Object> values) {

  public Sentence {
    values = Map.copyOf(values);
  }

  /** This sentence with other values in its gaps. */
  public Sentence about(Map<String, Object> others) {
    return new Sentence(fr, en, others);
  }

  /** In the language asked; French where no English was written. */
  public String in(Lang lang) {
    return lang == Lang.EN && en != null ? en : fr;
  }
}
