package bilan.pipelines.interpretation;

import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet at hand to choose an interpretation, as a grid of cells and their meanings; or
 * what a change of grid made of them.
 */
final class CellGrid {

  private static final int HEADERS_IN = 30;

  private final String sheet;
  private final List<Row> rows;
  private final int width;
  private final CellMeaning[][] meanings;
  private final Change change;
  private final CellGrid source;
  private final int last;

  /**
   * How a grid was made of a sheet.
   *
   * @param name of the change; empty for the sheet as it is
   * @param at the header row, column or row at which it was made
   */
  record Change(String name, int at) {

    static final Change NONE = new Change("", 0);
    static final String JOINED = "joined";
    static final String PART = "part";
    static final String ABOVE = "above";
    static final String BELOW = "below";
    static final String LIST = "list";
    static final String ARRANGED = "arranged ";

    /** What a sheet that is no list was, whose list has its header in a row. */
    static Change arranged(String kind, int head) {
      return new Change(ARRANGED + kind, head);
    }

    /** What a sheet that is no list was; empty if it is one. */
    String arranged() {
      return name.startsWith(ARRANGED) ? name.substring(ARRANGED.length()) : "";
    }

    /** Whether the header is where it was made. */
    boolean hasHead() {
      return name.equals(LIST) || name.startsWith(ARRANGED);
    }
  }

  CellGrid(String sheet, List<Row> rows, CellMeanings meanings) {
    this(sheet, rows, meanings, Change.NONE, null);
  }

  CellGrid(
      String sheet, List<Row> rows, CellMeanings of, Change change, @Nullable CellGrid source) {
    this.source = source == null ? this : source.source();
    boolean ends = change.name().equals(Change.ABOVE) || change.name().equals(Change.LIST);
    int open = source == null ? Integer.MAX_VALUE : source.last;
    this.last = ends ? rows.get(rows.size() - 1).number() : open;
    this.sheet = sheet;
    this.rows = List.copyOf(rows);
    this.change = change;
    this.width = rows.stream().mapToInt(Row::width).max().orElse(0);
    this.meanings = new CellMeaning[rows.size()][];
    for (int r = 0; r < rows.size(); r++) {
      meanings[r] = new CellMeaning[width];
      for (int c = 0; c < width; c++) {
        meanings[r][c] = of.of(rows.get(r).cell(c));
      }
    }
  }

  String sheet() {
    return sheet;
  }

  /** The first column that is its own: others of the sheet are of another part. */
  int first() {
    return change.name().equals(Change.PART) ? change.at() : 0;
  }

  /** The grid of the whole sheet, of which this one was made. */
  CellGrid source() {
    return source;
  }

  Change change() {
    return change;
  }

  int height() {
    return rows.size();
  }

  int width() {
    return width;
  }

  Row row(int r) {
    return rows.get(r);
  }

  SheetCell cell(int r, int c) {
    return rows.get(r).cell(c);
  }

  CellMeaning meaning(int r, int c) {
    return meanings[r][c];
  }

  /** The number that a cell says; zero if it says none. */
  BigDecimal number(int r, int c) {
    BigDecimal number = meanings[r][c].number;
    return number == null ? BigDecimal.ZERO : number;
  }

  /** Meanings of the cells of a row. */
  List<CellMeaning> meanings(int r) {
    return List.of(meanings[r]);
  }

  boolean isBlank(int r, int c) {
    return cell(r, c).isBlank();
  }

  /** The text of a cell; empty if it is blank. */
  String text(int r, int c) {
    String text = cell(r, c).text();
    return text == null ? "" : text;
  }

  boolean isText(int r, int c) {
    return cell(r, c).type() == SheetCell.Type.TEXT;
  }

  /** Columns of a row that hold something. */
  List<Integer> filled(int r) {
    List<Integer> filled = new ArrayList<>();
    for (int c = 0; c < width; c++) {
      if (!isBlank(r, c)) {
        filled.add(c);
      }
    }
    return filled;
  }

  /** Whether the sheet leaves rows out above a row, which were blank. */
  boolean isParted(int r) {
    return r == 0 || row(r).number() > row(r - 1).number() + 1;
  }

  /** Whether it is one of several lists under the same header, each with titles of its own. */
  boolean isList() {
    return change.hasHead();
  }

  /** Whether it is a table of several that stand one below the other. */
  boolean ends() {
    return last < Integer.MAX_VALUE;
  }

  /** Number of the last row of the sheet that is its own; all if nothing is said. */
  int lastNumber() {
    return last;
  }

  /** Rows from one on. */
  IntStream rowsFrom(int r) {
    return IntStream.range(r, height());
  }

  /** The rows above one, of which another table follows. */
  CellGrid above(int end, CellMeanings of) {
    return new CellGrid(sheet, rows.subList(0, end), of, new Change(Change.ABOVE, end), this);
  }

  /** The rows from one on, under the titles that stand above a header. */
  CellGrid below(int end, int head, CellMeanings of) {
    List<Row> rest = new ArrayList<>(rows.subList(0, head));
    rest.addAll(rows.subList(end, rows.size()));
    return new CellGrid(sheet, rest, of, new Change(Change.BELOW, end), this);
  }

  /** Rows from one to another, under the titles of the whole sheet, with a header among them. */
  CellGrid list(int titles, int from, int head, int to, CellMeanings of) {
    List<Row> list = new ArrayList<>(rows.subList(0, titles));
    list.addAll(rows.subList(from, to));
    return new CellGrid(sheet, list, of, new Change(Change.LIST, titles + head - from), this);
  }

  /** Texts above a header row. */
  List<String> titles(int head) {
    List<String> titles = new ArrayList<>();
    for (int r = 0; r < head; r++) {
      for (int c : filled(r)) {
        if (isText(r, c)) {
          titles.add(text(r, c));
        }
      }
    }
    return titles;
  }

  /** The text of a header cell; null if it is blank. */
  @Nullable String header(int head, int c) {
    return isBlank(head, c) ? null : text(head, c);
  }

  /** Texts of a row, as keys. */
  List<String> keys(int r) {
    return filled(r).stream().map(c -> meaning(r, c).key).filter(k -> !k.isEmpty()).toList();
  }

  /** Whether one of the first rows has most of some headers, two at least. */
  boolean hasMostOf(List<String> headers) {
    for (int r = 0; r < Math.min(HEADERS_IN, height()); r++) {
      long same = keys(r).stream().distinct().filter(headers::contains).count();
      if (same >= 2 && same * 3 >= headers.size() * 2L) {
        return true;
      }
    }
    return false;
  }
}
