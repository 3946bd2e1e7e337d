package bilan.queries.report;

import bilan.queries.document.Document;
import java.util.List;

/**
 * A bilan and what is known of its making.
 *
 * @param published it goes to people outside
 * @param revised what was printed otherwise before
 * @param deliveries the numbers of those that count in it
 */
public record Report(
    Document document, boolean published, Revisions revised, List<Long> deliveries) {

  public Report {
    deliveries = List.copyOf(deliveries);
  }
}
