package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Trait;
import bilan.pipelines.model.GrantChange;
import bilan.pipelines.model.GrantChange.Terms;
import bilan.pipelines.warehouse.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Award, end and status of each grant before a delivery, so that its plan can say which change. */
public final class StandingGrants {

  private final Statements sql;
  private final @Nullable DatasetTable grants;

  /** Reads them before the first row of a delivery is stored: views show its rows at once. */
  public StandingGrants(Statements sql, Dataset dataset) {
    this.sql = sql;
    this.grants =
        dataset.tables().stream().filter(t -> t.is(Trait.GRANTS)).findFirst().orElse(null);
    if (grants != null) {
      sql.script(
          "create or replace temp table standing_award as select \"grant\", awarded, ends_on, status from main.grant_totals(date '9999-12-31')");
    }
  }

  /** Those that the rows that count now tell otherwise. */
  public List<GrantChange> changes() {
    DatasetTable table = grants;
    return table == null
        ? List.of()
        : sql.list(
            Statements.resource("decide/changed-grants.sql"),
            row -> new GrantChange(table.label(), row.getString(1), terms(row, 2), terms(row, 5)));
  }

  private static Terms terms(ResultSet row, int column) throws SQLException {
    return new Terms(
        row.getBigDecimal(column), Statements.date(row, column + 1), row.getString(column + 2));
  }
}
