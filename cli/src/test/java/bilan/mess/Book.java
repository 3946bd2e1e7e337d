package bilan.mess;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Sheets as somebody made them.
 *
 * @param damage values that nobody can read: whoever leaves them out has to name them
 */
record Book(List<Tab> tabs, List<Damage> damage) {

  /**
   * A value that nobody can read, in a row with these numbers.
   *
   * @param lost what may be missing in the sum of all: one of the numbers of its row, or nothing
   */
  record Damage(String value, List<BigDecimal> lost) {}

  static Book of(List<Tab> tabs) {
    return new Book(List.copyOf(tabs), List.of());
  }

  Book each(UnaryOperator<Tab> change) {
    return new Book(tabs.stream().map(change).toList(), damage);
  }

  Book plus(Tab tab) {
    List<Tab> all = new ArrayList<>(tabs);
    all.add(tab);
    return new Book(List.copyOf(all), damage);
  }

  Book damaged(Damage value) {
    List<Damage> all = new ArrayList<>(damage);
    all.add(value);
    return new Book(tabs, List.copyOf(all));
  }

  Book with(List<Tab> other) {
    return new Book(List.copyOf(other), damage);
  }
}
