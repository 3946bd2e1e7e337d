package bilan.queries.figure.trace;

import bilan.queries.figure.KeyFigure;
import bilan.queries.figure.calendar.Warehouse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one figure comes from.
 *
 * @param rule how it is made of its terms, in words
 * @param recomputed from the rows, apart from the figure's own way; null if a term is missing
 * @param asOf facts dated after it are ignored; null for what has no dates
 * @param filters which rows count, in words
 * @param perimeter places and months that are covered, and those that miss, in words
 * @param terms with every row
 * @param leftOut rows of the period that do not count, with the reason
 * @param sql the statements that list the rows, which {@code query --sql} can run
 * @param within what the rounding of parts may make of difference
 */
public record Trace(
    KeyFigure figure,
    String definition,
    String rule,
    @Nullable BigDecimal recomputed,
    @Nullable LocalDate asOf,
    List<String> filters,
    List<String> perimeter,
    List<TraceTerm> terms,
    List<Delivered> deliveries,
    List<LeftOut> leftOut,
    List<String> sql,
    BigDecimal within) {

  /** Far below a cent, far above the dust of quotients. */
  static final BigDecimal DUST = new BigDecimal("0.000000000001");

  public Trace {
    filters = List.copyOf(filters);
    perimeter = List.copyOf(perimeter);
    terms = List.copyOf(terms);
    deliveries = List.copyOf(deliveries);
    leftOut = List.copyOf(leftOut);
    sql = List.copyOf(sql);
  }

  /** This trace with the rows of all its terms in the first. */
  Trace joined(Warehouse warehouse) {
    List<TraceRow> rows = terms.stream().flatMap(term -> term.rows().stream()).toList();
    List<TraceTerm> one = List.of(new TraceTerm(terms.get(0).label(), terms.get(0).unit(), rows));
    return new Trace(
        figure,
        definition,
        rule,
        recomputed,
        asOf,
        filters,
        perimeter,
        one,
        TraceDeliveries.of(warehouse, one),
        leftOut,
        sql,
        within);
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
    return value == null
        || (recomputed != null && value.subtract(recomputed).abs().compareTo(within) <= 0);
  }
}
