package bilan.pipelines;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.warehouse.file.ForgottenFiles;
import bilan.pipelines.warehouse.file.FreshWarehouse;
import bilan.pipelines.warehouse.file.WarehouseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The end of a removal of persons: kept files that name them are erased, and the warehouse is
 * written anew. What is due stands in the warehouse, so that whoever writes next ends what a
 * stopped run left.
 */
final class Erasure {

  private final Settings settings;
  private final List<Dataset> datasets;

  Erasure(Settings settings, List<Dataset> datasets) {
    this.settings = settings;
    this.datasets = datasets;
  }

  /** The warehouse, made if it isn't there, in which nothing is due. */
  WarehouseFile open() {
    WarehouseFile warehouse =
        WarehouseFile.open(settings.warehouse(), settings.patience(), datasets);
    if (!isDue(warehouse)) {
      return warehouse;
    }
    try {
      end(warehouse);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return WarehouseFile.open(settings.warehouse(), settings.patience(), datasets);
  }

  /**
   * Ends what is due, if anything is.
   *
   * @return how many kept files were erased; -1 if nothing was due
   */
  long end() throws IOException {
    boolean due =
        WarehouseFile.asked(
            settings.warehouse(),
            settings.patience(),
            sql -> FreshWarehouse.isRequired(sql) || !ForgottenFiles.due(sql).isEmpty());
    return due ? end(WarehouseFile.open(settings.warehouse(), settings.patience(), datasets)) : -1;
  }

  private long end(WarehouseFile opened) throws IOException {
    long erased;
    boolean rewritten;
    try (WarehouseFile warehouse = opened) {
      erased = files(warehouse);
      rewritten = FreshWarehouse.isRequired(warehouse.sql());
    }
    if (rewritten) {
      FreshWarehouse.write(settings.warehouse(), settings.patience(), datasets);
    }
    return erased;
  }

  private static boolean isDue(WarehouseFile warehouse) {
    return FreshWarehouse.isRequired(warehouse.sql())
        || !ForgottenFiles.due(warehouse.sql()).isEmpty();
  }

  /** Erases the kept files that are due, and notes it once none is left. */
  private long files(WarehouseFile warehouse) throws IOException {
    ForgottenFiles forgotten = new ForgottenFiles(warehouse);
    List<String> due = ForgottenFiles.due(warehouse.sql());
    long erased = new SourceFiles(settings).forget(due);
    forgotten.erased(due);
    return erased;
  }
}
