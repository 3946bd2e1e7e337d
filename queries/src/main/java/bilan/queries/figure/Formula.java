package bilan.queries.figure;

import bilan.queries.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Way in which a figure is made: of the rows of a relation, or of other figures. */
public sealed interface Formula {

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
   * @param summed what each of them has, in SQL
   * @param share the part of it that each adds, in SQL, 1 for the whole; null if all add the whole
   * @param over which rows of a period are added up
   * @param per null if the sum is the figure
   */
  record Total(
      Relation relation,
      Relation rows,
      @Nullable String where,
      String summed,
      @Nullable String share,
      Over over,
      @Nullable Per per)
      implements OfRows {

    @Override
    public String taken() {
      return summed;
    }

    /** Whether it is divided by the months given, so that it may have decimals. */
    public boolean isMean() {
      return per != null && per.number() == null;
    }

    /** Whether only the last month of a period counts. */
    public boolean isStock() {
      return over == Over.LAST_MONTH;
    }

    /** Whether each row counts as one. */
    public boolean isCount() {
      return summed.strip().equals("1");
    }

    /** What each row adds, in SQL. */
    public String added() {
      return share == null ? summed : "(" + summed + ") * (" + share + ")";
    }
  }

  /** Which rows of a period are added up. */
  enum Over {
    /** All of them. */
    PERIOD,
    /** The rows of the last month of the period: a stock, such as a headcount. */
    LAST_MONTH
  }

  /**
   * By what a sum is divided: by a number for its unit, 60 minutes an hour, or by the months given.
   *
   * @param number null for the months that have rows of the relation, of any place
   * @param unit of the sum, before it is divided
   */
  record Per(@Nullable BigDecimal number, String unit, Label label) {}

  /**
   * How many different values the rows that count have; never added up.
   *
   * @param where which of its rows count, in SQL; null for all
   * @param key of a row, in SQL; a row without one is left out
   * @param first of the days of a key ever, in SQL, if only keys count that are new in the period;
   *     null if all do
   * @param since said of a period in which keys are known for the first time, so that all are new
   */
  record Distinct(
      Relation relation,
      @Nullable String where,
      String key,
      @Nullable String first,
      @Nullable Saying since)
      implements OfRows {

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
  record Ratio(Figure of, Figure by, BigDecimal times, RatioSayings sayings) implements Formula {

    /** Whether both parts are made of rows whose months are awaited together. */
    public boolean isOfTheSameMonths() {
      return of.formula() instanceof OfRows
          && by.formula() instanceof OfRows
          && of.basis().isFollowed()
          && of.basis().equals(by.basis());
    }
  }

  /**
   * What is said of a quotient, each null if the program says it its own way.
   *
   * @param none where there is nothing to divide by
   * @param small where a percentage of it would be one of too few
   * @param incomplete where what it is divided by is not complete, by which it is n.c.
   * @param missing the same where nothing of that was received
   */
  record RatioSayings(
      @Nullable Saying none,
      @Nullable Saying small,
      @Nullable Saying incomplete,
      @Nullable Saying missing) {}

  /**
   * Several figures of one unit added up.
   *
   * @param ifGiven ids of those that are left out where nothing is known of them
   */
  record Together(List<Figure> parts, Set<String> ifGiven) implements Formula {

    public Together {
      parts = List.copyOf(parts);
      ifGiven = Set.copyOf(ifGiven);
    }
  }
}
