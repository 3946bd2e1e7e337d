package bilan.pipelines.warehouse.log;

import bilan.pipelines.dataset.DatasetTable;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.warehouse.BaseTable;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.correcting.CorrectionTransaction;
import java.util.stream.Collectors;

/** Which later live deliveries of its source take the place of something that a delivery said. */
public final class LaterVersions {

  private LaterVersions() {}

  /** SQL that answers {@code wanted} of them, as {@code later}. */
  public static String sql(String wanted, String dataset, int delivery) {
    String entities =
        dataset.equals(CorrectionTransaction.DATASET)
            ? "{{delivery}}"
            : Datasets.get(dataset).tables().stream()
                .filter(table -> !new BaseTable(table).facts())
                .map(DatasetTable::name)
                .map(
                    "select delivery_id from store.%1$s_row where delivery_id = {{delivery}}"
                        ::formatted)
                .collect(Collectors.joining(" union all "));
    return Statements.resource("decide/met-by-later.sql")
        .replace("{{wanted}}", wanted)
        .replace("{{entities}}", entities.isEmpty() ? "-1" : entities)
        .replace("{{delivery}}", String.valueOf(delivery));
  }
}
