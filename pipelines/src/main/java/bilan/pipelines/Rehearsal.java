package bilan.pipelines;

import bilan.pipelines.dataset.Dataset;
import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.model.Beneficiaries;
import bilan.pipelines.model.ColumnsSaid;
import bilan.pipelines.model.Fix;
import bilan.pipelines.model.Inspection;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.request.NetworkPlaces;
import bilan.pipelines.request.PriorDeliveries;
import bilan.pipelines.warehouse.delivering.Delivery;
import bilan.pipelines.warehouse.delivering.DeliveryOutcome;
import bilan.pipelines.warehouse.delivering.DeliveryTransaction;
import bilan.pipelines.warehouse.delivering.FollowingFixes;
import bilan.pipelines.warehouse.delivering.Log;
import bilan.pipelines.warehouse.delivering.SourceWords;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Exit;
import bilan.text.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Delivers a file and takes it back: into the warehouse where it is free, else into an empty one in
 * memory, which knows no places and no earlier deliveries.
 */
final class Rehearsal implements AutoCloseable {

  private final WarehouseFile warehouse;
  private final Log log;
  private final Inspection.Against against;
  private @Nullable NetworkPlaces places;
  private @Nullable DeliveryOutcome delivered;

  private Rehearsal(WarehouseFile warehouse, Inspection.Against against) {
    this.warehouse = warehouse;
    this.log = new Log(warehouse);
    this.against = against;
  }

  /**
   * @param settings null without a workspace
   */
  static Rehearsal open(@Nullable Settings settings) {
    if (settings == null || !Files.exists(settings.warehouse())) {
      return new Rehearsal(WarehouseFile.inMemory(Datasets.load()), Inspection.Against.NOTHING);
    }
    try {
      return new Rehearsal(
          WarehouseFile.open(settings.warehouse(), Duration.ZERO, Datasets.load()),
          Inspection.Against.WAREHOUSE);
    } catch (Failure failure) {
      if (failure.exit() != Exit.BUSY) {
        throw failure;
      }
      return new Rehearsal(WarehouseFile.inMemory(Datasets.load()), Inspection.Against.BUSY);
    }
  }

  /** Whether nothing was ever delivered to it: it need not be asked, once for each dataset. */
  private boolean isEmpty() {
    return against != Inspection.Against.WAREHOUSE;
  }

  NetworkPlaces places() {
    NetworkPlaces known = places == null ? isEmpty() ? NetworkPlaces.NONE : log.places() : places;
    places = known;
    return known;
  }

  PriorDeliveries before(String dataset, String source) {
    return isEmpty()
        ? PriorDeliveries.NOTHING
        : log.before(Datasets.get(dataset), source, ColumnsSaid.NOTHING);
  }

  SourceWords words(String dataset, String source, Path file, ColumnsSaid columns) {
    return new SourceWords(
        warehouse, dataset, source, file, Beneficiaries.UNSAID, columns, Map.of());
  }

  Fix.Following following(String dataset, String source) {
    return isEmpty() ? Fix.Following.NONE : new FollowingFixes(warehouse, dataset, source);
  }

  Optional<Log.Entry> same(String dataset, String source, String sha256) {
    return log.latestOfBytes(dataset, source, sha256).filter(e -> e.state().equals("applied"));
  }

  /** Reads the file as it is delivered; nothing of it stays. */
  Reading read(Delivery delivery, Function<RowSink, Reading> reader) {
    Dataset dataset = Datasets.get(delivery.dataset());
    DeliveryOutcome result = new DeliveryTransaction(warehouse, dataset).deliver(delivery, reader);
    delivered = result;
    return Objects.requireNonNull(result).taken().reading();
  }

  /** What the rules and the checks say of it; null if it was not delivered. */
  @Nullable DeliveryOutcome delivered() {
    return delivered;
  }

  Inspection.Against against() {
    return against;
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
