package bilan.queries.render.word;

import bilan.queries.Answer.Role;
import bilan.queries.document.Cell;
import bilan.queries.document.Table;
import bilan.queries.words.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The widths of a table's columns. Each cell stands on one line if the page has room for it. Else a
 * column is as wide as its longest word, and takes its part of what is left.
 */
final class ColumnWidths {

  /** Half points: of the letters of cells, and of those of a table that has much to say. */
  private static final int SIZE = 19;

  private static final int DENSE = 16;

  /** On either side of a cell, and as much again between a number and the words beside it. */
  private static final int MARGINS = 182;

  /** What a column has beyond its words where there is room. */
  private static final int EASE = 130;

  private static final int LEAST = 700;

  /** A number of a footnote, raised. */
  private static final int MARK = 70;

  /** Tables end at a sixth of the page, so that they line up with each other. */
  private static final int PARTS = 6;

  private final Table table;
  private final Wording wording;
  private final WordPaper paper;
  private final boolean tooWide;
  private final boolean dense;

  ColumnWidths(Table table, Wording wording, WordPaper paper) {
    this.table = table;
    this.wording = wording;
    this.paper = paper;
    int needed = sum(needs(SIZE));
    this.tooWide = needed > paper.upright() && sum(needs(DENSE)) > paper.upright();
    this.dense = needed > width() || areSentences();
  }

  /** Whether it is of words alone, which take several lines. */
  private boolean areSentences() {
    return table.heads().stream().noneMatch(Table.Head::isNumeric)
        && asked(wants(SIZE, false)) > width();
  }

  /** Whether smaller letters are wanted: for no word or number to be cut, or for sentences. */
  boolean isDense() {
    return dense;
  }

  /** Whether not even those are enough on a page that stands. */
  boolean isTooWide() {
    return tooWide;
  }

  private int width() {
    return tooWide ? paper.lying() : paper.upright();
  }

  /** In twentieths of a point. */
  int[] widths() {
    int size = dense ? DENSE : SIZE;
    int page = width();
    int[] wants = wants(size, true);
    if (asked(wants) > page) {
      wants = wants(size, false);
    }
    if (asked(wants) <= page) {
      int parts = (asked(wants) * PARTS + page - 1) / page;
      return spread(wants, parts == PARTS ? page : page * parts / PARTS);
    }
    return parted(needs(size), wants, page);
  }

  /** Widths that add up to the page: the needs, and a part of the rest by what is wanted beside. */
  private static int[] parted(int[] needs, int[] wants, int page) {
    int left = page - sum(needs);
    int wish = Math.max(1, sum(wants) - sum(needs));
    int[] widths = needs.clone();
    for (int i = 0; i < widths.length; i++) {
      widths[i] += (int) ((long) left * (wants[i] - needs[i]) / wish);
    }
    widths[0] += page - sum(widths);
    return widths;
  }

  private static int asked(int[] wants) {
    return sum(wants) + EASE * wants.length;
  }

  private static int[] spread(int[] wants, int width) {
    int[] widths = wants.clone();
    int left = width - sum(wants);
    for (int i = 0; i < widths.length; i++) {
      widths[i] += left / widths.length;
    }
    widths[0] += width - sum(widths);
    return widths;
  }

  /** Under which a word, a number or a date would be cut in two. */
  private int[] needs(int size) {
    int[] needs = new int[table.heads().size()];
    for (int i = 0; i < needs.length; i++) {
      needs[i] = longest(head(i), word -> paper.typeface().bold(word, size));
      for (Table.Row row : table.rows()) {
        int longest = longest(said(row, i), word -> width(row, word, size));
        needs[i] = Math.max(needs[i], longest);
      }
      needs[i] = Math.max(LEAST * size / SIZE, needs[i] + beside(i));
    }
    return needs;
  }

  /**
   * For each cell to stand on one line.
   *
   * @param heads theirs too, else on two at most
   */
  private int[] wants(int size, boolean heads) {
    int[] wants = needs(size);
    for (int i = 0; i < wants.length; i++) {
      int head = paper.typeface().bold(head(i), size);
      int widest = heads ? head : head * 3 / 5;
      for (Table.Row row : table.rows()) {
        widest = Math.max(widest, width(row, said(row, i), size));
      }
      wants[i] = Math.max(wants[i], widest + beside(i));
    }
    return wants;
  }

  private int width(Table.Row row, String words, int size) {
    return row.role() == Role.BODY
        ? paper.typeface().width(words, size)
        : paper.typeface().bold(words, size);
  }

  /** What a column has beyond its words: the numbers of notes hang there, in its head too. */
  private int beside(int column) {
    int marks = 0;
    for (Table.Row row : table.rows()) {
      marks = Math.max(marks, marks(row, column));
    }
    return marks + (isBesideWords(column) ? 2 * MARGINS : MARGINS);
  }

  /** A column of numbers whose neighbour on the right begins with a word. */
  boolean isBesideWords(int column) {
    List<Table.Head> heads = table.heads();
    return heads.get(column).isNumeric()
        && column + 1 < heads.size()
        && !heads.get(column + 1).isNumeric();
  }

  private String head(int column) {
    return table.heads().get(column).label();
  }

  /** Nothing of the name of a group, which runs across. */
  private String said(Table.Row row, int column) {
    return WordTables.isHeading(row) ? "" : wording.value(row.cells().get(column));
  }

  private static int marks(Table.Row row, int column) {
    Cell cell = row.cells().get(column);
    return cell.notes().isEmpty() ? 0 : MARK * (3 * cell.notes().size() - 1);
  }

  /** The width of the longest piece of words that no line end cuts. */
  private static int longest(String words, ToIntFunction<String> width) {
    return Arrays.stream(words.split(" |(?<=-)", -1)).mapToInt(width).max().orElse(0);
  }

  private static int sum(int[] widths) {
    return Arrays.stream(widths).sum();
  }
}
