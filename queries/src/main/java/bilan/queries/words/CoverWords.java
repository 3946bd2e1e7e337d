package bilan.queries.words;

import bilan.queries.document.Cover;

/** What the first page says beside the title: of which place, which years, up to which day. */
public final class CoverWords {

  private CoverWords() {}

  public static String dated(Cover cover, Wording wording) {
    String dated = wording.say("report.dated", cover.span(), wording.date(cover.asOf()));
    String place = cover.place();
    return place == null ? dated : place + " · " + dated;
  }
}
