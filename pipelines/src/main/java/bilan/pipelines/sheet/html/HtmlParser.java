package bilan.pipelines.sheet.html;

import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.number.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of a web page, as tolerant as browsers are of end tags that are missing. A table
 * inside a cell is text of that cell.
 *
 * <p>Only what exports need: {@code table}, {@code tr}, {@code td}, {@code th}, {@code br},
 * entities, and Excel's own {@code x:num}.
 */
final class HtmlParser {

  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");
  private static final Pattern BREAK = Pattern.compile(" ?<br> ?");
  private static final Pattern EXACT = named("x:num");
  private static final Pattern COLUMNS = named("colspan");
  private static final Pattern ROWS = named("rowspan");
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("nbsp", "\u00a0"),
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("euro", "€"),
          Map.entry("eacute", "é"),
          Map.entry("egrave", "è"),
          Map.entry("ecirc", "ê"),
          Map.entry("euml", "ë"),
          Map.entry("agrave", "à"),
          Map.entry("acirc", "â"),
          Map.entry("ccedil", "ç"),
          Map.entry("ocirc", "ô"),
          Map.entry("icirc", "î"),
          Map.entry("iuml", "ï"),
          Map.entry("ucirc", "û"),
          Map.entry("ugrave", "ù"),
          Map.entry("oelig", "œ"),
          Map.entry("Eacute", "É"),
          Map.entry("Egrave", "È"),
          Map.entry("Agrave", "À"),
          Map.entry("Ccedil", "Ç"),
          Map.entry("rsquo", "’"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("deg", "°"),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("hellip", "…"));

  private final String text;
  private final List<HtmlTableCells> tables = new ArrayList<>();
  private final StringBuilder content = new StringBuilder();
  private @Nullable HtmlTableCells table;
  private int nested;
  private boolean inCell;
  private String attributes = "";

  HtmlParser(String text) {
    this.text = text;
  }

  List<HtmlTableCells> tables() throws LimitException {
    HtmlTags tags = new HtmlTags(text);
    int from = 0;
    while (tags.next(from)) {
      text(from, tags.start());
      from = tags.end();
      String name = tags.name();
      if (!tags.isClosing() && (name.equals("script") || name.equals("style"))) {
        from = endOf(name, from);
      }
      tag(name, tags.isClosing(), tags.attributes());
    }
    endTable();
    return tables;
  }

  private int endOf(String name, int from) {
    for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 1)) {
      if (text.regionMatches(true, at + 2, name, 0, name.length())) {
        return at;
      }
    }
    return text.length();
  }

  private void text(int from, int to) {
    if (inCell) {
      content.append(text, from, to);
    }
  }

  private void tag(String name, boolean end, String written) throws LimitException {
    if (name.equals("table")) {
      tableTag(end);
      return;
    }
    HtmlTableCells current = table;
    if (current == null || nested > 0) {
      if (inCell && (name.equals("td") || name.equals("tr") || name.equals("br"))) {
        content.append(' ');
      }
      return;
    }
    switch (name) {
      case "tr" -> {
        endCell();
        if (end) {
          current.endRow();
        } else {
          current.startRow();
        }
      }
      case "td", "th" -> {
        endCell();
        inCell = !end;
        attributes = written;
      }
      case "br", "p", "div", "li" -> {
        if (inCell && !content.isEmpty()) {
          content.append("<br>");
        }
      }
      default -> {}
    }
  }

  private void tableTag(boolean end) throws LimitException {
    if (end) {
      if (nested > 0) {
        nested--;
      } else {
        endTable();
      }
    } else if (table != null && inCell) {
      nested++;
    } else {
      endTable();
      table = new HtmlTableCells();
    }
  }

  private void endTable() throws LimitException {
    HtmlTableCells current = table;
    if (current != null) {
      endCell();
      current.endRow();
      if (!current.rows().isEmpty()) {
        tables.add(current);
      }
    }
    table = null;
    nested = 0;
  }

  private void endCell() throws LimitException {
    HtmlTableCells current = table;
    if (inCell && current != null) {
      current.cell(cell(), span(COLUMNS), span(ROWS));
    }
    inCell = false;
    content.setLength(0);
  }

  private SheetCell cell() throws LimitException {
    if (content.length() > SheetLimits.RECORD) {
      throw new LimitException("characters", 0);
    }
    String shown = BREAK.matcher(BLANKS.matcher(content).replaceAll(" ")).replaceAll("\n").strip();
    if (shown.length() > SheetLimits.CELL_CHARACTERS) {
      throw new LimitException("characters", 0);
    }
    String exact = attribute(EXACT);
    BigDecimal number = exact == null || exact.isEmpty() ? null : Numbers.of(exact);
    return number == null
        ? SheetCell.text(ENTITY.matcher(shown).replaceAll(HtmlParser::entity))
        : SheetCell.number(number, null);
  }

  private static String entity(java.util.regex.MatchResult match) {
    String name = match.group(1);
    String value = ENTITIES.get(name);
    if (name.charAt(0) == '#') {
      boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
      int code =
          hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
      value = Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
    return Matcher.quoteReplacement(value == null ? match.group() : value);
  }

  private int span(Pattern name) {
    String value = attribute(name);
    return value != null && value.matches("\\d{1,4}") ? Integer.parseInt(value) : 1;
  }

  private @Nullable String attribute(Pattern name) {
    Matcher matcher = name.matcher(attributes);
    return !attributes.isEmpty() && matcher.find() ? matcher.group(1) : null;
  }

  private static Pattern named(String name) {
    return Pattern.compile("\\b" + name + "\\s*=\\s*[\"']?([^\"'\\s>]*)", Pattern.CASE_INSENSITIVE);
  }
}
