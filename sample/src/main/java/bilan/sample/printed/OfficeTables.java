package bilan.sample.printed;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What LibreOffice made of a workbook or a Word document, read from the page that it wrote. */
public final class OfficeTables {

  private static final Pattern SHEET =
      Pattern.compile("<h1>Sheet \\d+: <em>(.*?)</em></h1>.*?<table(.*?)</table>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<tr.*?</tr>", Pattern.DOTALL);
  private static final Pattern CELL =
      Pattern.compile("<t[hd]([^>]*)>(.*?)</t[hd]>", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("sdval=\"([^\"]*)\" sdnum=\"([^\"]*)\"");
  private static final Pattern WORD =
      Pattern.compile("<table|</table>|<tr|<t[hd][ >].*?</t[hd]>|<p[ >].*?</p>", Pattern.DOTALL);
  private static final Pattern CALL =
      Pattern.compile(
          "<a class=\"sdfootnoteanc\".*?</a>|<sup>.*?</sup>|<comment>.*?</comment>",
          Pattern.DOTALL);

  private OfficeTables() {}

  /** A cell of a sheet: what it holds, a share counted in hundredths, and what is seen of it. */
  public record Seen(String value, String shown) {}

  /** The rows of each sheet by its name. */
  public static Map<String, List<List<Seen>>> sheets(Path page) throws IOException {
    Map<String, List<List<Seen>>> sheets = new LinkedHashMap<>();
    for (Matcher sheet = SHEET.matcher(Files.readString(page)); sheet.find(); ) {
      List<List<Seen>> rows = new ArrayList<>();
      for (Matcher row = ROW.matcher(sheet.group(2)); row.find(); ) {
        List<Seen> cells = new ArrayList<>();
        for (Matcher cell = CELL.matcher(row.group()); cell.find(); ) {
          cells.add(seen(cell.group(1), words(cell.group(2))));
        }
        rows.add(cells);
      }
      sheets.put(words(sheet.group(1)), rows);
    }
    return sheets;
  }

  private static Seen seen(String attributes, String shown) {
    Matcher number = NUMBER.matcher(attributes);
    if (!number.find()
        || shown.matches(
            "\\d{2}/\\d{2}/\\d{4}|oui|non|\\d{4}|(\\d{1,2} )?\\p{L}+\\.? (\\d{2}|\\d{4})")) {
      return new Seen(shown, shown);
    }
    BigDecimal value = new BigDecimal(number.group(1));
    BigDecimal written = number.group(2).contains("%") ? value.movePointRight(2) : value;
    return new Seen(written.stripTrailingZeros().toPlainString(), shown);
  }

  /** The tables of a Word document by their captions. */
  public static Map<String, List<List<String>>> words(Path page) throws IOException {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    List<List<String>> open = null;
    String key = "";
    for (Matcher piece = WORD.matcher(Files.readString(page)); piece.find(); ) {
      String html = piece.group();
      if (html.startsWith("<p")) {
        Matcher caption = PrintedTables.CAPTION.matcher(words(html));
        key = caption.matches() ? PrintedTables.key(caption.group(1), caption.group(2)) : key;
      } else if (html.equals("<table")) {
        open = key.startsWith("T") && !tables.containsKey(key) ? new ArrayList<>() : null;
        if (open != null) {
          tables.put(key, open);
        }
      } else if (html.equals("<tr") && open != null) {
        open.add(new ArrayList<>());
      } else if (html.startsWith("<t") && open != null) {
        open.get(open.size() - 1).add(PrintedTables.clean(words(html)));
      }
    }
    return tables;
  }

  private static String words(String html) {
    return CALL.matcher(html)
        .replaceAll("")
        .replaceAll("<[^>]*>", "")
        .replaceAll("[\\s\\u00a0\\u202f]+", " ")
        .replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .strip();
  }
}
