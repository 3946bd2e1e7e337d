package bilan.pipelines.sheet.html;

import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.sheet.guard.LimitException;
import bilan.pipelines.sheet.guard.SheetLimits;
import bilan.pipelines.sheet.number.Numbers;
import bilan.pipelines.sheet.text.NamedEntities;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
final class HtmlTables {

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");
  private static final Pattern BREAK = Pattern.compile(" ?<br> ?");
  private static final Pattern EXACT = named("x:num");
  private static final Pattern COLUMNS = named("colspan");
  private static final Pattern ROWS = named("rowspan");
  private static final Pattern SPAN = Pattern.compile("\\d{1,4}");

  private final String text;
  private final List<HtmlCells> tables = new ArrayList<>();
  private final StringBuilder content = new StringBuilder();
  private @Nullable HtmlCells table;
  private int nested;
  private boolean inCell;
  private String attributes = "";

  HtmlTables(String text) {
    this.text = text;
  }

  List<HtmlCells> read() throws LimitException {
    HtmlTags tags = new HtmlTags(text);
    int from = 0;
    while (tags.next(from)) {
      if (inCell) {
        content.append(text, from, tags.start());
      }
      from = tags.end();
      String name = tags.name();
      if (!tags.isClosing() && (name.equals("script") || name.equals("style"))) {
        from = endOf(name, from);
      }
      HtmlCells current = table;
      if (name.equals("table")) {
        tableTag(tags.isClosing());
      } else if (current != null && nested == 0) {
        tag(current, name, tags.isClosing(), tags.attributes());
      } else if (inCell && (name.equals("td") || name.equals("tr") || name.equals("br"))) {
        content.append(' ');
      }
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

  private void tag(HtmlCells current, String name, boolean end, String written)
      throws LimitException {
    switch (name) {
      case "tr" -> {
        endCell(current);
        if (end) {
          current.endRow();
        } else {
          current.startRow();
        }
      }
      case "td", "th" -> {
        endCell(current);
        inCell = !end;
        attributes = written;
      }
      case "br", "p", "div", "li" -> content.append(content.isEmpty() ? "" : "<br>");
      default -> {}
    }
  }

  private void tableTag(boolean end) throws LimitException {
    if (end && nested > 0) {
      nested--;
    } else if (!end && table != null && inCell) {
      nested++;
    } else {
      endTable();
      table = end ? null : new HtmlCells();
    }
  }

  private void endTable() throws LimitException {
    HtmlCells current = table;
    if (current != null) {
      endCell(current);
      current.endRow();
      if (!current.rows().isEmpty()) {
        tables.add(current);
      }
    }
    table = null;
    nested = 0;
  }

  private void endCell(HtmlCells current) throws LimitException {
    if (inCell) {
      current.cell(cell(), span(COLUMNS), span(ROWS));
    }
    inCell = false;
    content.setLength(0);
  }

  private SheetCell cell() throws LimitException {
    if (content.length() > SheetLimits.RECORD) {
      throw new LimitException("characters", 0);
    }
    String shown = content.isEmpty() ? "" : shown();
    if (shown.length() > SheetLimits.CELL_CHARACTERS) {
      throw new LimitException("characters", 0);
    }
    String exact = attribute(EXACT);
    BigDecimal number = exact.isEmpty() ? null : Numbers.of(exact);
    return number == null
        ? SheetCell.text(NamedEntities.resolved(shown))
        : SheetCell.number(number, null);
  }

  private String shown() {
    return BREAK.matcher(BLANKS.matcher(content).replaceAll(" ")).replaceAll("\n").strip();
  }

  private int span(Pattern name) {
    String value = attribute(name);
    return SPAN.matcher(value).matches() ? Integer.parseInt(value) : 1;
  }

  private String attribute(Pattern name) {
    Matcher matcher = name.matcher(attributes);
    return !attributes.isEmpty() && matcher.find() ? matcher.group(1) : "";
  }

  private static Pattern named(String name) {
    return Pattern.compile("\\b" + name + "\\s*=\\s*[\"']?([^\"'\\s>]*)", Pattern.CASE_INSENSITIVE);
  }
}
