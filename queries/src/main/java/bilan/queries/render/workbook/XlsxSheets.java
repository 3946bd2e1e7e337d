package bilan.queries.render.workbook;

import bilan.queries.words.Inert;
import bilan.queries.words.TextWidth;
import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names and widths that Excel accepts. */
public final class XlsxSheets {

  static final int LONGEST_NAME = 31;
  private static final int NARROWEST = 8;
  private static final int WIDEST = 80;

  private XlsxSheets() {}

  /** A sheet's name made of a title: at most 31 characters, none that Excel refuses, none twice. */
  public static String name(String title, Workbook workbook) {
    String safe = WorkbookUtil.createSafeSheetName(whole(title));
    String name = safe;
    for (int n = 2; workbook.getSheet(name) != null; n++) {
      String end = " " + n;
      name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - end.length())) + end;
    }
    return name;
  }

  /** Whether a title is short enough for a name. */
  static boolean fits(String title) {
    return Inert.line(title).length() <= LONGEST_NAME;
  }

  /** What of a title fits; it ends with a whole word. */
  static String whole(String title) {
    String line = Inert.line(title);
    if (line.length() <= LONGEST_NAME) {
      return line;
    }
    // A word that ends where the room ends is whole.
    int space = line.substring(0, LONGEST_NAME + 1).lastIndexOf(' ');
    return space < LONGEST_NAME / 2
        ? line.substring(0, LONGEST_NAME)
        : line.substring(0, space).replaceAll("[\\s\\p{Punct}–]+$", "");
  }

  /** A column's width, in Excel's 256ths of a character, from the texts that it shows. */
  public static int width(List<String> texts) {
    int characters = NARROWEST;
    for (String text : texts) {
      characters = Math.max(characters, TextWidth.of(text) + 2);
    }
    return Math.min(characters, WIDEST) * 256;
  }
}
