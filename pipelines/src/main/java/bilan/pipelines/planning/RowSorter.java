package bilan.pipelines.planning;

import bilan.pipelines.model.RowFate;
import bilan.pipelines.sheet.Row;
import org.jspecify.annotations.Nullable;

/** Says of each row of a table, in order, whether it is a record or what else it is. */
public interface RowSorter {

  /** What the next row is; {@link RowFate#COUNTED} of a record. */
  RowFate next(Row row);

  /** The title of the section in which the last row stands; null if it stands in none. */
  @Nullable String section();
}
