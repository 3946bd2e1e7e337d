package bilan.queries.document;

import bilan.queries.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart: data and what it should make seen, no drawing yet.
 *
 * @param number in the order of the document, from 1
 * @param title the sentence that the chart shows
 * @param categories along the axis
 * @param kind of the values, with {@code unit} as in {@link Cell}
 * @param alternative what somebody who does not see it is told
 */
public record Chart(
    String id,
    int number,
    String title,
    Type type,
    List<String> categories,
    List<Series> series,
    Kind kind,
    @Nullable String unit,
    String alternative,
    List<String> remarks)
    implements Block {

  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    remarks = List.copyOf(remarks);
  }

  /** How the values are laid out; the axis of values always holds zero. */
  public enum Type {
    COLUMNS,
    STACKED_COLUMNS,
    BARS,
    STACKED_BARS,
    LINES
  }

  /**
   * One thing told about.
   *
   * @param colour index in the document's palette: one thing has one colour in the whole document
   */
  public record Series(String key, String label, int colour, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  /**
   * One value.
   *
   * @param value null if there is none (not open, n.c.)
   * @param partial the period is not whole, or the money is not certain: hatched
   */
  public record Point(@Nullable BigDecimal value, boolean partial) {}

  public boolean hasPartial() {
    return series.stream().flatMap(s -> s.points().stream()).anyMatch(Point::partial);
  }

  @Override
  public void showOn(Page page) {
    page.chart(this);
  }
}
