package bilan.pipelines.layout;

import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet.Merge;
import bilan.pipelines.sheet.SheetCell;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the heads of columns out of one to three rows, merged or empty parents carried to the
 * columns that they cover.
 */
final class HeaderRows {

  // Beyond it a text is no header, and not worth its time.
  private static final int LONGEST = 1000;

  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

  private static final Pattern UNDER =
      Pattern.compile("^[-\u2013\u2212] ?(?:de )?(\\d{1,2}) ?(?:ans?)?$");

  /** {@code (1)}, and what is raised. */
  private static final Pattern FOOTNOTE = Pattern.compile("\\(\\d{1,2}\\)|[\u00b9\u00b2\u00b3]");

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final List<Merge> merges;

  HeaderRows(List<Merge> merges) {
    this.merges = merges;
  }

  /** Heads of the columns that have one, from the rows of a header, top first. */
  List<ColumnHead> columns(List<Row> rows) {
    int width = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    List<ColumnHead> heads = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      ColumnHead head = head(rows, column);
      if (head != null) {
        heads.add(head);
      }
    }
    return heads;
  }

  private @Nullable ColumnHead head(List<Row> rows, int column) {
    Row bottom = rows.get(rows.size() - 1);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < rows.size() - 1; i++) {
      String parent = parent(rows.get(i), column, bottom);
      if (!parent.isEmpty() && !texts.contains(parent)) {
        texts.add(parent);
      }
    }
    SheetCell cell = bottom.cell(column);
    String own = text(cell);
    if (own.isEmpty() && (texts.isEmpty() || rows.size() == 1)) {
      return null;
    }
    String parents = String.join(" ", texts);
    if (!own.isEmpty() && !texts.contains(own)) {
      texts.add(own);
    }
    String last = texts.get(texts.size() - 1);
    String joined = String.join(" ", texts);
    String plain = FOOTNOTE.matcher(String.join(" ", named(texts))).replaceAll(" ");
    List<String> names = new ArrayList<>();
    add(names, Headers.normalise(plain));
    add(names, Headers.normalise(withoutBrackets(plain)));
    String ending = named(List.of(last)).get(0);
    add(names, Headers.normalise(ending));
    add(names, Headers.normalise(withoutBrackets(ending)));
    HeaderPeriod period =
        own.isEmpty() ? HeaderPeriod.of(SheetCell.text(last)) : HeaderPeriod.of(cell);
    return new ColumnHead(column, joined, names, parents.equals(joined) ? "" : parents, period);
  }

  /** {@code - 18 ans} is {@code moins de 18 ans}: comparing headers loses the sign. */
  private static List<String> named(List<String> texts) {
    return texts.stream().map(t -> UNDER.matcher(t).replaceFirst("moins de $1 ans")).toList();
  }

  /**
   * The parent's text over a column: its own, that of the merged range, or that of the nearest
   * filled cell on the left while the row below goes on.
   */
  private String parent(Row row, int column, Row below) {
    String own = text(row.cell(column));
    if (!own.isEmpty()) {
      return own;
    }
    for (Merge merge : merges) {
      if (covers(merge, row.number(), column)) {
        return merge.firstRow() == row.number() ? text(row.cell(merge.firstColumn())) : "";
      }
    }
    if (below.cell(column).isBlank() || !merges.isEmpty()) {
      return "";
    }
    for (int left = column - 1; left >= 0 && !below.cell(left + 1).isBlank(); left--) {
      if (!row.cell(left).isBlank()) {
        return below.cell(left).isBlank() ? "" : text(row.cell(left));
      }
    }
    return "";
  }

  private static boolean covers(Merge merge, int row, int column) {
    return merge.firstRow() <= row
        && row <= merge.lastRow()
        && merge.firstColumn() <= column
        && column <= merge.lastColumn();
  }

  private static void add(List<String> names, String name) {
    if (!name.isEmpty() && !names.contains(name)) {
      names.add(name);
    }
  }

  static String withoutBrackets(String name) {
    String bare = BRACKETS.matcher(name).replaceAll(" ").strip();
    int open = bare.indexOf('(');
    String whole = open > 0 ? bare.substring(0, open).strip() : bare;
    return whole.isEmpty() ? name : whole;
  }

  /** A date as people write it. */
  static String text(SheetCell cell) {
    LocalDateTime date = cell.date();
    if (cell.type() == SheetCell.Type.DATE && date != null) {
      return DAY.format(date);
    }
    String text = cell.text();
    if (text == null || cell.type() == SheetCell.Type.ERROR) {
      return "";
    }
    String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return head.replaceAll("\\s+", " ").strip();
  }
}
