package bilan.queries;

import bilan.text.Lang;
import org.jspecify.annotations.Nullable;

/**
 * A title, label or definition as it is written in a query or bilan: French, and English if given.
 */
public record Label(String fr, @Nullable String en) {

  /** In the language asked; French where no English was written. */
  public String in(Lang lang) {
    return lang == Lang.EN && en != null ? en : fr;
  }
}
