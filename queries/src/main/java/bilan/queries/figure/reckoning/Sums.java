package bilan.queries.figure.reckoning;

import bilan.queries.figure.Figure;
import bilan.queries.figure.Formula;
import bilan.queries.figure.Lack;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sums that a figure over rows needs: its own, and those by which it is known what it lacks.
 */
record Sums(Figure figure, Formula.OfRows formula) {

  /** Every row of the relation, whatever counts. */
  static final Sum ANY = Sum.rows(null);

  /** What it adds up; of different keys, nothing is added. */
  Sum summed() {
    if (!(formula instanceof Formula.Total total)) {
      return Sum.of(formula.where(), formula.taken());
    }
    return total.isCount() ? rows() : Sum.of(formula.where(), total.added());
  }

  /** All rows that count. */
  Sum rows() {
    return Sum.rows(formula.where());
  }

  /** Those that lack something. */
  Sum lacking(Lack lack) {
    return Sum.rows(Sum.and(formula.where(), lack.rows()));
  }

  /** Those that don't. */
  Sum known(Lack lack) {
    return Sum.rows(Sum.and(formula.where(), "not coalesce(" + lack.rows() + ", false)"));
  }

  /** What all rows weigh. */
  Sum weight(Lack lack) {
    return Sum.of(formula.where(), weigh(lack));
  }

  /** What those weigh that lack something. */
  Sum weightLacking(Lack lack) {
    return Sum.of(Sum.and(formula.where(), lack.rows()), weigh(lack));
  }

  private static String weigh(Lack lack) {
    String weigh = lack.weigh();
    return weigh == null ? "1" : weigh;
  }

  /** How many things lack something: rows, unless each stands for several. */
  Sum things(Lack lack) {
    return lack.weigh() == null ? lacking(lack) : weightLacking(lack);
  }

  /** The amount that is left out. */
  Sum left(Lack lack, String amount) {
    return Sum.of(Sum.and(formula.where(), lack.rows()), amount);
  }

  /** Those of a condition. */
  Sum such(String condition) {
    return Sum.rows(Sum.and(formula.where(), condition));
  }

  /** Every sum. */
  Set<Sum> all() {
    Set<Sum> all = new LinkedHashSet<>();
    if (formula instanceof Formula.Total) {
      all.add(summed());
    }
    all.add(rows());
    boolean mean = formula instanceof Formula.Total total && total.isMean();
    if (mean || formula.relation().given() != null) {
      all.add(ANY);
    }
    for (Lack lack : figure.lacks()) {
      all.add(lacking(lack));
      all.add(things(lack));
      add(all, lack.ifAny());
      add(all, lack.unlessAny());
      if (lack.then() == Lack.Then.NOTED) {
        all.add(known(lack));
        all.add(weight(lack));
        all.add(weightLacking(lack));
      }
      String left = lack.left();
      if (left != null) {
        all.add(left(lack, left));
      }
    }
    return all;
  }

  private void add(Set<Sum> all, @Nullable String condition) {
    if (condition != null) {
      all.add(such(condition));
    }
  }
}
