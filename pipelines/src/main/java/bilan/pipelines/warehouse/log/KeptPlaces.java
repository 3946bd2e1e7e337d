package bilan.pipelines.warehouse.log;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.request.KeptPlace;
import bilan.pipelines.request.PeriodName;
import bilan.pipelines.warehouse.Statements;
import bilan.pipelines.warehouse.file.WarehouseFile;
import java.nio.file.Path;
import java.util.List;

/** Places that the command line said of earlier deliveries, which still count. */
public final class KeptPlaces {

  private final Statements sql;

  public KeptPlaces(WarehouseFile warehouse) {
    this.sql = warehouse.sql();
  }

  /**
   * Those of the same file and of exports of other periods that lay in the same folder, the newest
   * first. A delivery that read other tables of the file says nothing.
   *
   * @param tables the words that say which tables are read
   */
  public List<KeptPlace> of(Dataset dataset, String source, Path file, String tables) {
    return sql
        .list(
            Statements.resource("decide/kept-places.sql"),
            row ->
                new Said(
                    new KeptPlace(
                        row.getString(1),
                        row.getString(3),
                        List.of(row.getString(4).split("\u001f", -1)),
                        row.getString(1).equals(source)),
                    row.getString(2),
                    row.getString(5).startsWith(tables + "|")),
            dataset.name())
        .stream()
        .filter(said -> said.kept().same() || PeriodName.alike(said.kept().source(), source))
        .filter(said -> said.ofTables() && PeriodName.ofOneFolder(Path.of(said.file()), file))
        .map(Said::kept)
        .toList();
  }

  private record Said(KeptPlace kept, String file, boolean ofTables) {}
}
