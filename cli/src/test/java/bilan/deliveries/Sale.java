package bilan.deliveries;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One line of a till's export, as a test writes it. */
record Sale(
    LocalDate on,
    String place,
    @Nullable String register,
    @Nullable String ticket,
    String product,
    BigDecimal amount) {

  /**
   * So many sales a day of January 2022, no two of one day alike; {@code seed} makes another till.
   */
  static List<Sale> january(int from, int to, int perDay, int seed) {
    List<Sale> sales = new ArrayList<>();
    for (int day = from; day <= to; day++) {
      for (int i = 0; i < perDay; i++) {
        int cents = 100 + (i * 53 + day * 17 + seed * 29) % 900;
        sales.add(
            new Sale(
                LocalDate.of(2022, 1, day),
                "Wazemmes",
                null,
                null,
                "Article " + (i * 7 + day + seed) % 11,
                BigDecimal.valueOf(cents, 2)));
      }
    }
    return sales;
  }

  /** The same with ticket numbers that go on from day to day, one line each. */
  static List<Sale> numbered(List<Sale> sales) {
    List<Sale> numbered = new ArrayList<>();
    for (Sale sale : sales) {
      numbered.add(sale.ticket(String.valueOf(1000 + numbered.size())));
    }
    return numbered;
  }

  static List<Sale> each(List<Sale> sales, UnaryOperator<Sale> change) {
    return sales.stream().map(change).toList();
  }

  /** The same list with another line at that index. */
  static List<Sale> with(List<Sale> sales, int index, Sale other) {
    List<Sale> changed = new ArrayList<>(sales);
    changed.set(index, other);
    return changed;
  }

  static List<Sale> all(List<Sale> some, List<Sale> others) {
    List<Sale> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  static BigDecimal euros(List<Sale> sales) {
    return sales.stream().map(Sale::amount).reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  Sale on(LocalDate other) {
    return new Sale(other, place, register, ticket, product, amount);
  }

  Sale place(String other) {
    return new Sale(on, other, register, ticket, product, amount);
  }

  Sale register(@Nullable String other) {
    return new Sale(on, place, other, ticket, product, amount);
  }

  Sale ticket(String other) {
    return new Sale(on, place, register, other, product, amount);
  }

  Sale product(String other) {
    return new Sale(on, place, register, ticket, other, amount);
  }

  Sale amount(String other) {
    return new Sale(on, place, register, ticket, product, new BigDecimal(other));
  }
}
