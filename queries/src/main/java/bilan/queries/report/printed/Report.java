package bilan.queries.report.printed;

import bilan.queries.CellOrigin;
import bilan.queries.document.Document;
import java.util.List;
import java.util.Map;

/**
 * Bilan composed, with what is known of its making.
 *
 * @param asked what was asked for
 * @param revised what was printed otherwise before
 * @param deliveries the numbers of those that count in it
 * @param origins what its cells that are no key figures were made of, by their ids
 */
public record Report(
    Document document,
    ReportRequest asked,
    Revisions revised,
    List<Long> deliveries,
    Map<String, CellOrigin> origins) {

  public Report {
    deliveries = List.copyOf(deliveries);
    origins = Map.copyOf(origins);
  }
}
