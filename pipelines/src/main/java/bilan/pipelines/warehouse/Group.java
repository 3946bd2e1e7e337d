package bilan.pipelines.warehouse;

import bilan.pipelines.delivery.Grain;
import java.util.List;

/**
 * Rows of one source in one stream, at one grain, whatever their date.
 *
 * @param stream with their first and last date as its coverage
 * @param keyed how many have the true key of a unit
 */
record Group(
    String source,
    List<Integer> deliveries,
    CodedStream stream,
    Grain grain,
    long rows,
    long keyed) {

  boolean allKeyed() {
    return keyed == rows;
  }
}
