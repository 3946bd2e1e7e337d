package bilan.sample.printed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of a plain text. Columns stand where the rule under the header has its dashes; a line
 * whose words stand two blanks to the right goes on with the row above; below a blank line and
 * another header stand more columns of the same rows, behind their first.
 */
final class TextTables {

  private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
  private List<List<String>> open = new ArrayList<>();
  private List<int[]> spans = List.of();
  private int row;
  private boolean below;
  private boolean ended = true;

  private TextTables() {}

  static Map<String, List<List<String>>> of(List<String> lines) {
    TextTables tables = new TextTables();
    lines.forEach(tables::read);
    return tables.tables;
  }

  private void read(String line) {
    Matcher caption = PrintedTables.CAPTION.matcher(line);
    if (caption.matches()) {
      open = new ArrayList<>();
      tables.put(PrintedTables.key(caption.group(1), caption.group(2)), open);
      spans = List.of();
      below = false;
      ended = true;
    } else if (line.matches("─+(  ─+)*")) {
      rule(line);
    } else if (line.isBlank()) {
      ended = true;
    } else if (!ended) {
      cells(line);
    }
  }

  private void rule(String line) {
    boolean begins = spans.isEmpty() || (ended && line.contains(" "));
    if (begins) {
      below = !spans.isEmpty();
      row = -1;
      spans =
          Pattern.compile("─+")
              .matcher(line)
              .results()
              .map(run -> new int[] {run.start(), run.end()})
              .toList();
      ended = false;
    }
  }

  private void cells(String line) {
    List<String> raw = new ArrayList<>();
    for (int[] span : spans) {
      int from = Math.min(span[0], line.length());
      raw.add(line.substring(from, Math.min(span[1], line.length())));
    }
    boolean goesOn = row >= 0 && raw.stream().allMatch(c -> c.isBlank() || c.matches("  \\S.*"));
    List<String> cells = raw.stream().map(Grids::clean).toList();
    if (goesOn) {
      int from = open.get(row).size() - cells.size();
      for (int i = below ? 1 : 0; i < cells.size(); i++) {
        List<String> last = open.get(row);
        last.set(from + i, Grids.clean(last.get(from + i) + " " + cells.get(i)));
      }
    } else if (!below) {
      open.add(new ArrayList<>(cells));
      row++;
    } else if (row + 1 < open.size()) {
      open.get(++row).addAll(cells.subList(1, cells.size()));
    }
  }
}
