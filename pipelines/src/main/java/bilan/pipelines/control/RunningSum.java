package bilan.pipelines.control;

import bilan.pipelines.dataset.Field;
import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TotalRow;
import bilan.pipelines.planning.TurnedColumn;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.typing.CellReader;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one column comes to, since the last subtotal and in all. */
final class RunningSum {

  final Field field;
  final int index;
  final ColumnHead column;
  final @Nullable TurnedColumn turned;
  final Span all = new Span();
  private final CellReader reader;
  private Span part = new Span();

  /**
   * @param index of its field in the table
   * @param turned what it stands under; null if its rows are whole
   */
  RunningSum(
      Field field, int index, ColumnHead column, CellReader reader, @Nullable TurnedColumn turned) {
    this.field = field;
    this.index = index;
    this.column = column;
    this.reader = reader;
    this.turned = turned;
  }

  boolean isUnder(@Nullable TurnedColumn other) {
    return turned == null || turned.equals(other);
  }

  /** Whether both add up the same, in two tables of a file. */
  boolean isLike(RunningSum other) {
    return field.equals(other.field) && Objects.equals(turned, other.turned);
  }

  void add(BigDecimal number, BigDecimal mended) {
    part.add(number);
    all.add(number);
    part.mend(mended);
    all.mend(mended);
  }

  void setAside(Row row) {
    if (!row.cell(column.column()).isBlank()) {
      BigDecimal number = number(row);
      part.setAside(number);
      all.setAside(number);
    }
  }

  /** What stands under it in a row; null if that is no number. */
  @Nullable BigDecimal number(Row row) {
    SheetCell cell = row.cell(column.column());
    Object value = cell.isBlank() ? null : reader.read(cell);
    return value instanceof Integer count
        ? BigDecimal.valueOf(count)
        : value instanceof BigDecimal number ? number : null;
  }

  /** What a row prints as its sum; null if it prints none. */
  @Nullable BigDecimal printed(Row row) {
    return CountedThing.isSumOf(row, field, column) ? number(row) : null;
  }

  /** Whether a row prints nothing but what the rows since the last total come to. */
  boolean isPart(Row row) {
    BigDecimal printed = printed(row);
    return printed == null || part.is(printed);
  }

  /**
   * The sum that a total means: what it prints, if it is one of them.
   *
   * @param above what the tables before came to
   */
  @Nullable BigDecimal nearest(BigDecimal printed, Span above, TotalRow.Kind kind) {
    Span whole = new Span();
    whole.add(all);
    whole.add(above);
    if (part.is(printed) || all.is(printed) || whole.is(printed)) {
      return printed;
    }
    return kind == TotalRow.Kind.GRAND || part.isZero() ? all.sum() : part.sum();
  }

  /** The rows since the last total. */
  Span part() {
    return part;
  }

  void startPart() {
    part = new Span();
  }
}
