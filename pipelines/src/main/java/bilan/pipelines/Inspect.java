package bilan.pipelines;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.delivery.Said;
import bilan.pipelines.inspect.SpreadsheetInspector;
import bilan.pipelines.model.Inspection;
import bilan.pipelines.model.Reading;
import bilan.pipelines.model.RowSink;
import bilan.pipelines.request.ReadRequest;
import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.warehouse.delivering.Delivery;
import bilan.pipelines.warehouse.delivering.DeliveryOutcome;
import bilan.pipelines.warehouse.delivering.DeliveryTransaction;
import bilan.pipelines.warehouse.delivering.Log;
import bilan.pipelines.warehouse.delivering.SourceWords;
import bilan.text.Failure;
import bilan.text.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks at a file as ingesting would take it, and leaves no trace of it. */
public final class Inspect {

  private static final byte[] NO_KEY = new byte[32];

  private final InspectRequest request;
  private final String source;
  private @Nullable Rehearsal opened;

  private Inspect(InspectRequest request) {
    this.request = request;
    this.source = String.valueOf(request.file().getFileName());
  }

  /** Opened once the file is: one that is refused costs no more than that. */
  private Rehearsal rehearsal() {
    Rehearsal rehearsal = opened == null ? Rehearsal.open(request.settings()) : opened;
    opened = rehearsal;
    return rehearsal;
  }

  /**
   * @throws Failure {@code REFUSED} if the file is no readable spreadsheet, {@code USAGE} if it, a
   *     sheet or a profile isn't there
   */
  public static Inspection of(InspectRequest request) {
    Settings settings = request.settings();
    boolean keyed = settings != null && Files.exists(settings.keyFile());
    byte[] key = settings != null && keyed ? PersonKey.of(settings.keyFile()) : NO_KEY;
    Inspect inspect = new Inspect(request);
    try {
      return inspect.look(key);
    } finally {
      if (inspect.opened != null) {
        inspect.opened.close();
      }
    }
  }

  /**
   * The dataset that a file is of.
   *
   * @throws Failure as {@link #of}, and {@code DECIDE} if it is of none or may be of two
   */
  public static String recognise(InspectRequest request) {
    Inspect inspect = new Inspect(request);
    try {
      return new SpreadsheetInspector(NO_KEY, inspect::allowed, inspect::deliver)
          .dataset(
              request.file(),
              inspect.options(),
              () -> Datasets.NAMES.stream().map(inspect::reading).toList());
    } finally {
      if (inspect.opened != null) {
        inspect.opened.close();
      }
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
    DeliveryOutcome delivered = rehearsal().delivered();
    if (delivered == null) {
      return seen;
    }
    List<Problem> problems = new ArrayList<>(seen.problems());
    problems.addAll(delivered.notes());
    String sha256 = Fingerprint.of(request.file());
    String same =
        rehearsal()
            .same(seen.datasets().get(0).dataset(), source, sha256)
            .map(Log.Entry::appliedOn)
            .orElse(null);
    return seen.with(problems, new Inspection.Trial(rehearsal().against(), delivered.plan(), same));
  }

  private Reading deliver(String dataset, Function<RowSink, Reading> reader) {
    return rehearsal()
        .read(
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
                null),
            reader);
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
    SourceWords words = rehearsal().words(dataset, source, request.file(), request.columns());
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
        rehearsal().before(dataset, source).with(words.columns()).with(words),
        rehearsal().following(dataset, source),
        settings == null ? 1 : settings.firstMonth(),
        rehearsal().places(),
        words.beneficiaries(),
        null);
  }
}
