package bilan.mess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** Something that happened, which some file tells. */
sealed interface Fact {

  /** With its names written otherwise. */
  Fact named(UnaryOperator<String> names);

  /** People who came to something; some layouts tell their names. */
  record Visit(LocalDate on, String place, String activity, int women, int men) implements Fact {

    int people() {
      return women + men;
    }

    @Override
    public Fact named(UnaryOperator<String> names) {
      return new Visit(on, names.apply(place), names.apply(activity), women, men);
    }
  }

  /** Something sold, and how it was paid. */
  record Sale(LocalDate on, String place, String product, int quantity, BigDecimal amount)
      implements Fact {

    @Override
    public Fact named(UnaryOperator<String> names) {
      return new Sale(on, names.apply(place), names.apply(product), quantity, amount);
    }
  }

  /** Somebody who joined. */
  record Member(LocalDate on, String last, String first, BigDecimal fee) implements Fact {

    @Override
    public Fact named(UnaryOperator<String> names) {
      return this;
    }
  }

  /** Money granted, and the parts in which it came. */
  record Grant(
      String funder, String purpose, LocalDate decided, BigDecimal awarded, List<Part> parts)
      implements Fact {

    /** What came on a day. */
    record Part(LocalDate on, BigDecimal amount) {}

    @Override
    public Fact named(UnaryOperator<String> names) {
      return new Grant(names.apply(funder), names.apply(purpose), decided, awarded, parts);
    }
  }

  /** A line of the income statement. */
  record Account(int year, String number, String label, BigDecimal amount) implements Fact {

    boolean cost() {
      return number.startsWith("6");
    }

    @Override
    public Fact named(UnaryOperator<String> names) {
      return new Account(year, number, names.apply(label), amount);
    }
  }

  /** Money that went out, or came in for a grant. */
  record Movement(LocalDate on, String label, String grant, BigDecimal in, BigDecimal out)
      implements Fact {

    @Override
    public Fact named(UnaryOperator<String> names) {
      return new Movement(on, names.apply(label), grant, in, out);
    }
  }
}
