package bilan.queries.figure;

import bilan.queries.Label;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a figure is made: of the rows of a relation, of two other figures, or by the program. */
sealed interface Formula {

  /** A formula over the rows of a relation. */
  sealed interface OfRows extends Formula {

    Relation relation();

    /** Which of its rows count, in SQL; null for all. */
    @Nullable String where();

    /** What is taken of each of them, in SQL. */
    String taken();
  }

  /**
   * A sum over the rows that count; {@code 1} counts them.
   *
   * @param rows those behind it, where a row of the relation is made of several, with its columns;
   *     else the relation
   * @param where which of its rows count, in SQL; null for all
   * @param summed what each of them adds, in SQL
   * @param per null if the sum is the figure
   */
  record Total(
      Relation relation, Relation rows, @Nullable String where, String summed, @Nullable Per per)
      implements OfRows {

    @Override
    public String taken() {
      return summed;
    }
  }

  /** By what a sum is divided for its unit: 60 minutes an hour. */
  record Per(BigDecimal number, String unit, Label label) {}

  /**
   * How many different values the rows that count have; never added up.
   *
   * @param where which of its rows count, in SQL; null for all
   * @param key of a row, in SQL; a row without one is left out
   */
  record Distinct(Relation relation, @Nullable String where, String key) implements OfRows {

    @Override
    public String taken() {
      return key;
    }
  }

  /**
   * One figure divided by another, each summed first.
   *
   * @param times 100 for a percentage
   */
  record Ratio(Figure of, Figure by, BigDecimal times) implements Formula {}

  /** Reckoned by the program. */
  record Program(Computed what) implements Formula {}
}
