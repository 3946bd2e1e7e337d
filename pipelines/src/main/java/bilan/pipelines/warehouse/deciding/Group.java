package bilan.pipelines.warehouse.deciding;

import bilan.pipelines.delivery.Grain;
import java.util.Comparator;
import java.util.List;

/**
 * Rows of one source in one stream, at one grain, whatever their date.
 *
 * @param stream with their first and last date as its coverage
 * @param rows how many lie inside the coverage of the new delivery; {@code keyed} how many of these
 *     have the true key of a unit
 */
public record Group(
    String source, List<Integer> deliveries, CodedStream stream, Grain grain, long rows, long keyed)
    implements Comparable<Group> {

  private static final Comparator<Group> BY_STREAM =
      Comparator.comparing(Group::source).thenComparing(Group::stream).thenComparing(Group::grain);

  @Override
  public int compareTo(Group other) {
    return BY_STREAM.compare(this, other);
  }

  boolean allKeyed() {
    return keyed == rows;
  }
}
