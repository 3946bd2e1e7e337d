package bilan.pipelines.warehouse.delivering;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.model.Plan.Extent;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Rows, amounts and days of a delivery that is stored, by table. */
final class Extents {

  private final Statements sql;
  private final Dataset dataset;

  Extents(Statements sql, Dataset dataset) {
    this.sql = sql;
    this.dataset = dataset;
  }

  /** The tables that got rows, without those of a dataset that holds no facts. */
  List<Extent> of(int delivery, List<String> tables) {
    return tables.stream()
        .map(name -> new BaseTable(dataset.table(name)))
        .filter(BaseTable::facts)
        .map(table -> of(delivery, table))
        .toList();
  }

  private Extent of(int delivery, BaseTable table) {
    return sql.one(
        "select count(*), coalesce(sum(%s), 0), min(period_from), max(period_to) from %s where delivery_id = %d"
            .formatted(table.amount(), table.name(), delivery),
        row ->
            new Extent(
                table.declared().name(),
                row.getLong(1),
                Objects.requireNonNullElse(row.getBigDecimal(2), BigDecimal.ZERO),
                Statements.date(row, 3),
                Statements.date(row, 4)));
  }
}
