package bilan.queries.render.workbook;

import bilan.queries.document.Cover;
import bilan.queries.words.Wording;

/**
 * What every printed page of a workbook says: whose it is, of which day, and of which document.
 *
 * @param owner empty if the workspace does not say it
 */
record PrintedWords(String owner, String dated, String title) {

  static PrintedWords of(Cover cover, Wording wording) {
    String organisation = cover.organisation();
    return new PrintedWords(
        organisation == null ? "" : organisation, wording.dated(cover), cover.title());
  }
}
