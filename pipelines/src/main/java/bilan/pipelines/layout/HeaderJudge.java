package bilan.pipelines.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows which headers a dataset expects; the layout finds tables by asking it. */
public interface HeaderJudge {

  /** How many of the columns are known. */
  int known(List<ColumnHead> columns);

  /** How many of the columns are read, whatever they have in common. */
  default int read(List<ColumnHead> columns) {
    return known(columns);
  }

  /** Whether the columns make a table whose rows can be read. */
  default boolean complete(List<ColumnHead> columns) {
    return complete(columns, null);
  }

  /**
   * @param above the year or month that stands above the columns; null if none does
   */
  boolean complete(List<ColumnHead> columns, @Nullable HeaderPeriod above);
}
