package bilan.queries.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one figure comes from.
 *
 * @param rule how it is made of its terms, in words
 * @param recomputed from the rows, apart from the figure's own way; null if a term is missing
 * @param asOf facts dated after it are ignored
 * @param filters which rows count, in words
 * @param perimeter places and months that are covered, and those that miss, in words
 * @param terms with every row
 * @param leftOut rows of the period that do not count, with the reason
 * @param sql the statements that list the rows, which {@code query --sql} can run
 */
public record Trace(
    KeyFigure figure,
    String definition,
    String rule,
    @Nullable BigDecimal recomputed,
    LocalDate asOf,
    List<String> filters,
    List<String> perimeter,
    List<TraceTerm> terms,
    List<Delivered> deliveries,
    List<LeftOut> leftOut,
    List<String> sql) {

  /** Far below a cent, far above the dust of quotients. */
  private static final int DECIMALS = 12;

  public Trace {
    filters = List.copyOf(filters);
    perimeter = List.copyOf(perimeter);
    terms = List.copyOf(terms);
    deliveries = List.copyOf(deliveries);
    leftOut = List.copyOf(leftOut);
    sql = List.copyOf(sql);
  }

  /**
   * A delivery that rows come from.
   *
   * @param rows of this figure; {@code part} what they add to its first term
   */
  public record Delivered(
      long delivery,
      String file,
      @Nullable LocalDate receivedOn,
      @Nullable String profile,
      long rows,
      BigDecimal part) {}

  /** Rows that do not count for one reason, which is told in words. */
  public record LeftOut(String reason, List<TraceRow> rows) {
    public LeftOut {
      rows = List.copyOf(rows);
    }
  }

  /** Whether the rows give the figure; a figure without a value is not to be given. */
  public boolean holds() {
    BigDecimal value = figure.value();
    return value == null || (recomputed != null && same(value, recomputed));
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one.setScale(DECIMALS, RoundingMode.HALF_UP)
            .compareTo(other.setScale(DECIMALS, RoundingMode.HALF_UP))
        == 0;
  }
}
