package bilan.sample.printed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells as text, without what formats put around them. */
public final class Grids {

  private static final Pattern ROW = Pattern.compile("<tr.*?</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

  private Grids() {}

  static List<List<String>> htmlRows(String table) {
    List<List<String>> rows = new ArrayList<>();
    for (Matcher row = ROW.matcher(table); row.find(); ) {
      List<String> cells = new ArrayList<>();
      for (Matcher cell = CELL.matcher(row.group()); cell.find(); ) {
        cells.add(
            clean(
                cell.group(1)
                    .replaceAll("<span class=\"(mark|heard)[^>]*>.*?</span>|<[^>]*>", "")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&")
                    .replace("&nbsp;", " ")));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** Without footnote marks, emphasis and the blanks of typography. */
  public static String clean(String cell) {
    String plain = cell.replaceAll("[\\u00a0\\u202f]", " ").replaceAll("[*_]", "").strip();
    return plain.replaceAll("\\s*\\(\\d+(, \\d+)*\\)$", "");
  }
}
