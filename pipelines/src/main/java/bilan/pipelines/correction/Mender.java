package bilan.pipelines.correction;

import bilan.pipelines.correction.RowMender.Kept;
import bilan.pipelines.correction.RowMender.Mended;
import bilan.pipelines.sheet.SheetCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rejected rows again with the cells that a person corrected. */
public interface Mender {

  /**
   * @param sent the cells of the corrected row, for each cell that is kept of it; null where its
   *     column is gone
   */
  Mended mend(Kept kept, List<@Nullable SheetCell> sent);
}
