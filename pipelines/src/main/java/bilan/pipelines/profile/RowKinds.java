package bilan.pipelines.profile;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.sheet.Cell;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.value.Missing;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells the rows of a table from what stands between and below them. */
final class RowKinds {

  /** How far below its header a template's example may stand. */
  private static final int EXAMPLES = 3;

  private static final Pattern FOOTNOTE = Pattern.compile("\\(\\d{1,2}\\)");

  /** Longer than names are. */
  private static final int LONG = 60;

  private final TablePlan plan;
  private final int first;
  private final int last;
  private final int[] required;
  private final int[] mapped;
  private final int telling;
  private final int account;
  private final int[] measures;
  private final boolean grouped;
  private int lastNumber;

  RowKinds(TablePlan plan) {
    this.plan = plan;
    this.first = plan.area().firstColumn();
    this.last = plan.area().lastColumn();
    this.grouped = plan.area().period() != null;
    this.mapped =
        IntStream.concat(
                plan.all().stream().mapToInt(c -> c.head().column()),
                plan.mapping().periods().stream().mapToInt(ColumnHead::column))
            .filter(c -> !plan.area().group().shared().contains(c))
            .toArray();
    TablePlan.Column accounts =
        plan.table().name().equals("accounts") ? plan.column("account") : null;
    this.account = accounts == null ? -1 : accounts.head().column();
    this.measures =
        plan.all().stream()
            .filter(c -> c.target() instanceof Target.ToField to && isMeasure(to.field().type()))
            .mapToInt(c -> c.head().column())
            .toArray();
    this.telling =
        plan.all().stream()
            .filter(c -> c.target() instanceof Target.ToField to && isTelling(to.field().type()))
            .mapToInt(c -> c.head().column())
            .findFirst()
            .orElse(first);
    this.required =
        plan.table().fields().stream()
            .filter(Field::required)
            .filter(f -> !(plan.areTicks() && f.equals(plan.mapping().periodValue())))
            .map(f -> plan.column(f.name()))
            .filter(c -> c != null)
            .mapToInt(c -> c.head().column())
            .toArray();
  }

  private static boolean isMeasure(FieldType type) {
    return type == FieldType.AMOUNT || type == FieldType.COUNT || type == FieldType.DECIMAL;
  }

  private static boolean isTelling(FieldType type) {
    return switch (type) {
      case DATE, MONTH, AMOUNT, COUNT, DECIMAL, RATE, YEAR -> true;
      default -> false;
    };
  }

  /** A row of the table was read. */
  void seen(Row row) {
    lastNumber = row.number();
  }

  /** Nothing in the table's columns, or its header once more, or nothing in those that are read. */
  boolean isNothing(Row row) {
    return filled(row, 1) == 0 || isHeaderAgain(row) || saysNothing(row);
  }

  /** The total that a row says it is; null if it is none. */
  TotalRow.@Nullable Kind total(Row row) {
    boolean maybe = mayBeTotal(row);
    TotalRow.Kind named = maybe ? TotalRow.of(row, first, last) : null;
    TotalRow.Kind kind = named == null && maybe ? loneLabel(row) : named;
    return kind == null && isResult(row) ? TotalRow.Kind.OTHER : kind;
  }

  /** {@code Total présents : 12} below a list of persons. */
  boolean countsPeople(Row row) {
    return "participant".equals(plan.grain()) && TotalRow.of(row, first, last) != null;
  }

  /** {@code Recette totale}, {@code Moyenne/jour} beside numbers and no other word. */
  private TotalRow.@Nullable Kind loneLabel(Row row) {
    String label = null;
    boolean number = false;
    for (int column = first; column <= last && column < row.cells().size(); column++) {
      Cell cell = row.cell(column);
      if (isWords(cell) && label != null) {
        return null;
      }
      label = isWords(cell) ? cell.text() : label;
      number |= cell.type() == Cell.Type.NUMBER || cell.type() == Cell.Type.UNCOMPUTED;
      number |= !cell.isBlank() && cell.type() == Cell.Type.TEXT && !isWords(cell);
    }
    return label == null || !number ? null : TotalRow.within(label);
  }

  /** {@code Excédent} below the accounts: it has no number of its own. */
  private boolean isResult(Row row) {
    String code = account < 0 ? "0" : row.cell(account).text();
    if (code != null && code.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    for (int column = first; column <= last && column < row.cells().size(); column++) {
      String text = row.cell(column).text();
      if (row.cell(column).type() == Cell.Type.TEXT && text != null && TotalRow.isResult(text)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Formulas dragged down beyond the last row, or words beside the table: none of the mapped cells
   * holds a value.
   */
  private boolean saysNothing(Row row) {
    for (int column : mapped) {
      Cell cell = row.cell(column);
      if (cell.type() != Cell.Type.BLANK
          && cell.type() != Cell.Type.UNCOMPUTED
          && !(grouped && isMark(cell))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(Cell cell) {
    String text = cell.text();
    return cell.type() == Cell.Type.TEXT && text != null && Missing.isMissing(text);
  }

  /** The row that a template shows; a person may have left it. */
  boolean isExample(Row row) {
    if (row.number() > plan.area().headerLast() + EXAMPLES) {
      return false;
    }
    for (Cell cell : row.cells()) {
      String text = cell.text();
      if (cell.type() == Cell.Type.TEXT
          && text != null
          && (text.equals("EX-1")
              || text.equals("exemple à remplacer")
              || text.equals("example to replace"))) {
        return true;
      }
    }
    return false;
  }

  /** How many cells of the table's columns are filled, counted up to some number. */
  private int filled(Row row, int upTo) {
    int filled = 0;
    int end = Math.min(last, row.cells().size() - 1);
    for (int column = first; column <= end && filled < upTo; column++) {
      filled += row.cell(column).isBlank() ? 0 : 1;
    }
    return filled;
  }

  /**
   * A total lacks something that each row of the table must have, or has its label where a date or
   * a number must stand.
   */
  private boolean mayBeTotal(Row row) {
    for (int column : required) {
      Cell cell = row.cell(column);
      String text = cell.text();
      if (cell.isBlank()
          || (cell.type() == Cell.Type.TEXT && text != null && TotalRow.of(text) != null)
          || (column == telling
              && isWords(cell)
              && TotalRow.within(String.valueOf(text)) != null)) {
        return true;
      }
    }
    return required.length == 0;
  }

  /** Numbers alone, the first required cell being empty. */
  boolean isBareNumbers(Row row) {
    if (required.length == 0 || !row.cell(required[0]).isBlank()) {
      return false;
    }
    boolean numbers = false;
    for (int column = first; column <= last && column < row.cells().size(); column++) {
      Cell cell = row.cell(column);
      if (cell.type() == Cell.Type.DATE || isWords(cell)) {
        return false;
      }
      numbers |= !cell.isBlank();
    }
    return numbers;
  }

  /** A day or month of which nothing is counted, and some cell says why: {@code fermé}. */
  boolean isClosed(Row row) {
    for (int column : measures) {
      if (!row.cell(column).isBlank()) {
        return false;
      }
    }
    return measures.length > 0 && new ClosedRows(plan).contains(row);
  }

  /** One text alone, where rows need more: a footnote or the title of a section. */
  boolean isNote(Row row) {
    if (isMarkedNote(row)) {
      return true;
    }
    if (filled(row, 2) != 1) {
      return false;
    }
    int column = first;
    while (row.cell(column).isBlank()) {
      column++;
    }
    Cell cell = row.cell(column);
    boolean whole =
        required.length == 1 && column == required[0] && plan.sections().fields().isEmpty();
    boolean narrow = required.length < 2 && (whole || plan.all().size() < 4);
    return isWords(cell) && (!narrow || isFootnote(String.valueOf(cell.text()), row));
  }

  /** {@code * provisoire} and more words beside it: no number, and no required cell but its own. */
  private boolean isMarkedNote(Row row) {
    int start = first;
    while (start < last && row.cell(start).isBlank()) {
      start++;
    }
    // First what most rows fail: they are many.
    for (int column : required) {
      if (column != start && !row.cell(column).isBlank()) {
        return false;
      }
    }
    String text = String.valueOf(row.cell(start).text()).strip();
    boolean marked = text.startsWith("*") || FOOTNOTE.matcher(text).lookingAt();
    return marked
        && required.length > 0
        && IntStream.rangeClosed(first, last)
            .mapToObj(row::cell)
            .allMatch(c -> c.isBlank() || isWords(c));
  }

  /**
   * In a narrow table, or where nothing else is required, a lone word may be a row; a footnote has
   * its mark, or stands apart and is long.
   */
  private boolean isFootnote(String text, Row row) {
    String name = Headers.normalise(text);
    boolean marked =
        text.strip().startsWith("(")
            || text.strip().startsWith("*")
            || name.startsWith("nb ")
            || name.startsWith("note")
            || name.startsWith("source");
    return marked || (row.number() > lastNumber + 1 && text.length() > LONG);
  }

  private static boolean isWords(Cell cell) {
    String text = cell.text();
    if (cell.type() != Cell.Type.TEXT || text == null) {
      return false;
    }
    for (int i = 0; i < text.length(); ) {
      int each = text.codePointAt(i);
      if (Character.isLetter(each)) {
        return true;
      }
      i += Character.charCount(each);
    }
    return false;
  }

  /** The header once more: looked for only where words stand in a column of dates or numbers. */
  private boolean isHeaderAgain(Row row) {
    Cell tell = row.cell(telling);
    String text = tell.text();
    if (tell.type() != Cell.Type.TEXT || text == null || !startsWithLetter(text)) {
      return false;
    }
    int same = 0;
    int cells = 0;
    for (ColumnHead each : plan.area().columns()) {
      String cell = row.cell(each.column()).text();
      if (cell != null) {
        cells++;
        same += each.names().contains(Headers.normalise(cell)) ? 1 : 0;
      }
    }
    return same >= 2 && same * 2 > cells;
  }

  private static boolean startsWithLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        return true;
      }
      if (Character.isDigit(c)) {
        return false;
      }
    }
    return false;
  }
}
