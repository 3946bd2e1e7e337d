package bilan.pipelines.warehouse.plan;

import bilan.pipelines.warehouse.Statements;

/** Names that no delivery of a dataset has yet. */
final class FreeNames {

  private final Statements sql;
  private final String dataset;

  FreeNames(Statements sql, String dataset) {
    this.sql = sql;
    this.dataset = dataset;
  }

  /** A name for what is another file though it has the same name. */
  String beside(String source) {
    int dot = source.lastIndexOf('.');
    String base = dot <= 0 ? source : source.substring(0, dot);
    String end = source.substring(base.length());
    int number = 2;
    while (isTaken(base + "-" + number + end)) {
      number++;
    }
    return base + "-" + number + end;
  }

  private boolean isTaken(String source) {
    return sql.number(
            "select count(*) from store.delivery where source = ? and dataset = ?", source, dataset)
        > 0;
  }
}
