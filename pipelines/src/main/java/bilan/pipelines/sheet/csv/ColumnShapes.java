package bilan.pipelines.sheet.csv;

import bilan.pipelines.sheet.SheetCell;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the values of each column look like in a file whose columns are parted by commas, learnt
 * from the rows that have as many as the header: a list that nobody quoted, {@code internet,
 * courriel}, puts all that follows in wrong columns, and its row fits again when the list is one
 * cell.
 */
final class ColumnShapes {

  /** A column of more shapes may hold anything. */
  private static final int FEW = 3;

  /** A title has fewer columns. */
  private static final int HEADER = 3;

  /** One row shows too little. */
  private static final int LEARNT = 2;

  private final int width;
  private final List<Set<String>> shapes;

  private ColumnShapes(int width, List<Set<String>> shapes) {
    this.width = width;
    this.shapes = shapes;
  }

  /**
   * What a sample shows.
   *
   * @return null if no row of it has more columns than its header, or too few have as many
   */
  static @Nullable ColumnShapes of(String sample, Dialect dialect) throws IOException {
    if (!mayBeLonger(sample, dialect.delimiter())) {
      return null;
    }
    List<List<SheetCell>> rows = new ArrayList<>();
    try (CsvRecords records = new CsvRecords(new StringReader(sample), dialect, true)) {
      while (records.next()) {
        List<SheetCell> row = new ArrayList<>(List.of(records.cells()));
        row.addAll(Collections.nCopies(records.size() - row.size(), SheetCell.BLANK));
        rows.add(row);
      }
    }
    while (!rows.isEmpty() && rows.get(0).size() < HEADER) {
      rows.remove(0); // a title
    }
    return rows.isEmpty() ? null : learnt(rows.get(0).size(), rows.subList(1, rows.size()));
  }

  private static @Nullable ColumnShapes learnt(int width, List<List<SheetCell>> rows) {
    List<List<SheetCell>> whole = rows.stream().filter(row -> row.size() == width).toList();
    if (whole.size() < LEARNT || rows.stream().noneMatch(row -> row.size() > width)) {
      return null;
    }
    List<Set<String>> shapes = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      Set<String> seen = new HashSet<>();
      for (List<SheetCell> row : whole) {
        seen.add(shape(row.get(column).text()));
      }
      seen.remove("");
      shapes.add(seen);
    }
    return new ColumnShapes(width, shapes);
  }

  /** Most files have no line with more commas than the header, and need no parser to know it. */
  private static boolean mayBeLonger(String sample, char delimiter) {
    long[] delimiters =
        sample
            .lines()
            .mapToLong(line -> line.chars().filter(c -> c == delimiter).count())
            .dropWhile(count -> count < HEADER - 1)
            .toArray();
    return Arrays.stream(delimiters).anyMatch(count -> count > delimiters[0]);
  }

  int width() {
    return width;
  }

  /** Letters, digits and what stands between them, however many there are. */
  private static String shape(@Nullable String text) {
    return text == null
        ? ""
        : text.strip().replaceAll("\\p{L}+", "a").replaceAll("\\d+", "9").replaceAll("\\s+", " ");
  }

  /**
   * A row of too many cells with as many as the header, if one column only may have been cut: the
   * one whose parts begin with a blank, as people write lists, or else the only one that fits.
   *
   * @param cells without trailing blanks; {@code columns} how many there were with them
   * @return null if no way fits, or several do
   */
  SheetCell @Nullable [] whole(SheetCell[] cells, int columns) {
    int more = columns - width;
    List<SheetCell[]> fitting = new ArrayList<>();
    List<SheetCell[]> spaced = new ArrayList<>();
    for (int at = 0; at + more < cells.length && at < width; at++) {
      SheetCell[] joined = isList(cells, at, more) ? joined(cells, at, more) : null;
      if (joined != null && fits(joined, at)) {
        fitting.add(joined);
        if (isSpaced(cells, at, more)) {
          spaced.add(joined);
        }
      }
    }
    List<SheetCell[]> best = spaced.isEmpty() ? fitting : spaced;
    return best.size() == 1 ? best.get(0) : null;
  }

  private static boolean isSpaced(SheetCell[] cells, int at, int more) {
    for (int i = at + 1; i <= at + more; i++) {
      if (!String.valueOf(cells[i].text()).startsWith(" ")) {
        return false;
      }
    }
    return true;
  }

  /** Whether the cells of a row look like what its columns hold. */
  boolean fits(SheetCell[] cells) {
    return fits(cells, -1);
  }

  /**
   * @param list the column of a list, which looks like none of its values; it must be one of words
   */
  private boolean fits(SheetCell[] cells, int list) {
    for (int i = 0; i < Math.min(cells.length, width); i++) {
      Set<String> known = shapes.get(i);
      boolean tells = !known.isEmpty() && known.size() <= FEW && !cells[i].isBlank();
      boolean like =
          i == list
              ? known.stream().anyMatch(ColumnShapes::isOfWords)
              : known.contains(shape(cells[i].text()));
      if (tells && !like) {
        return false;
      }
    }
    return cells.length <= width;
  }

  private static boolean isOfWords(String shape) {
    return shape.startsWith("a") && shape.indexOf('9') < 0;
  }

  /** Whether words stand side by side, as those of a list do. */
  private static boolean isList(SheetCell[] cells, int at, int more) {
    for (int i = at; i <= at + more; i++) {
      if (cells[i].isBlank() || !cells[i].isWords()) {
        return false;
      }
    }
    return true;
  }

  private static SheetCell[] joined(SheetCell[] cells, int at, int more) {
    List<String> parts = new ArrayList<>();
    for (int i = at; i <= at + more; i++) {
      parts.add(String.valueOf(cells[i].text()).strip());
    }
    SheetCell[] joined = new SheetCell[cells.length - more];
    System.arraycopy(cells, 0, joined, 0, at);
    joined[at] = SheetCell.text(String.join(", ", parts));
    System.arraycopy(cells, at + more + 1, joined, at + 1, cells.length - at - more - 1);
    return joined;
  }
}
