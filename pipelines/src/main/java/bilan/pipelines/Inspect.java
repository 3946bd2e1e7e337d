package bilan.pipelines;

import bilan.pipelines.dataset.Datasets;
import bilan.pipelines.profile.ReadRequest;
import bilan.pipelines.profile.SpreadsheetInspector;
import bilan.pipelines.sheet.ReadOptions;
import bilan.pipelines.warehouse.Delivering;
import bilan.text.Failure;
import java.util.List;

/** Looks at a file as ingesting would read it, without a warehouse. */
public final class Inspect {

  private Inspect() {}

  /**
   * @throws Failure {@code REFUSED} if the file is no readable spreadsheet, {@code USAGE} if it, a
   *     sheet or a profile isn't there
   */
  public static Inspection of(InspectRequest request) {
    String named = request.dataset();
    List<String> datasets = named == null ? Datasets.NAMES : List.of(named);
    return new SpreadsheetInspector((dataset, rows) -> allowed(dataset, rows, request))
        .inspect(datasets.stream().map(d -> reading(d, request)).toList());
  }

  private static long allowed(String dataset, long rows, InspectRequest request) {
    return Datasets.get(dataset).whole() ? 0 : Delivering.allowed(request.maxRejects(), rows);
  }

  private static ReadRequest reading(String dataset, InspectRequest request) {
    return new ReadRequest(
        request.file(),
        dataset,
        request.profile(),
        request.ownProfiles(),
        request.sheets(),
        new ReadOptions(Ingest.charset(request.encoding()), null, request.unfolded()),
        null,
        null,
        null,
        null,
        request.organisation(),
        false,
        List.of());
  }
}
