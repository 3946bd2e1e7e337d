package bilan.pipelines;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.inspect.SpreadsheetInspector;
import bilan.pipelines.model.Beneficiaries;
import bilan.pipelines.model.ColumnsSaid;
import bilan.pipelines.model.Fix;
import bilan.pipelines.model.Inspection;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.request.NetworkPlaces;
import bilan.pipelines.request.PriorDeliveries;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.warehouse.delivering.Delivery;
import bilan.pipelines.warehouse.delivering.DeliveryOutcome;
import bilan.pipelines.warehouse.delivering.DeliveryTransaction;
import bilan.pipelines.warehouse.delivering.FollowingFixes;
import bilan.pipelines.warehouse.delivering.Log;
import bilan.pipelines.warehouse.delivering.SourceWords;
import bilan.pipelines.warehouse.file.WarehouseFile;
import bilan.text.Exit;
import bilan.text.Failure;
import bilan.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a file as ingesting would take it, and leaves no trace of it: the file is delivered and
 * taken back, into the warehouse where it is free, else into an empty one in memory, which knows no
 * places and no earlier deliveries.
 */
public final class Inspect implements AutoCloseable {

  private static final byte[] NO_KEY = new byte[32];

  private final InspectRequest request;
  private final String source;
  private @Nullable Opened opened;
  private @Nullable NetworkPlaces places;
  private @Nullable DeliveryOutcome delivered;

  private Inspect(InspectRequest request) {
    this.request = request;
    this.source = String.valueOf(request.file().getFileName());
  }

  /** The warehouse to which the file is delivered. */
  private record Opened(WarehouseFile warehouse, Log log, Inspection.Against against) {

    static Opened of(WarehouseFile warehouse, Inspection.Against against) {
      return new Opened(warehouse, new Log(warehouse), against);
    }

    static Opened of(@Nullable Settings settings) {
      if (settings == null || !Files.exists(settings.warehouse())) {
        return of(WarehouseFile.inMemory(Datasets.load()), Inspection.Against.NOTHING);
      }
      try {
        return of(
            WarehouseFile.open(settings.warehouse(), Duration.ZERO, Datasets.load()),
            Inspection.Against.WAREHOUSE);
      } catch (Failure failure) {
        if (failure.exit() != Exit.BUSY) {
          throw failure;
        }
        return of(WarehouseFile.inMemory(Datasets.load()), Inspection.Against.BUSY);
      }
    }

    /** Whether nothing was ever delivered to it: it need not be asked, once for each dataset. */
    boolean isEmpty() {
      return against != Inspection.Against.WAREHOUSE;
    }
  }

  /** Opened once the file is: one that is refused costs no more than that. */
  private Opened opened() {
    Opened known = opened == null ? Opened.of(request.settings()) : opened;
    opened = known;
    return known;
  }

  @Override
  public void close() {
    if (opened != null) {
      opened.warehouse().close();
    }
  }

  /**
   * @throws Failure {@code REFUSED} if the file is no readable spreadsheet, {@code USAGE} if it, a
   *     sheet or a profile isn't there
   */
  public static Inspection of(InspectRequest request) {
    Settings settings = request.settings();
    boolean keyed = settings != null && Files.exists(settings.keyFile());
    byte[] key = settings != null && keyed ? PersonKey.of(settings.keyFile()) : NO_KEY;
    try (Inspect inspect = new Inspect(request)) {
      return inspect.look(key);
    }
  }

  /**
   * The dataset that a file is of.
   *
   * @throws Failure as {@link #of}, and {@code DECIDE} if it is of none or may be of two
   */
  public static String recognise(InspectRequest request) {
    try (Inspect inspect = new Inspect(request)) {
      return new SpreadsheetInspector(NO_KEY, inspect::allowed, inspect::deliver)
          .dataset(
              request.file(),
              inspect.options(),
              () -> Datasets.NAMES.stream().map(inspect::reading).toList());
    }
  }

  /** The layout by which files are known; empty if the file has none, or can't be read. */
  public static String layout(Path file) {
    return SpreadsheetInspector.layout(file);
  }

  private Inspection look(byte[] key) {
    String named = request.dataset();
    List<String> datasets = named == null ? Datasets.NAMES : List.of(named);
    Inspection seen =
        new SpreadsheetInspector(key, this::allowed, this::deliver)
            .inspect(
                request.file(),
                options(),
                () -> datasets.stream().map(this::reading).toList(),
                request.draft());
    DeliveryOutcome outcome = delivered;
    if (outcome == null) {
      return seen;
    }
    List<Problem> problems = new ArrayList<>(seen.problems());
    problems.addAll(outcome.notes());
    String sha256 = Fingerprint.of(request.file());
    String same =
        opened()
            .log()
            .latestOfBytes(seen.datasets().get(0).dataset(), source, sha256)
            .filter(entry -> entry.state().equals("applied"))
            .map(Log.Entry::appliedOn)
            .orElse(null);
    return seen.with(problems, new Inspection.Trial(opened().against(), outcome.plan(), same));
  }

  /** Reads the file as it is delivered; nothing of it stays. */
  private Reading deliver(String dataset, Function<RowSink, Reading> reader) {
    Delivery delivery =
        new Delivery(
            dataset,
            source,
            request.file().toString(),
            "",
            "",
            true,
            Said.NOTHING,
            limit(dataset),
            null,
            request.place(),
            null);
    DeliveryOutcome outcome =
        new DeliveryTransaction(opened().warehouse(), Datasets.get(dataset))
            .deliver(delivery, reader);
    delivered = outcome;
    return outcome.taken().reading();
  }

  private long allowed(String dataset, long rows) {
    return DeliveryTransaction.allowed(Datasets.get(dataset), limit(dataset), rows);
  }

  private @Nullable String limit(String dataset) {
    return Datasets.get(dataset).whole() ? null : request.maxRejects();
  }

  private ReadOptions options() {
    return new ReadOptions(Ingest.charset(request.encoding()), null, request.unfolded());
  }

  private ReadRequest reading(String dataset) {
    Settings settings = request.settings();
    WarehouseFile warehouse = opened().warehouse();
    SourceWords words =
        new SourceWords(
            warehouse,
            dataset,
            source,
            request.file(),
            Beneficiaries.UNSAID,
            request.columns(),
            Map.of());
    return new ReadRequest(
        request.file(),
        dataset,
        request.profile(),
        request.ownProfiles(),
        request.sheets(),
        options(),
        request.place(),
        null,
        null,
        null,
        request.organisation(),
        false,
        before(dataset).with(words.columns()).with(words),
        opened().isEmpty() ? Fix.Following.NONE : new FollowingFixes(warehouse, dataset, source),
        settings == null ? 1 : settings.firstMonth(),
        places(),
        words.beneficiaries(),
        null);
  }

  private PriorDeliveries before(String dataset) {
    return opened().isEmpty()
        ? PriorDeliveries.NOTHING
        : opened().log().before(Datasets.get(dataset), source, ColumnsSaid.NOTHING);
  }

  private NetworkPlaces places() {
    Opened in = opened();
    NetworkPlaces known =
        places == null ? in.isEmpty() ? NetworkPlaces.NONE : in.log().places() : places;
    places = known;
    return known;
  }
}
