package bilan.queries.render.words;

import bilan.queries.document.Scoreboard;

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
    String aside = card.aside() == null ? "" : wording.semicolon() + card.aside();
    return card.label() + wording.colon() + value + aside;
  }
}
