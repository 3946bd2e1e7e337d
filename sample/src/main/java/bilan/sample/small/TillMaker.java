package bilan.sample.small;

import bilan.sample.small.Association.TillLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes the lines of the café's till: a few tickets each Saturday. */
final class TillMaker {

  private record Product(String name, BigDecimal price, BigDecimal percent) {}

  private static final List<Product> PRODUCTS =
      List.of(
          product("Café", "1.50", "10"),
          product("Thé", "1.80", "10"),
          product("Part de tarte", "3.20", "10"),
          product("Jus de pomme", "2.50", "5.5"),
          product("Bière", "3.50", "20"));

  private final Random random;

  TillMaker(Random random) {
    this.random = random;
  }

  List<TillLine> make() {
    List<TillLine> lines = new ArrayList<>();
    int ticket = 1;
    for (LocalDate day = LocalDate.of(2023, 1, 7); day.getYear() < 2026; day = day.plusWeeks(1)) {
      if (day.getMonth() != Month.AUGUST) {
        int tickets = 1 + random.nextInt(3);
        for (int i = 0; i < tickets; i++) {
          add(lines, day, ticket++);
        }
      }
    }
    return lines;
  }

  private void add(List<TillLine> lines, LocalDate day, int ticket) {
    String payment = random.nextInt(3) == 0 ? "Espèces" : "CB";
    int size = 1 + random.nextInt(2);
    for (int i = 0; i < size; i++) {
      Product product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
      lines.add(
          new TillLine(
              day,
              ticket,
              product.name(),
              1 + random.nextInt(4),
              product.price(),
              product.percent(),
              payment));
    }
  }

  private static Product product(String name, String price, String percent) {
    return new Product(name, new BigDecimal(price), new BigDecimal(percent));
  }
}
