package bilan.queries.report;

import bilan.queries.document.Document;
import java.util.List;

/**
 * A bilan and what is known of its making.
 *
 * @param published it goes to people outside
 * @param revised what the last one of that name printed otherwise
 * @param deliveries the numbers of those that count in it
 */
public record Report(
    Document document, boolean published, List<Revision> revised, List<Long> deliveries) {

  public Report {
    revised = List.copyOf(revised);
    deliveries = List.copyOf(deliveries);
  }
}
