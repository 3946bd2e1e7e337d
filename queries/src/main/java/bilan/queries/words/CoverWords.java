package bilan.queries.words;

import bilan.queries.document.Cover;

/** What the first page says beside the title: of which place, which years, up to which day. */
public final class CoverWords {

  private CoverWords() {}

  /** Its years, of which one may be under way: {@code 2024–2026 (2026 en cours)}. */
  public static String spanned(Cover cover, Wording wording) {
    String underWay = cover.underWay();
    boolean alone = cover.span().equals(underWay);
    return underWay == null
        ? cover.span()
        : wording.say(
            alone ? "report.under_way" : "report.under_way_among", cover.span(), underWay);
  }

  public static String dated(Cover cover, Wording wording) {
    String dated = wording.say("report.dated", spanned(cover, wording), wording.date(cover.asOf()));
    String place = cover.place();
    return place == null ? dated : place + " · " + dated;
  }
}
