package bilan.queries.report.printed;

import bilan.queries.CellOrigin;
import bilan.queries.document.Document;
import bilan.queries.figure.sheet.FigureSheet;
import bilan.queries.figure.sheet.LiveDeliveries;
import java.util.List;
import java.util.Map;

/**
 * Bilan composed, with what is known of its making.
 *
 * @param asked what was asked for
 * @param revised what was printed otherwise before
 * @param sheet all its key figures
 * @param deliveries those that came, with what counts in it
 * @param origins what its cells that are no key figures were made of, by their ids
 */
public record Report(
    Document document,
    ReportRequest asked,
    Revisions revised,
    FigureSheet sheet,
    LiveDeliveries deliveries,
    Map<String, CellOrigin> origins) {

  public Report {
    origins = Map.copyOf(origins);
  }

  /**
   * Key figures that an earlier printing showed otherwise, each with the deliveries that came or
   * went since and may have moved it.
   */
  public List<Revision> since(Printed then) {
    return Revision.since(then, sheet, deliveries);
  }
}
