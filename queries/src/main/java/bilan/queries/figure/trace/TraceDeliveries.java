package bilan.queries.figure.trace;

import bilan.queries.figure.calendar.Line;
import bilan.queries.figure.calendar.Warehouse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The deliveries that the rows of a figure came with. */
final class TraceDeliveries {

  private TraceDeliveries() {}

  /** In their order, with the number of rows and what they add to the first term. */
  static List<Trace.Delivered> of(Warehouse warehouse, List<TraceTerm> terms) {
    Map<Long, List<TraceRow>> rows = new TreeMap<>();
    for (TraceTerm term : terms) {
      term.rows().forEach(r -> rows.computeIfAbsent(r.delivery(), d -> new ArrayList<>()).add(r));
    }
    Map<Long, Line> known = new HashMap<>();
    warehouse.ask("deliveries-of-rows").forEach(l -> known.put(l.count("delivery_id"), l));
    List<Trace.Delivered> deliveries = new ArrayList<>();
    rows.forEach(
        (delivery, its) -> {
          Line line = known.get(delivery);
          deliveries.add(
              new Trace.Delivered(
                  delivery,
                  its.get(0).file(),
                  line == null ? null : line.date("received_on"),
                  line == null ? null : line.text("profile"),
                  its.size(),
                  new TraceTerm("", "", ofFirst(terms, delivery)).sum()));
        });
    deliveries.sort(Comparator.comparing(Trace.Delivered::delivery));
    return deliveries;
  }

  private static List<TraceRow> ofFirst(List<TraceTerm> terms, long delivery) {
    return terms.get(0).rows().stream().filter(r -> r.delivery() == delivery).toList();
  }

  /** The datasets of the deliveries that rows came with. */
  static Set<String> datasets(Warehouse warehouse, List<TraceTerm> terms) {
    Set<Long> deliveries = new HashSet<>();
    terms.forEach(term -> term.rows().forEach(row -> deliveries.add(row.delivery())));
    Set<String> datasets = new TreeSet<>();
    for (Line line : warehouse.ask("deliveries-of-rows")) {
      if (deliveries.contains(line.count("delivery_id"))) {
        datasets.add(line.word("dataset"));
      }
    }
    return datasets;
  }
}
