package bilan.pipelines.request;

import bilan.pipelines.model.ColumnsSaid;
import bilan.pipelines.sheet.Headers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was delivered before, to see what has changed.
 *
 * @param columns in order, of the last delivery of the same source; empty if none
 * @param earlier of other sources, the newest first
 * @param said of the columns of the file that comes now
 * @param memory of what was answered for files of one layout
 * @param remembered what it holds for the file that comes now
 */
public record PriorDeliveries(
    List<String> columns,
    List<PriorDelivery> earlier,
    Filled filled,
    ColumnsSaid said,
    LayoutMemory memory,
    Remembered remembered) {

  /** Nothing was. */
  public static final PriorDeliveries NOTHING = of(List.of());

  public PriorDeliveries {
    columns = List.copyOf(columns);
    earlier = List.copyOf(earlier);
  }

  /** Of the same source, of which no more is known. */
  public static PriorDeliveries of(List<String> columns) {
    return new PriorDeliveries(
        columns,
        List.of(),
        (source, field) -> true,
        ColumnsSaid.NOTHING,
        LayoutMemory.NONE,
        Remembered.NOTHING);
  }

  /** These deliveries with what somebody said of columns. */
  public PriorDeliveries with(ColumnsSaid other) {
    return new PriorDeliveries(columns, earlier, filled, other, memory, remembered);
  }

  /** These deliveries with the answers that hold for files of their layouts. */
  public PriorDeliveries with(LayoutMemory other) {
    return new PriorDeliveries(columns, earlier, filled, said, other, remembered);
  }

  /** These deliveries with the answers that hold for this file. */
  PriorDeliveries with(Remembered found) {
    Map<String, String> kept = new LinkedHashMap<>(found.columns());
    kept.putAll(said.kept());
    ColumnsSaid all = new ColumnsSaid(said.without(), said.named(), kept);
    return new PriorDeliveries(columns, earlier, filled, all, memory, found);
  }

  /** Whether somebody does without a column, or did at the last delivery. */
  public boolean isDone(String header) {
    String plain = Headers.normalise(header);
    return Stream.concat(without().stream(), columns.stream())
        .anyMatch(c -> Headers.normalise(c).equals(plain));
  }

  /** Columns that somebody does without, now or as was said before. */
  public List<String> without() {
    return Stream.concat(said.without().stream(), remembered.without().stream())
        .distinct()
        .toList();
  }

  /** Whether the last delivery of a source had values. */
  @FunctionalInterface
  public interface Filled {

    /**
     * @param source empty for that of the file itself
     */
    boolean of(String source, String field);
  }
}
