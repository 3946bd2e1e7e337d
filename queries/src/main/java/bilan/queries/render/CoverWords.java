package bilan.queries.render;

import bilan.queries.document.Cover;

/** What the first page says beside the title. */
public final class CoverWords {

  private CoverWords() {}

  public static String dated(Cover cover, Wording wording) {
    return wording.say("report.dated", cover.span(), wording.date(cover.asOf()));
  }
}
