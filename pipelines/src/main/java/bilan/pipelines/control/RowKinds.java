package bilan.pipelines.control;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.dataset.FieldType;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.mapping.Target;
import bilan.pipelines.planning.SpreadCells;
import bilan.pipelines.planning.TablePlan;
import bilan.pipelines.sheet.Headers;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.MissingMarks;
import bilan.pipelines.value.Unknown;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tells the rows of a table from what stands between and below them. */
public final class RowKinds {

  /** How far below its header a template's example may stand. */
  private static final int EXAMPLES = 3;

  private final TablePlan plan;
  private final int first;
  private final int last;
  private final int[] required;
  private final int[] mapped;
  private final int telling;
  private final int[] measures;
  private final boolean grouped;
  private final TotalRows totals;
  private final NoteRows notes;
  private final FillerRows fillers;
  private final ClosedRows closed;
  private final boolean people;
  private @Nullable PersonListEnd end;

  public RowKinds(TablePlan plan) {
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
    this.totals = new TotalRows(plan, required);
    this.closed = new ClosedRows(plan);
    this.notes = new NoteRows(plan, required);
    this.fillers = new FillerRows(plan, required, mapped);
    this.people = "participant".equals(plan.grain());
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

  /** The columns that each row must fill. */
  public int[] required() {
    return required.clone();
  }

  /** A row of the table was read. */
  public void seen(Row row) {
    notes.seen(row);
  }

  /** Nothing in the table's columns, or nothing in those that are read. */
  public boolean isNothing(Row row) {
    return isBlank(row) || saysNothing(row);
  }

  /** Lacks what a row must have, and holds nothing of its own. */
  public boolean isFiller(Row row) {
    return fillers.contains(row);
  }

  /** How many came, who signs: what people write below the rows. */
  public boolean isFooter(Row row) {
    return ((people || (required.length > 1 && isShort(row)))
            && Footers.is(row, first, last, people))
        || (people && end().isBelow(row))
        || (Footers.isLine(row) && !lines());
  }

  private PersonListEnd end() {
    PersonListEnd known = end;
    if (known == null) {
      known = PersonListEnd.of(plan);
      end = known;
    }
    return known;
  }

  /** Whether most rows are a label with a colon and a number: then these are the rows. */
  private boolean lines() {
    long lines = plan.head().stream().filter(Footers::isLine).count();
    return lines * 2 > plan.head().size();
  }

  private boolean isShort(Row row) {
    for (int column : required) {
      if (row.cell(column).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** Whether its rows are persons. */
  public boolean isPeople() {
    return people;
  }

  /** {@code Total présents : 12} below a list of persons, under none of its columns. */
  public boolean isTotalOfPeople(Row row) {
    return people && saysTotal(row);
  }

  public boolean saysTotal(Row row) {
    return TotalRow.of(row, plan.labelsFrom(), last) != null;
  }

  /** Whether a number stands where numbers add up. */
  public boolean measures(Row row) {
    for (int column : measures) {
      if (!row.cell(column).isBlank() && !row.cell(column).isWords()) {
        return true;
      }
    }
    return false;
  }

  private boolean isBlank(Row row) {
    int end = Math.min(last, row.width() - 1);
    for (int column = first; column <= end; column++) {
      if (!row.cell(column).isBlank()) {
        return false;
      }
    }
    return true;
  }

  /**
   * What a row is by its words and its numbers.
   *
   * @param sums of the rows above; null if they are not known
   * @param spread what merged cells give it; null if it isn't known
   */
  public TotalRows.Judged total(
      Row row, @Nullable PrintedTotals sums, @Nullable SpreadCells spread) {
    return totals.judge(row, sums, spread);
  }

  /**
   * Formulas dragged down beyond the last row, or words beside the table: none of the mapped cells
   * holds a value.
   */
  private boolean saysNothing(Row row) {
    for (int column : mapped) {
      SheetCell cell = row.cell(column);
      if (cell.type() != SheetCell.Type.BLANK
          && cell.type() != SheetCell.Type.UNCOMPUTED
          && !(grouped && isMark(cell))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMark(SheetCell cell) {
    String text = cell.text();
    return cell.type() == SheetCell.Type.TEXT
        && text != null
        && MissingMarks.isMissing(text)
        && !Unknown.is(cell);
  }

  /** The row that a template shows; a person may have left it. */
  public boolean isExample(Row row) {
    if (row.number() > plan.area().headerLast() + EXAMPLES) {
      return false;
    }
    for (SheetCell cell : row.cells()) {
      String text = cell.text();
      if (cell.type() == SheetCell.Type.TEXT
          && text != null
          && (text.equals("EX-1")
              || text.equals("exemple à remplacer")
              || text.equals("example to replace"))) {
        return true;
      }
    }
    return false;
  }

  /** A day or month of which nothing is counted, and some cell says why: {@code fermé}. */
  public boolean isClosed(Row row) {
    for (int column : measures) {
      if (!row.cell(column).isBlank()) {
        return false;
      }
    }
    return measures.length > 0 && closed.isClosed(row);
  }

  /** An activity that did not take place. */
  public boolean isCalledOff(Row row) {
    return closed.isCalledOff(row);
  }

  /** One text alone, where rows need more: a footnote or the title of a section. */
  public boolean isNote(Row row) {
    return notes.has(row);
  }

  /** The header once more: looked for only where words stand in a column of dates or numbers. */
  public boolean isHeaderAgain(Row row) {
    SheetCell tell = row.cell(telling);
    String text = tell.text();
    if (tell.type() != SheetCell.Type.TEXT || text == null || !startsWithLetter(text)) {
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
