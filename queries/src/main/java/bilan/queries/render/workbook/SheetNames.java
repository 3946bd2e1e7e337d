package bilan.queries.render.workbook;

import bilan.queries.words.Wording;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The names of a document's sheets: of a title that is too long its first clause, or as many of its
 * words as there is room for and a sign that it goes on.
 */
final class SheetNames {

  private final Workbook workbook;
  private final Set<String> small;

  SheetNames(Workbook workbook, Wording wording) {
    this.workbook = workbook;
    this.small = Set.copyOf(List.of(wording.say("report.small_words").split(" ", -1)));
  }

  /** No two are the same. */
  String of(String title) {
    String plain = title.replaceAll("[ \u00a0\u202f]*:", ",").replaceAll("[\u00a0\u202f]", " ");
    return XlsxSheets.name(XlsxSheets.fits(plain) ? plain : read(plain), workbook);
  }

  /** Its first clause, or as many of its words as there is room for; no article stands last. */
  private String read(String title) {
    String cut = XlsxSheets.whole(title);
    int clause = cut.indexOf(',');
    if (clause > 0) {
      return cut.substring(0, clause);
    }
    int space = cut.lastIndexOf(' ');
    while (space > 0 && small.contains(cut.substring(space + 1))) {
      cut = cut.substring(0, space).replaceAll("[\\s–]+$", "");
      space = cut.lastIndexOf(' ');
    }
    return cut.length() < XlsxSheets.LONGEST_NAME ? cut + "…" : cut;
  }
}
