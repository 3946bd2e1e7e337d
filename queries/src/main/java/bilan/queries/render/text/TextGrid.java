package bilan.queries.render.text;

import bilan.queries.Answer.Role;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.words.ChartWords;
import bilan.queries.words.Inert;
import bilan.queries.words.Notes;
import bilan.queries.words.TextWidth;
import bilan.queries.words.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table on lines that fit: words go on below, two blanks to the right; columns that have no room
 * beside the others stand below them, behind the name of their row again.
 */
final class TextGrid {

  private static final String GAP = "  ";

  /** Under it, words on several lines are no words any more. */
  private static final int LEAST = 12;

  private final Table table;
  private final Wording wording;
  private final int room;
  private final List<List<String>> rows = new ArrayList<>();

  TextGrid(Table table, Wording wording, int room) {
    this.table = table;
    this.wording = wording;
    this.room = room;
    rows.add(table.heads().stream().map(head -> Inert.line(head.label())).toList());
    table.rows().forEach(row -> rows.add(row.cells().stream().map(this::words).toList()));
  }

  private String words(Cell cell) {
    String marks = cell.notes().isEmpty() ? "" : " " + Notes.marks(cell.notes());
    String words = Inert.line(wording.value(cell));
    // Letters can't lean here; in charts the same sign stands for hatches.
    return (cell.partial() && !words.isEmpty() ? words + "\u00a0" + ChartWords.HATCH : words)
        + marks;
  }

  /** Its lines; an empty one before columns that stand below others. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<Integer> columns : blocks()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      block(columns, widths(columns), lines);
    }
    return lines;
  }

  /** The columns that stand beside each other, each time behind the first. */
  private List<List<Integer>> blocks() {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < table.heads().size(); i++) {
      all.add(i);
    }
    if (all.size() < 2 || least(all) <= room) {
      return List.of(all);
    }
    // What is below anyhow leaves room for the names of rows.
    int name = Math.max(least(0), Math.min(longest(0), room / 2));
    List<List<Integer>> blocks = new ArrayList<>();
    List<Integer> block = new ArrayList<>(List.of(0));
    for (int i : all.subList(1, all.size())) {
      block.add(i);
      if (least(block) - least(0) + name > room && block.size() > 2) {
        block.remove(block.size() - 1);
        blocks.add(block);
        block = new ArrayList<>(List.of(0, i));
      }
    }
    blocks.add(block);
    return blocks;
  }

  private int least(List<Integer> columns) {
    return columns.stream().mapToInt(this::least).sum() + GAP.length() * (columns.size() - 1);
  }

  /** Numbers stay whole; so does each word. */
  private int least(int column) {
    boolean numeric = table.heads().get(column).isNumeric();
    int least = longestWord(rows.get(0).get(column));
    for (List<String> row : rows.subList(1, rows.size())) {
      String cell = row.get(column);
      int wanted = numeric ? TextWidth.of(cell) : longestWord(cell) + GAP.length();
      least = Math.max(least, numeric ? wanted : Math.min(wanted, TextWidth.of(cell)));
    }
    return numeric ? least : Math.max(least, Math.min(LEAST, longest(column)));
  }

  private static int longestWord(String words) {
    return Arrays.stream(words.split(" ", -1)).mapToInt(TextWidth::of).max().orElse(0);
  }

  private int longest(int column) {
    return rows.stream().mapToInt(row -> TextWidth.of(row.get(column))).max().orElse(0);
  }

  /** As wide as they want to be; if that is too much, the widest give way first. */
  private int[] widths(List<Integer> columns) {
    int[] widths = columns.stream().mapToInt(this::longest).toArray();
    int[] least = columns.stream().mapToInt(this::least).toArray();
    int sum = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
    while (sum > room) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean gives = widths[i] > least[i];
        widest = gives && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
      sum--;
    }
    return widths;
  }

  private void block(List<Integer> columns, int[] widths, List<String> lines) {
    for (int r = 0; r < rows.size(); r++) {
      if (r == 1 || (r > 1 && table.rows().get(r - 1).role() == Role.TOTAL)) {
        lines.add(rule(widths));
      }
      row(columns, rows.get(r), widths, r == 0, lines);
    }
    if (rows.size() == 1) {
      lines.add(rule(widths));
    }
  }

  private static String rule(int[] widths) {
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("─".repeat(width));
    }
    return String.join(GAP, rules);
  }

  private void row(
      List<Integer> columns, List<String> row, int[] widths, boolean head, List<String> lines) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      boolean numeric = table.heads().get(columns.get(i)).isNumeric();
      cells.add(broken(row.get(columns.get(i)), widths[i], numeric || head ? "" : GAP));
    }
    int high = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < high; line++) {
      List<String> set = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        List<String> cell = cells.get(i);
        // The heads stand on the rule.
        int at = head ? line - (high - cell.size()) : line;
        String words = at >= 0 && at < cell.size() ? cell.get(at) : "";
        set.add(TextWidth.set(words, widths[i], table.heads().get(columns.get(i)).isNumeric()));
      }
      lines.add(String.join(GAP, set));
    }
  }

  private static List<String> broken(String cell, int width, String before) {
    if (TextWidth.of(cell) <= width) {
      return List.of(cell);
    }
    List<String> lines = new ArrayList<>();
    for (String line : TextWidth.lines(cell, width - before.length())) {
      lines.add(lines.isEmpty() ? line : before + line);
    }
    return lines;
  }
}
