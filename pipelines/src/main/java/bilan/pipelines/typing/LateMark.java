package bilan.pipelines.typing;

import bilan.pipelines.layout.ColumnHead;
import bilan.pipelines.layout.TableArea;
import bilan.pipelines.sheet.Row;
import bilan.pipelines.sheet.Sheet;
import bilan.pipelines.sheet.SheetCell;
import bilan.pipelines.value.DecimalMark;
import bilan.pipelines.value.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers of a column whose first rows did not show its decimal mark. Only when a number
 * comes that can be read in two ways is the column seen whole: what was read before did not depend
 * on it.
 */
public final class LateMark implements CellReader {

  private static final String AMBIGUOUS = "NUM-02";

  private final CellReader undecided;
  private final TableArea area;
  private final List<ColumnHead> columns;
  private final Function<DecimalMark, CellReader> decided;
  private @Nullable CellReader whole;

  /**
   * @param columns that are written alike: one, or the months of a table
   * @param decided makes the reader once the mark is known
   */
  public LateMark(
      CellReader undecided,
      TableArea area,
      List<ColumnHead> columns,
      Function<DecimalMark, CellReader> decided) {
    this.undecided = undecided;
    this.area = area;
    this.columns = columns;
    this.decided = decided;
  }

  @Override
  public @Nullable Object read(SheetCell cell) {
    Object value = undecided.read(cell);
    if (!(value instanceof Fault fault) || !fault.code().equals(AMBIGUOUS)) {
      return value;
    }
    CellReader reader = whole;
    if (reader == null) {
      reader = decided.apply(mark());
      whole = reader;
    }
    return reader.read(cell);
  }

  private DecimalMark mark() {
    DecimalMark.Evidence evidence = new DecimalMark.Evidence();
    try (Sheet.Rows rows = area.sheet().rows()) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (row.number() > area.headerLast() && row.number() <= area.lastRow()) {
          see(row, evidence);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return evidence.mark();
  }

  private void see(Row row, DecimalMark.Evidence evidence) {
    for (ColumnHead column : columns) {
      SheetCell cell = row.cell(column.column());
      String text = cell.text();
      if (cell.type() == SheetCell.Type.TEXT && text != null) {
        evidence.see(text);
      }
    }
  }
}
