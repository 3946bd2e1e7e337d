package bilan.pipelines.request;

import bilan.pipelines.model.ColumnsSaid;
import bilan.pipelines.sheet.Headers;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was delivered before, to see what has changed.
 *
 * @param columns in order, of the last delivery of the same source; empty if none
 * @param earlier of other sources, the newest first
 * @param said of the columns of the file that comes now
 * @param places said of the source, or of exports of other periods, the newest first
 */
public record PriorDeliveries(
    List<String> columns,
    List<PriorDelivery> earlier,
    Filled filled,
    ColumnsSaid said,
    List<KeptPlace> places) {

  /** Nothing was. */
  public static final PriorDeliveries NOTHING = of(List.of());

  public PriorDeliveries {
    columns = List.copyOf(columns);
    earlier = List.copyOf(earlier);
    places = List.copyOf(places);
  }

  /** Of the same source, of which no more is known. */
  public static PriorDeliveries of(List<String> columns) {
    return new PriorDeliveries(
        columns, List.of(), (source, field) -> true, ColumnsSaid.NOTHING, List.of());
  }

  /** These deliveries with what somebody said of columns. */
  public PriorDeliveries with(ColumnsSaid other) {
    return new PriorDeliveries(columns, earlier, filled, other, places);
  }

  /** These deliveries with what was said of places. */
  public PriorDeliveries at(List<KeptPlace> others) {
    return new PriorDeliveries(columns, earlier, filled, said, others);
  }

  /** Whether somebody does without a column, or did at the last delivery. */
  public boolean isDone(String header) {
    String plain = Headers.normalise(header);
    return Stream.concat(said.without().stream(), columns.stream())
        .anyMatch(c -> Headers.normalise(c).equals(plain));
  }

  /** The earlier delivery that says the place of a file with these columns; null if none does. */
  public @Nullable KeptPlace place(List<String> ofFile) {
    return KeptPlace.of(places, ofFile);
  }

  public List<String> without() {
    return said.without();
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
