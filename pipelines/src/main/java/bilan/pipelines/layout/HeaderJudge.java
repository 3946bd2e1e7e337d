package bilan.pipelines.layout;

import java.util.List;

/** Knows which headers a dataset expects; the layout finds tables by asking it. */
public interface HeaderJudge {

  /** How many of the columns are known. */
  int known(List<ColumnHead> columns);

  /** Whether the columns make a table whose rows can be read. */
  boolean complete(List<ColumnHead> columns);
}
