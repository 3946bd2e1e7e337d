package bilan.queries.words;

import bilan.queries.document.Scoreboard;
import bilan.text.Lang;

/** A figure of a scoreboard on one line. */
public final class CardWords {

  private CardWords() {}

  /**
   * What it is, how much, and what is said beside: no dash between two amounts, which would take
   * one from the other.
   *
   * @param value as the format shows it
   */
  public static String of(Scoreboard.Card card, String value, Wording wording) {
    String stop = wording.lang() == Lang.FR ? "\u202f; " : "; "; // no line begins with it
    String aside = card.aside() == null ? "" : stop + card.aside();
    return card.label() + wording.colon() + value + aside;
  }
}
