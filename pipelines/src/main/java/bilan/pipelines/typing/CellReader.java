package bilan.pipelines.typing;

import bilan.pipelines.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one column: a value of the field's type, null for nothing, or a {@link
 * bilan.pipelines.value.Fault}.
 */
@FunctionalInterface
public interface CellReader {

  @Nullable Object read(SheetCell cell);
}
